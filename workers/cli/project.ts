import { assemble } from '../intake/assemble.ts';
import { ACCESS_DEFAULTS } from '../model/access.ts';
import type { District } from '../model/district.ts';
import { layersInUse } from '../model/document.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Plan } from '../model/renewal.ts';
import type { Scenario } from '../model/scenario.ts';
import { bridgedStreets, drawnLines } from '../network/bridgedStreets.ts';
import { bridgeGaps } from '../network/bridgeGaps.ts';
import { type ProjectFile, readProject } from '../project-file/project-file.ts';
import { readPlan } from '../renewal/plan.ts';
import { PlanState } from '../renewal/plan-state.ts';
import { planPrepare, planReach, preparedBy } from '../renewal/session.ts';
import { parseSheet } from '../renewal/sheet/file.ts';
import { type Assessment, assessPlan } from '../stakeholders/assess.ts';
import type { Args } from './args.ts';
import type { Option } from './command.ts';
import { openPath, readText } from './files.ts';
import type { Session } from './session.ts';

const SHEET = new URL(`../../data/sheets/default.json`, import.meta.url).pathname;

export const PROJECT_OPTION: Option = {
  value: 'F.reweave',
  what: 'a project as the app saves it, with its layers',
  required: true,
};

/** A project file and the district that its layers make. */
export interface OpenedProject {
  file: ProjectFile;
  district: District;
}

/**
 * Reads a project and puts its layers together as the app does, with the gaps of its streets bridged where the project says so.
 * @throws option-value for --crs (each layer has its own), as openPath, readProject and assemble
 */
export async function openProject(args: Args, session: Session): Promise<OpenedProject> {
  if (args.has('crs')) {
    throw args.wrong('crs', 'none: the layers of a project have their own', '不带此项：项目图层各有坐标系');
  }
  const blob = await openPath(args.text('project')!);
  session.restsOn(blob.name, new Uint8Array(await blob.arrayBuffer()));
  const file = await readProject(blob, session.ctx);
  const layers = new Map(file.layers.map((layer) => [layer.id, layer]));
  session.tell(file.layers.flatMap(({ notes }) => notes));
  const plain = await assemble(layersInUse(file.document, layers), session.ctx);
  session.tell(plain.notes);
  const { streets, projection } = plain;
  const maxGapM = file.document.network.bridgeM;
  if (!streets || maxGapM === null) return { file, district: plain };
  const input = { lines: drawnLines(streets), snapM: ACCESS_DEFAULTS.snapM, maxGapM };
  const bridges = await bridgeGaps(input, session.ctx);
  return {
    file,
    district: { ...plain, streets: bridgedStreets(streets, bridges, projection, maxGapM) },
  };
}

/** The scenario that --scenario names. @throws scenario-unknown */
export function namedScenario(args: Args, { file }: OpenedProject): Scenario | null {
  const id = args.text('scenario');
  if (id === undefined) return null;
  const { scenarios } = file.document.plans;
  const found = scenarios.find((one) => one.id === id);
  if (found) return found;
  if (scenarios.length === 0) throw new ReweaveError('scenario-none', { file: args.text('project')! });
  throw new ReweaveError('scenario-unknown', {
    got: id,
    expected: scenarios.map((one) => `${one.id} (${one.name})`).join(', '),
  });
}

let runs = 0;

/**
 * Works out options, walks and ways to work of a scenario; returns the key that the engine keeps them under.
 * @throws as planPrepare and planReach
 */
export async function prepareScenario(
  { district }: OpenedProject,
  { years, assumptions }: Scenario,
  session: Session,
): Promise<string> {
  const key = `terminal ${++runs}`;
  const sheet = parseSheet(await readText(SHEET));
  planPrepare({ key, district, sheet, overrides: assumptions, years });
  await planReach({ key }, session.ctx);
  return key;
}

/** All that is said of one plan. @throws red-line-wrong */
export function assessed(
  key: string,
  plan: Plan,
  { redLines }: Scenario,
  session: Session,
): { state: PlanState; assessment: Assessment } {
  const { options, model, input } = preparedBy(key);
  const { choice, notes } = readPlan(options, plan, input);
  const state = new PlanState(model, choice);
  const assessment = assessPlan(state, input.district.parcels, redLines);
  session.tell([...notes, ...assessment.evaluation.notes]);
  return { state, assessment };
}

/** Red lines as they are printed: parcels by their ids. */
export function redLineRecords({ redLines }: Assessment, ids: string[]): Record<string, unknown>[] {
  return redLines.map(({ id, value, threshold, met, by, year, parcels, mend }) => ({
    id,
    value,
    threshold,
    met,
    parcels: parcels.map((row) => ids[row]),
    by,
    ...(year !== undefined && { year }),
    ...(!met && { mend: mend && { parcel: ids[mend.parcel], npvLost: mend.npvLost } }),
  }));
}
