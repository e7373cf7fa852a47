import { SHISHAN } from '../../src/project/models.ts';
import { NO_RESULTS, type Results } from '../../src/project/results.ts';
import { accessInput, densityInput } from '../../workers/appraisal/inputs.ts';
import { modelMeasureInput } from '../../workers/appraisal/own-models/input.ts';
import { measureModel } from '../../workers/appraisal/own-models/measure-model.ts';
import { weighModel } from '../../workers/appraisal/own-models/weigh-model.ts';
import { scoreTree } from '../../workers/appraisal/score-tree.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import type { District } from '../../workers/model/district.ts';
import { emptyDocument } from '../../workers/model/document.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access as walk } from '../../workers/network/access.ts';
import { completeness as shares } from '../../workers/network/completeness.ts';
import { essentialKinds } from '../../workers/network/essentialKinds.ts';

/** All results of a district as the pipeline computes them with nothing chosen, but for which kinds are essential. */
export async function resultsOf(district: District, essential: string[] | null): Promise<Results> {
  const document = emptyDocument('own');
  const density = { ...document.density, bandwidthM: 200 };
  const access = await walk(accessInput(district, document.access.speedKmh), quietContext());
  const of = essentialKinds(access.kinds, essential);
  const minutes = of.map((kind) => access.minutes[access.kinds.indexOf(kind)]);
  const measured = await measureModel(
    modelMeasureInput(district, SHISHAN, { ...document.score, bandwidthM: 200 }, access),
    quietContext(),
  );
  const { weights } = weighModel(SHISHAN, document.score, measured);
  return {
    ...NO_RESULTS,
    district,
    density: {
      result: await kernelDensity(densityInput(district, density), quietContext()),
      bandwidthM: 200,
      found: null,
      choice: density,
    },
    access,
    completeness: { ...shares(minutes, district.parcels.people), of },
    measured,
    model: SHISHAN,
    weights,
    scores: scoreTree(measured, weights),
  };
}
