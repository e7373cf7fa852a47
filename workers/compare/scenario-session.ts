import type { JobContext } from '../model/job.ts';
import type { RedLine } from '../model/red-lines.ts';
import type { Plan } from '../model/renewal.ts';
import { isPrepared, type PrepareInput, planPrepare, planReach } from '../renewal/session.ts';
import { planAssess } from '../stakeholders/session.ts';

export interface ScenarioInput extends PrepareInput {
  plan: Plan;
  redLines: RedLine[];
}

/**
 * All that is said of one scenario, whichever it is: prepares what is not kept under its key yet, then measures, checks and asks who agrees.
 * Stages told as by planReach. @throws as planPrepare, planReach and planAssess
 */
export async function scenarioMeasure({ plan, redLines, ...prepare }: ScenarioInput, ctx: JobContext) {
  const { key } = prepare;
  if (!isPrepared(key)) planPrepare(prepare);
  const reach = await planReach({ key }, ctx);
  const assessed = await planAssess({ key, plan, redLines }, ctx);
  return { ...assessed, notes: [...reach.notes, ...assessed.notes] };
}

export type ScenarioAssessed = Awaited<ReturnType<typeof scenarioMeasure>>;
