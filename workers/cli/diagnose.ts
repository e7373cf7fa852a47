import { accessInput } from '../appraisal/inputs.ts';
import { modelMeasureInput } from '../appraisal/own-models/input.ts';
import { measureModel } from '../appraisal/own-models/measure-model.ts';
import { scoreTree } from '../appraisal/score-tree.ts';
import { treeWeights } from '../appraisal/tree-weights.ts';
import { parcelColumns } from '../export/parcel-columns.ts';
import { assemble } from '../intake/assemble.ts';
import type { Source } from '../intake/placed-layer.ts';
import { recognise } from '../intake/recognise.ts';
import { GEOMETRY_OF } from '../intake/role-words.ts';
import { mappingFor } from '../intake/roles.ts';
import { ACCESS_DEFAULTS } from '../model/access.ts';
import { BREAK_METHODS } from '../model/appraisal.ts';
import { KERNELS } from '../model/density.ts';
import type { District } from '../model/district.ts';
import { type IndicatorTree, indicatorsOf } from '../model/indicator-tree.ts';
import type { Role } from '../model/layers.ts';
import { access } from '../network/access.ts';
import type { Args } from './args.ts';
import type { Command } from './command.ts';
import { type Diagnosis, orNull, scoreColumns, treeOf } from './diagnose-result.ts';
import { readModel } from './model-file.ts';
import { crsName, readAs } from './places.ts';
import type { Session } from './session.ts';
import { OUT_ENDINGS, writeFeatures } from './write-features.ts';

/** The role of each option that names a layer. */
const ROLES: Record<string, Role> = {
  parcels: 'parcels',
  facilities: 'facilities',
  network: 'streets',
  boundary: 'boundary',
  green: 'green',
  water: 'water',
};

export const diagnoseCommand: Command = {
  name: 'diagnose',
  summary: 'An indicator tree, measured, graded and weighted over a district and its parcels.',
  options: {
    parcels: { value: 'F', what: 'polygons', required: true },
    facilities: { value: 'F', what: 'points with a field that tells their kind', required: true },
    network: { value: 'F', what: 'lines of streets', required: true },
    boundary: { value: 'F', what: 'study area; the parcels unless given' },
    green: { value: 'F', what: 'green areas; the parcels whose land use is green unless given' },
    water: { value: 'F', what: 'water areas' },
    model: { value: 'shishan|F.json', what: 'the indicator model; shishan unless given' },
    bandwidth: {
      value: 'M|auto',
      what: 'of every density; by the rule of the common desktop GIS unless given',
    },
    kernel: { value: KERNELS.join('|'), what: 'quartic unless given' },
    breaks: {
      value: BREAK_METHODS.join('|'),
      what: 'how surfaces are cut into five grades; natural unless given',
    },
    out: { value: OUT_ENDINGS.join('|'), what: 'write the parcels with their scores and ranks' },
  },
  tells: `What each field means is recognised as in the app.
JSON: total (0 to 100), tree (criteria and what they hold, as children: id, score, weight as judged, effective weight after leaving out
what is missing; of indicators also unit, areaShare of grades 1 to 5, and bandwidthM and points or the overall value), missing (indicators without a value, and why), missingWeight,
parcels, ranked, model, crs, elapsedMs (the calculation alone).`,
  async run(args, session) {
    const model = await readModel(args.text('model') ?? 'shishan');
    const choice = {
      kindsFor: {},
      kernel: args.choice('kernel', KERNELS),
      bandwidthM: args.number('bandwidth', ['auto']) ?? ('auto' as const),
      breaks: args.choice('breaks', BREAK_METHODS),
    };
    const district = await assemble(await readSources(args, session), session.ctx);
    session.tell(district.notes);
    const out = await session.outputPath('out', OUT_ENDINGS);
    const { value: diagnosis, elapsedMs } = await session.timed(() =>
      diagnose(district, model, choice, session),
    );
    const { measured, weights, scores } = diagnosis;
    session.tell(measured.flatMap((leaf) => (leaf.grid && leaf.notes) || []));
    if (out !== undefined) {
      const columns = parcelColumns(district.parcels, scoreColumns(diagnosis));
      const { geometry, count: rows } = district.parcels;
      await writeFeatures(session, 'diagnose', out, { geometry, columns, rows });
    }
    return {
      total: orNull(scores.total),
      tree: treeOf(diagnosis),
      missing: measured.flatMap(({ id, missing }) => (missing ? [{ id, ...missing }] : [])),
      missingWeight: weights.missingWeight,
      parcels: district.parcels.count,
      ranked: scores.ranked,
      model: model.id,
      crs: crsName(district.projection),
      elapsedMs,
    };
  },
};

async function diagnose(
  district: District,
  model: IndicatorTree,
  choice: Parameters<typeof modelMeasureInput>[2],
  { ctx }: Session,
): Promise<Diagnosis> {
  const walks = indicatorsOf(model).some(({ measure }) => measure.type === 'accessibility');
  const minutes = walks ? await access(accessInput(district, ACCESS_DEFAULTS.speedKmh), ctx) : null;
  const measured = await measureModel(modelMeasureInput(district, model, choice, minutes), ctx);
  const missing = measured.filter((leaf) => leaf.missing).map(({ id }) => id);
  const weights = treeWeights(model, {}, missing);
  return { model, measured, weights, scores: scoreTree(measured, weights) };
}

async function readSources(args: Args, session: Session): Promise<Source[]> {
  const sources: Source[] = [];
  for (const [option, role] of Object.entries(ROLES)) {
    const path = args.text(option);
    if (path === undefined) continue;
    const layer = await readAs(session, option, path, [GEOMETRY_OF[role]]);
    sources.push({ layer, mapping: mappingFor(role, layer, recognise(layer)) });
  }
  return sources;
}
