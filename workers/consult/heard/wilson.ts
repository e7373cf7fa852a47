import type { Interval } from '../../model/heard.ts';

/** 97.5 % of a normal distribution lie below. */
const Z95 = 1.959963984540054;

/**
 * 95 % interval of a share of `hits` out of `n`; honest at small numbers and at 0 and n. `n` may be an effective number.
 * Source: Wilson, Journal of the American Statistical Association 22, 1927, without continuity correction.
 */
export function wilson(hits: number, n: number): Interval {
  if (!(n > 0)) return { low: Number.NaN, high: Number.NaN };
  const share = hits / n;
  const zz = (Z95 * Z95) / n;
  const middle = (share + zz / 2) / (1 + zz);
  const half = (Math.sqrt((share * (1 - share)) / n + zz / (4 * n)) * Z95) / (1 + zz);
  return {
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === n ? 1 : Math.min(1, middle + half),
  };
}
