import type { ChoiceProblem } from '../../model/search.ts';
import type { Prepared } from './prepare.ts';

/** A problem without the options that no choice within the limits can take. */
export interface Presolved {
  problem: ChoiceProblem;
  /** The option of the whole problem that each option left is. */
  option: Uint32Array;
  /** Per option of the whole problem: the limit that bars it, or −1. */
  barredBy: Int32Array;
}

/**
 * Takes out each option that alone breaks a limit even where every other group uses as little as it can, as all that cost money do
 * under a budget of 0: the best choice and every bound stay as they are. Null where there is none, or where nothing would be left
 * of a group (then nothing fits, which the search proves).
 */
export function presolve({ problem, groups, limits: m, room }: Prepared): Presolved | null {
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const least = new Float64Array(groups * m);
  const slack = Float64Array.from(room);
  const used = new Float64Array(m);
  const read = (o: number) => {
    used.fill(0);
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) used[useLimit[k]] += useAmount[k];
  };
  for (let g = 0; g < groups; g++) {
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      read(o);
      for (let l = 0; l < m; l++) {
        if (o === starts[g] || used[l] < least[g * m + l]) least[g * m + l] = used[l];
      }
    }
    for (let l = 0; l < m; l++) slack[l] -= least[g * m + l];
  }
  const barredBy = new Int32Array(gain.length).fill(-1);
  const option: number[] = [];
  const leftStarts = new Uint32Array(groups + 1);
  for (let g = 0; g < groups; g++) {
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      read(o);
      barredBy[o] = used.findIndex((use, l) => use - least[g * m + l] > slack[l]);
      if (barredBy[o] < 0) option.push(o);
    }
    leftStarts[g + 1] = option.length;
    if (leftStarts[g + 1] === leftStarts[g]) return null;
  }
  if (option.length === gain.length) return null;
  return { problem: onlyOptions(problem, option, leftStarts), option: Uint32Array.from(option), barredBy };
}

function onlyOptions(problem: ChoiceProblem, option: number[], starts: Uint32Array): ChoiceProblem {
  const { gain, limits, useStarts, useLimit, useAmount } = problem;
  const leftUses = new Uint32Array(option.length + 1);
  option.forEach((o, i) => {
    leftUses[i + 1] = leftUses[i] + useStarts[o + 1] - useStarts[o];
  });
  const limitOf = new Uint16Array(leftUses[option.length]);
  const amount = new Float64Array(leftUses[option.length]);
  option.forEach((o, i) => {
    limitOf.set(useLimit.subarray(useStarts[o], useStarts[o + 1]), leftUses[i]);
    amount.set(useAmount.subarray(useStarts[o], useStarts[o + 1]), leftUses[i]);
  });
  return {
    starts,
    gain: Float64Array.from(option, (o) => gain[o]),
    limits,
    useStarts: leftUses,
    useLimit: limitOf,
    useAmount: amount,
  };
}

/**
 * Prices at which what was taken out is not preferred to what was chosen: a limit that bars options has the price that keeps them
 * out, so that it is told to hold the plan back.
 */
export function raisedPrices(
  problem: ChoiceProblem,
  { barredBy }: Presolved,
  choice: Uint32Array,
  prices: Float64Array,
): Float64Array {
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const raised = Float64Array.from(prices);
  const at = (o: number, limit: number) => {
    let reduced = gain[o];
    let use = 0;
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) {
      reduced -= prices[useLimit[k]] * useAmount[k];
      if (useLimit[k] === limit) use += useAmount[k];
    }
    return { reduced, use };
  };
  choice.forEach((chosen, g) => {
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      const l = barredBy[o];
      if (l < 0) continue;
      const kept = at(chosen, l);
      const out = at(o, l);
      if (out.use <= kept.use) continue;
      raised[l] = Math.max(raised[l], prices[l] + (out.reduced - kept.reduced) / (out.use - kept.use));
    }
  });
  return raised;
}
