import type { Prepared } from './prepare.ts';

/**
 * The Lagrangian bound at some prices, safe from rounding: no choice within the limits brings more. Weak duality holds for any
 * prices of at least 0, so that only the rounding of this sum matters; it is at most γ = k·2⁻⁵³ of the sum of absolute values, k the
 * operations behind one term (Higham 2002, Accuracy and stability of numerical algorithms, §3.1), and is added, with as
 * much again for the sums of uses and of gains of whatever choice it is compared with. `into` takes the reduced gains, one per option, and
 * the largest of each group.
 */
export function certifiedBound(
  { problem, groups, limits, room }: Prepared,
  prices: Float64Array,
  into?: { reduced: Float64Array; best: Float64Array },
): number {
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  let bound = 0;
  let size = 0;
  let longest = 0;
  for (let l = 0; l < limits; l++) {
    bound += prices[l] * room[l];
    size += Math.abs(prices[l] * room[l]);
  }
  for (let g = 0; g < groups; g++) {
    let best = -Infinity;
    let largest = 0;
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      let r = gain[o];
      let s = Math.abs(r);
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) {
        const part = prices[useLimit[k]] * useAmount[k];
        r -= part;
        s += Math.abs(part);
      }
      if (useStarts[o + 1] - useStarts[o] > longest) longest = useStarts[o + 1] - useStarts[o];
      if (into) into.reduced[o] = r;
      if (r > best) best = r;
      if (s > largest) largest = s;
    }
    if (into) into.best[g] = best;
    bound += best;
    size += largest;
  }
  return bound + 2 ** -51 * (groups + limits + longest + 4) * size;
}
