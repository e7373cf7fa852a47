import { create } from 'zustand';
import type { District } from '../../workers/model/district.ts';
import { layersInUse, type ProjectDocument } from '../../workers/model/document.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import type { Layer } from '../../workers/model/layers.ts';
import { freshColour, freshScenarioId, type Scenario } from '../../workers/model/scenario.ts';
import { withBridges } from '../project/bridges.ts';
import { type Compared, measureScenario } from '../project/compared.ts';
import { isCancelled, runJob } from '../project/engine/engine.ts';
import { edit, useProject } from '../project/store.ts';
import { tell, tellProblem } from '../shell/notices.ts';

interface Others {
  /** Scenarios of other projects, measured on their own districts: on this page only, they are no part of the project. */
  files: { file: string; district: string; compared: Compared[] }[];
  busy: boolean;
}

export const useOthers = create<Others>(() => ({ files: [], busy: false }));

useProject.subscribe((now, before) => {
  if (now.opened !== before.opened) useOthers.setState({ files: [], busy: false });
});

/** Names the parcels that decisions are about: the file's bytes, and the field that names each parcel. */
function parcelsOf({ layers }: ProjectDocument, data: ReadonlyMap<string, Layer>): string {
  const use = layers.find(({ mapping }) => mapping.role === 'parcels');
  const id = use?.mapping.role === 'parcels' ? use.mapping.fields.id : undefined;
  return `${use ? data.get(use.id)?.passport.hash : 'none'}:${id ?? ''}`;
}

/**
 * Brings in the scenarios of a project file. Those about the same parcels join the project, in one step of undo; those of another district
 * are measured there and stand beside, as far as they can be compared. What cannot be read is told, and changes nothing.
 */
export async function addOtherProject(file: File): Promise<void> {
  if (useOthers.getState().busy) return;
  const { opened } = useProject.getState();
  useOthers.setState({ busy: true });
  try {
    const { document, layers } = await runJob('otherProject', 'readProject', file);
    const { scenarios } = document.plans;
    if (scenarios.length === 0) throw new ReweaveError('compare-no-scenarios', { file: file.name });
    const data = new Map(layers.map((layer) => [layer.id, layer] as const));
    const here = useProject.getState();
    if (here.opened !== opened) return;
    const district = parcelsOf(document, data);
    const from = file.name.replace(/\.[^.]+$/, '');
    if (district === parcelsOf(here.document, here.layerData)) join(scenarios, from);
    else {
      const compared = await measureThere(document, data, scenarios, from);
      if (useProject.getState().opened !== opened) return;
      const others = useOthers.getState().files.filter((one) => one.file !== file.name);
      useOthers.setState({ files: [...others, { file: file.name, district, compared }] });
    }
    tell('compare.broughtIn', { count: scenarios.length, file: file.name });
  } catch (error) {
    if (!isCancelled(error)) tellProblem(error);
  } finally {
    useOthers.setState({ busy: false });
  }
}

const renamed = (scenario: Scenario, from: string, id: string, known: Scenario[]): Scenario => ({
  ...scenario,
  ...{ id, name: `${scenario.name} (${from})`, colour: freshColour(known) },
});

function join(scenarios: Scenario[], from: string): void {
  edit((document) => {
    const all = [...document.plans.scenarios];
    for (const one of scenarios) all.push(renamed(one, from, freshScenarioId(all), all));
    return { ...document, plans: { ...document.plans, scenarios: all } };
  });
}

async function measureThere(
  document: ProjectDocument,
  data: ReadonlyMap<string, Layer>,
  scenarios: Scenario[],
  from: string,
): Promise<Compared[]> {
  const plain: District = await runJob('assemble:other', 'assemble', layersInUse(document, data));
  const district = await withBridges(plain, document.network.bridgeM);
  const known = [...useProject.getState().document.plans.scenarios];
  const compared: Compared[] = [];
  for (const one of scenarios) {
    const scenario = renamed(one, from, `${from}#${one.id}`, known);
    known.push(scenario);
    compared.push(await measureScenario(district, scenario));
  }
  return compared;
}
