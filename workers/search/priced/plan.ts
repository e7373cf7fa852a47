import type { Prepared } from './prepare.ts';

/** A choice with its sums. */
export interface Plan {
  /** Chosen option of each group. */
  choice: Uint32Array;
  gain: number;
  used: Float64Array;
  feasible: boolean;
}

/** Sums of a choice, made anew so that no rounding piles up. */
export function planOf({ problem, limits, room }: Prepared, choice: Uint32Array): Plan {
  const { gain, useStarts, useLimit, useAmount } = problem;
  const used = new Float64Array(limits);
  let sum = 0;
  for (const o of choice) {
    sum += gain[o];
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) used[useLimit[k]] += useAmount[k];
  }
  return { choice, gain: sum, used, feasible: used.every((use, l) => use <= room[l]) };
}

/** Whether the first is to be preferred: it meets the limits and the other does not, or brings more. */
export function isBetter(plan: Plan, than: Plan | null): boolean {
  if (!than) return true;
  return plan.feasible !== than.feasible ? plan.feasible : plan.feasible && plan.gain > than.gain;
}
