import type { Evaluation } from '../model/evaluation.ts';
import { GOALS, type Goal } from '../model/goals.ts';
import { planEvaluator } from './plan-evaluator.ts';
import type { PlanState } from './plan-state.ts';

/**
 * What a plan comes to in every goal, in the goal's own unit: the more the better, but of commute, which is the mean minutes to work.
 * NaN where access, commute or mix cannot be measured.
 */
export function goalValues({ model, choice }: PlanState, { totals }: Evaluation): Record<Goal, number> {
  const goals = [...GOALS];
  const parcels = choice.work.length;
  const own = Uint32Array.from({ length: parcels }, (_, p) => p);
  const evaluator = planEvaluator(
    model,
    {
      map: { starts: Uint32Array.from({ length: parcels + 1 }, (_, p) => p), ...choice },
      problem: {
        starts: own,
        gain: new Float64Array(parcels),
        limits: [],
        useStarts: new Uint32Array(parcels + 1),
        useLimit: new Uint16Array(0),
        useAmount: new Float64Array(0),
      },
    },
    goals,
  );
  const out = new Float64Array(goals.length + 1);
  evaluator.evaluate(own, new Float64Array(evaluator.kept), out);
  const values = Object.fromEntries(goals.map((goal, g) => [goal, 0 - out[g]])) as Record<Goal, number>;
  return {
    ...values,
    access: totals.access,
    commute: totals.commuteMinutes,
    mix: totals.mix,
  };
}
