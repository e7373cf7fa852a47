import { GOAL_WORDS } from '../model/compare-words.ts';
import { ReweaveError } from '../model/errors.ts';
import { GOAL_PRESETS, type GoalPreset } from '../model/goals.ts';
import type { JobContext } from '../model/job.ts';
import type { RedLine } from '../model/red-lines.ts';
import type { Plan } from '../model/renewal.ts';
import { isPrepared, type PrepareInput, planPrepare, planReach } from '../renewal/session.ts';
import { type PlanSearchInput, planSearch } from '../renewal/session-search.ts';

export interface PlansForGoalsInput extends PrepareInput {
  goals: GoalPreset[];
  redLines: RedLine[];
  allowed: PlanSearchInput['allowed'];
}

/**
 * One plan for each goal under the same limits, each searched anew from keeping everything, in the order asked for. What is prepared stays
 * under the key. Stages as by planReach, then "goals". @throws plans-none-fits where nothing keeps the limits; as planPrepare and planSearch
 */
export async function plansForGoals(
  { goals, redLines, allowed, ...prepare }: PlansForGoalsInput,
  ctx: JobContext,
): Promise<Plan[]> {
  const { key } = prepare;
  if (!isPrepared(key)) planPrepare(prepare);
  await planReach({ key }, ctx);
  const plans: Plan[] = [];
  // The stages within one search would run over the count of goals.
  const within: JobContext = { signal: ctx.signal, progress() {}, pause: () => ctx.pause() };
  for (const goal of goals) {
    ctx.progress('goals', plans.length, goals.length);
    await ctx.pause();
    const weights = GOAL_PRESETS[goal];
    const question = { key, plan: {}, locked: [], weights, redLines, allowed };
    const { feasible, plan } = await planSearch({ ...question, begin: 'fresh' }, within);
    if (!feasible)
      throw new ReweaveError('plans-none-fits', { goal: GOAL_WORDS[goal].en, goalZh: GOAL_WORDS[goal].zh });
    plans.push(plan);
  }
  ctx.progress('goals', goals.length, goals.length);
  return plans;
}
