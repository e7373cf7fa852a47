import type { ChoiceProblem } from '../../model/search.ts';

/** The option of a group with the largest gain less the price of its uses; the first of several. */
export function bestOfGroup(
  { starts, gain, useStarts, useLimit, useAmount }: ChoiceProblem,
  prices: Float64Array,
  group: number,
): number {
  let best = starts[group];
  let most = -Infinity;
  for (let o = starts[group]; o < starts[group + 1]; o++) {
    let reduced = gain[o];
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) reduced -= prices[useLimit[k]] * useAmount[k];
    if (reduced <= most) continue;
    most = reduced;
    best = o;
  }
  return best;
}
