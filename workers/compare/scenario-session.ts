import type { JobContext } from '../model/job.ts';
import type { RedLine } from '../model/red-lines.ts';
import type { Plan } from '../model/renewal.ts';
import { readPlan } from '../renewal/plan.ts';
import { PlanState } from '../renewal/plan-state.ts';
import { isPrepared, type PrepareInput, planPrepare, planReach, preparedBy } from '../renewal/session.ts';
import { planAssess } from '../stakeholders/session.ts';
import { parcelColumns } from './parcel-columns.ts';

export interface ScenarioInput extends PrepareInput {
  plan: Plan;
  redLines: RedLine[];
}

/**
 * All that is said of one scenario, whichever it is: prepares what is not kept under its key yet, then measures, checks, asks who agrees and reads off each parcel.
 * Stages told as by planReach. @throws as planPrepare, planReach and planAssess
 */
export async function scenarioMeasure({ plan, redLines, ...prepare }: ScenarioInput, ctx: JobContext) {
  const { key } = prepare;
  if (!isPrepared(key)) planPrepare(prepare);
  const reach = await planReach({ key }, ctx);
  const assessed = await planAssess({ key, plan, redLines }, ctx);
  const { options, model, input } = preparedBy(key);
  const columns = parcelColumns(new PlanState(model, readPlan(options, plan, input).choice));
  return { ...assessed, columns, notes: [...reach.notes, ...assessed.notes] };
}

export type ScenarioAssessed = Awaited<ReturnType<typeof scenarioMeasure>>;
