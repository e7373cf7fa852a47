import { GOALS, type Goal, type GoalWeights } from '../model/goals.ts';
import type { JobContext } from '../model/job.ts';
import { choiceOf, type RenewalProblem } from './choice-problem.ts';
import { planEvaluator } from './plan-evaluator.ts';
import type { PlanModel } from './plan-model.ts';
import { PlanState } from './plan-state.ts';

const ROUNDS = 2;
/** Works that are tried in a round, those that promise most at the margin of the plan so far. */
const TRIES = 400;
const LEAST = 1e-9;

/**
 * Makes a plan better by what it measures: goals that are no sums are priced at the margin, which counts too much where many changes work
 * on the same people. Takes back decision by decision what does not help, then tries the works that would help most at the margin of
 * the new plan, and again. Limits stay met; the same plan gives the same bytes. `restated` states the problem anew around a plan.
 */
export async function improveMeasured(
  {
    model,
    renewal,
    weights,
    choice,
    restated,
  }: {
    model: PlanModel;
    renewal: RenewalProblem;
    weights: GoalWeights;
    choice: Uint32Array;
    restated(around: PlanState): RenewalProblem;
  },
  ctx: JobContext,
): Promise<Uint32Array> {
  const goals = GOALS.filter((goal) => (weights[goal] ?? 0) > 0);
  const evaluator = planEvaluator(model, renewal, goals);
  const { starts } = renewal.problem;
  const scale = goals.map((goal) => (weights[goal] ?? 0) / (renewal.ideal[goal] || 1));
  const now = choice.slice();
  let kept = new Float64Array(evaluator.kept);
  const out = new Float64Array(goals.length + 1);
  evaluator.evaluate(now, kept, out);
  const worth = () => goals.reduce((sum, _, g) => sum - scale[g] * out[g], 0);
  let best = worth();
  let trial = now.slice();
  let trialKept = kept.slice();
  const changed = new Uint32Array(1);
  const attempt = (parcel: number, option: number): void => {
    trial[parcel] = option;
    trialKept.set(kept);
    changed[0] = parcel;
    evaluator.update!(trial, now, changed, trialKept, out);
    const value = worth();
    if (out[goals.length] <= 0 && value > best + LEAST) {
      best = value;
      now[parcel] = option;
      [kept, trialKept] = [trialKept, kept];
    } else {
      trial[parcel] = now[parcel];
    }
  };
  const parcels = starts.length - 1;
  for (let round = 0; round < ROUNDS; round++) {
    const before = best;
    for (let p = 0; p < parcels; p++) {
      // Keeping is the first option of every parcel that is not locked.
      if (now[p] !== starts[p]) attempt(p, starts[p]);
      if (p % 16 === 0) {
        ctx.progress('improving', 2 * round * parcels + p, 2 * ROUNDS * parcels);
        await ctx.pause();
      }
    }
    const { problem } = restated(new PlanState(model, choiceOf(renewal.map, now)));
    await ctx.pause();
    const promising: { parcel: number; option: number; gain: number }[] = [];
    for (let p = 0; p < parcels; p++) {
      let top = now[p];
      for (let o = starts[p]; o < starts[p + 1]; o++) if (problem.gain[o] > problem.gain[top]) top = o;
      if (top !== now[p])
        promising.push({ parcel: p, option: top, gain: problem.gain[top] - problem.gain[now[p]] });
    }
    promising.sort((a, b) => b.gain - a.gain || a.parcel - b.parcel);
    for (const [i, { parcel, option }] of promising.slice(0, TRIES).entries()) {
      attempt(parcel, option);
      if (i % 8 === 0) await ctx.pause();
    }
    trial = now.slice();
    if (best <= before + LEAST) break;
  }
  return now;
}

/** What goals measure for a choice, more is better (commute: minus its minutes). */
export function measuredGoals(
  model: PlanModel,
  renewal: RenewalProblem,
  goals: Goal[],
  choice: Uint32Array,
): number[] {
  const evaluator = planEvaluator(model, renewal, goals);
  const out = new Float64Array(goals.length + 1);
  evaluator.evaluate(choice, new Float64Array(evaluator.kept), out);
  return goals.map((_, g) => -out[g]);
}
