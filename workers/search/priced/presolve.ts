import type { ChoiceProblem } from '../../model/search.ts';
import { pick } from './pick.ts';
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
export function presolve(prepared: Prepared): Presolved | null {
  const { problem, groups, limits: m, room, leastUse, largestUnit } = prepared;
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const slack = room.map((most, l) => most - leastUse[l]);
  // Where even the largest difference of one group fits, the limit bars nothing.
  const barring = Array.from(slack.keys()).filter((l) => largestUnit[l] > slack[l]);
  if (barring.length === 0) return null;
  const used = new Float64Array(m);
  const least = new Float64Array(m);
  const read = (o: number) => {
    used.fill(0);
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) used[useLimit[k]] += useAmount[k];
  };
  const barredBy = new Int32Array(gain.length).fill(-1);
  const option: number[] = [];
  const leftStarts = new Uint32Array(groups + 1);
  for (let g = 0; g < groups; g++) {
    least.fill(Infinity);
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      read(o);
      for (const l of barring) least[l] = Math.min(least[l], used[l]);
    }
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      read(o);
      barredBy[o] = barring.find((l) => used[l] - least[l] > slack[l]) ?? -1;
      if (barredBy[o] < 0) option.push(o);
    }
    leftStarts[g + 1] = option.length;
    if (leftStarts[g + 1] === leftStarts[g]) return null;
  }
  if (option.length === gain.length) return null;
  return { problem: pick(problem, option, leftStarts), option: Uint32Array.from(option), barredBy };
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
