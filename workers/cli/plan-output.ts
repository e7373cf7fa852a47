import type { ExportColumn } from '../export/columns.ts';
import { numberColumn, textColumn } from '../export/made-columns.ts';
import { parcelColumns } from '../export/parcel-columns.ts';
import type { Decision, Plan } from '../model/renewal.ts';
import { freshColour, freshScenarioId, type Scenario } from '../model/scenario.ts';
import { writeProject } from '../project-file/project-file.ts';
import type { OpenedProject } from './project.ts';
import type { Session } from './session.ts';
import { OUT_ENDINGS, writeFeatures } from './write-features.ts';

/** What a plan can be written to. */
export const PLAN_ENDINGS = ['.reweave', ...OUT_ENDINGS] as const;

/** Hands a plan to the session as a file: decisions of all parcels, or the project with the plan as one more scenario, open. */
export async function writePlanFile(
  path: string,
  plan: Plan,
  scenario: Scenario,
  { file, district }: OpenedProject,
  session: Session,
): Promise<void> {
  if (!path.toLowerCase().endsWith('.reweave')) {
    const { parcels } = district;
    const columns = parcelColumns(parcels, decisionColumns(parcels.ids, plan));
    await writeFeatures(session, 'plan', path, { geometry: parcels.geometry, columns, rows: parcels.count });
    return;
  }
  const { scenarios } = file.document.plans;
  const id = freshScenarioId(scenarios);
  const added = { ...scenario, id, colour: freshColour(scenarios), plan };
  const plans = { scenarios: [...scenarios, added], current: id };
  const document = { ...file.document, plans };
  session.write(path, await writeProject({ ...file, document }, session.ctx));
}

/** Of parcels that are kept all but the action is missing. */
function decisionColumns(ids: string[], plan: Plan): ExportColumn[] {
  const seen = new Set<string>();
  const decisions = ids.map((id) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst && Object.hasOwn(plan, id) ? plan[id] : null;
  });
  const texts = (key: string, at: (decision: Decision | null) => string | undefined) =>
    textColumn(key, decisions.map(at));
  const built = (decision: Decision | null) => (decision && decision.action !== 'retrofit' ? decision : null);
  return [
    texts('action', (decision) => decision?.action ?? 'keep'),
    texts('use', (decision) => built(decision)?.use),
    texts('facility', (decision) => built(decision)?.facility),
    texts('intensity', (decision) => built(decision)?.intensity),
    numberColumn(
      'year',
      decisions.map((one) => one?.year ?? Number.NaN),
    ),
  ];
}
