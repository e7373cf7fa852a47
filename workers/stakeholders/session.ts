import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import type { RedLine } from '../model/red-lines.ts';
import type { Plan } from '../model/renewal.ts';
import type { Talks } from '../model/stakeholders.ts';
import { readPlan } from '../renewal/plan.ts';
import { PlanState } from '../renewal/plan-state.ts';
import { preparedBy } from '../renewal/session.ts';
import { type Assessment, accessGains, assessPlan } from './assess.ts';
import { talks } from './talks.ts';

export interface PlanQuestion {
  /** Of planPrepare. */
  key: string;
  plan: Plan;
}

/** Consequences, red lines and who agrees. @throws plan-not-prepared, red-line-wrong */
export async function planAssess(
  { redLines, ...question }: PlanQuestion & { redLines: RedLine[] },
  ctx: JobContext,
): Promise<Assessment & { notes: Note[] }> {
  const { state, parcels, notes } = stateOf(question);
  await ctx.pause();
  const assessment = assessPlan(state, parcels, redLines);
  return { ...assessment, notes: [...notes, ...assessment.evaluation.notes] };
}

/** Talks about a plan until the wanted share accepts. @throws plan-not-prepared */
export async function planTalks(
  { wanted, ...question }: PlanQuestion & { wanted: number },
  ctx: JobContext,
): Promise<Talks> {
  const { state, parcels } = stateOf(question);
  await ctx.pause();
  return talks(state, parcels, accessGains(state), wanted);
}

function stateOf({ key, plan }: PlanQuestion) {
  const { options, model, input } = preparedBy(key);
  const { choice, notes } = readPlan(options, plan, input);
  return { state: new PlanState(model, choice), parcels: input.district.parcels, notes };
}
