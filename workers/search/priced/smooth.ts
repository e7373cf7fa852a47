import type { Prepared } from './prepare.ts';

/**
 * The dual at some prices, smoothed: the largest reduced gain of each group is replaced by μ log Σ exp(reduced / μ). With μ → 0
 * this is the Lagrangian dual itself (Nesterov 2005, Smooth minimization of non-smooth functions); its derivatives are
 * the mean and the covariance of uses when options are chosen with the weights exp(reduced / μ).
 */
export interface Smoothed {
  /** Value of the smoothed dual, without a barrier. */
  value: number;
  /** The dual as it is: no choice within the limits brings more (up to rounding). */
  dual: number;
  /** Gain of the mixed choice by those weights. */
  mixedGain: number;
  /** Uses of the mixed choice, one per limit. */
  mixedUse: Float64Array;
  /** Covariance of uses summed over groups, limits × limits, by rows; times 1 / μ the Hessian. */
  spread: Float64Array;
}

export function blankSmoothed(limits: number): Smoothed {
  return {
    value: 0,
    dual: 0,
    mixedGain: 0,
    mixedUse: new Float64Array(limits),
    spread: new Float64Array(limits * limits),
  };
}

/** Weights below e^−WINDOW are nothing. */
const WINDOW = 24;
/** Weights below this do not matter for the direction of a step. */
const LIGHT = 1e-4;

export function smooth(
  { problem, groups, limits: m, room }: Prepared,
  prices: Float64Array,
  mu: number,
  reduced: Float64Array,
  out: Smoothed,
): Smoothed {
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const { mixedUse, spread } = out;
  mixedUse.fill(0);
  spread.fill(0);
  const mean = new Float64Array(m);
  let value = 0;
  let dual = 0;
  let mixedGain = 0;
  for (let l = 0; l < m; l++) dual += prices[l] * room[l];
  value = dual;
  for (let g = 0; g < groups; g++) {
    const from = starts[g];
    const to = starts[g + 1];
    let best = -Infinity;
    let bestAt = from;
    for (let o = from; o < to; o++) {
      let r = gain[o];
      const end = useStarts[o + 1];
      for (let k = useStarts[o]; k < end; k++) r -= prices[useLimit[k]] * useAmount[k];
      reduced[o] = r;
      if (r > best) {
        best = r;
        bestAt = o;
      }
    }
    dual += best;
    const edge = best - WINDOW * mu;
    let sum = 0;
    let near = 0;
    for (let o = from; o < to; o++) {
      if (reduced[o] < edge) continue;
      near++;
      sum += Math.exp((reduced[o] - best) / mu);
    }
    if (near === 1) {
      value += best;
      mixedGain += gain[bestAt];
      for (let k = useStarts[bestAt]; k < useStarts[bestAt + 1]; k++) mixedUse[useLimit[k]] += useAmount[k];
      continue;
    }
    value += best + mu * Math.log(sum);
    mean.fill(0);
    for (let o = from; o < to; o++) {
      if (reduced[o] < edge) continue;
      const weight = Math.exp((reduced[o] - best) / mu) / sum;
      mixedGain += weight * gain[o];
      const begin = useStarts[o];
      const end = useStarts[o + 1];
      for (let k = begin; k < end; k++) mean[useLimit[k]] += weight * useAmount[k];
      if (weight < LIGHT) continue;
      for (let k = begin; k < end; k++) {
        const row = useLimit[k] * m;
        const part = weight * useAmount[k];
        for (let j = begin; j < end; j++) spread[row + useLimit[j]] += part * useAmount[j];
      }
    }
    for (let l = 0; l < m; l++) {
      const part = mean[l];
      if (part === 0) continue;
      mixedUse[l] += part;
      const row = l * m;
      for (let j = 0; j < m; j++) spread[row + j] -= part * mean[j];
    }
  }
  out.value = value;
  out.dual = dual;
  out.mixedGain = mixedGain;
  return out;
}
