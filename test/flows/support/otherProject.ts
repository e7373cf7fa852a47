import { openFile } from '../../../workers/intake/open-file.ts';
import { emptyDocument } from '../../../workers/model/document.ts';
import { quietContext } from '../../../workers/model/job.ts';
import { newScenario } from '../../../workers/model/scenario.ts';
import { writeProject } from '../../../workers/project-file/project-file.ts';
import { collection, parcelsWith } from './made.ts';

/** A project file of another, small district with one scenario of the name given, none where it is null. */
export async function otherProject(name: string, scenario: string | null) {
  const context = quietContext();
  const lots = Array.from({ length: 4 }, () => ({
    landUse: 'residential',
    floorArea: 6000,
    yearBuilt: 1980,
    households: 60,
  }));
  const file = new File([collection(parcelsWith(lots))], 'parcels.geojson');
  const { layer, guess } = await openFile(file, context);
  const document = emptyDocument('own');
  document.layers = [{ id: layer.id, mapping: guess }];
  if (scenario !== null) {
    const one = newScenario('s1', scenario, '#0072b2');
    document.plans = {
      scenarios: [{ ...one, plan: { P0: { action: 'retrofit', year: 1 } } }],
      current: 's1',
    };
  }
  const written = await writeProject({ document, view: {}, layers: [layer] }, context);
  return { name, mimeType: 'application/zip', buffer: Buffer.from(await written.arrayBuffer()) };
}
