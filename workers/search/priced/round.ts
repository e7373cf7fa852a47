import type { Prepared } from './prepare.ts';

/** Options with less weight than this are not taken. */
const LIGHT = 0.04;

/**
 * A whole choice near the mixed one at these prices and this smoothing: group by group, among the options that carry weight, the
 * one that keeps the sums of uses nearest to those of the mixed choice, which meets the limits where prices have settled.
 * `reduced` is filled with the reduced gains of all options.
 */
export function roundMixed(
  { problem, groups, limits: m, unit, gainUnit }: Prepared,
  prices: Float64Array,
  mu: number,
  reduced: Float64Array,
): Uint32Array {
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const choice = new Uint32Array(groups);
  const weightOf = unit.map((u, l) => ((prices[l] * u) / gainUnit + 0.05) ** 2 / (u * u));
  const astray = new Float64Array(m);
  const mean = new Float64Array(m);
  const trial = new Float64Array(m);
  const edge = Math.log(LIGHT) * mu;
  for (let g = 0; g < groups; g++) {
    const from = starts[g];
    const to = starts[g + 1];
    let best = from;
    for (let o = from; o < to; o++) {
      let r = gain[o];
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) r -= prices[useLimit[k]] * useAmount[k];
      reduced[o] = r;
      if (r > reduced[best]) best = o;
    }
    choice[g] = best;
    let sum = 0;
    let near = 0;
    for (let o = from; o < to; o++) {
      if (reduced[o] - reduced[best] < edge) continue;
      sum += Math.exp((reduced[o] - reduced[best]) / mu);
      near++;
    }
    if (near === 1) continue;
    mean.fill(0);
    for (let o = from; o < to; o++) {
      if (reduced[o] - reduced[best] < edge) continue;
      const weight = Math.exp((reduced[o] - reduced[best]) / mu) / sum;
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) mean[useLimit[k]] += weight * useAmount[k];
    }
    let least = Infinity;
    for (let o = from; o < to; o++) {
      if (reduced[o] - reduced[best] < edge) continue;
      for (let l = 0; l < m; l++) trial[l] = astray[l] - mean[l];
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) trial[useLimit[k]] += useAmount[k];
      let distance = 0;
      for (let l = 0; l < m; l++) distance += weightOf[l] * trial[l] * trial[l];
      if (distance >= least) continue;
      least = distance;
      choice[g] = o;
    }
    for (let l = 0; l < m; l++) astray[l] -= mean[l];
    const o = choice[g];
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) astray[useLimit[k]] += useAmount[k];
  }
  return choice;
}
