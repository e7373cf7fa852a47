import type { WeightFlip, WeightFlips } from '../../model/ranking.ts';
import { sharesOf } from './shares.ts';

/** Two sums of the same products in another order differ by less. */
const ROUNDING = 1e-12;

/**
 * The changes of one weight that turn the order of rows a and b round under the weighted sum of normalised columns, the other weights
 * keeping their proportions and sharing the rest of 1 (equally where they were all 0). With criterion k at u, a score is
 * (A + u (a_k − A)) / (M + u (m_k − M)), A and M the others' weighted sum and the share of them that is known, so that the scores
 * are level at the roots of a quadratic; of complete rows it is a straight line. What is level at 0 or 1 only never turns round.
 * @throws weights-count, criterion-weight, criterion-weights-zero
 */
export function weightFlips(columns: Float64Array[], weights: number[], a: number, b: number): WeightFlips {
  const shares = sharesOf(weights, columns.length);
  const difference = scoreOf(columns, shares, a) - scoreOf(columns, shares, b);
  if (!(Math.abs(difference) > ROUNDING)) return { difference, flips: [] };
  const flips = columns.flatMap((_, k) => nearestFlip(columns, shares, a, b, k) ?? []);
  return { difference, flips: flips.sort((x, y) => Math.abs(x.change) - Math.abs(y.change)) };
}

function scoreOf(columns: Float64Array[], shares: number[], row: number): number {
  let sum = 0;
  let known = 0;
  columns.forEach((column, c) => {
    if (Number.isNaN(column[row])) return;
    sum += shares[c] * column[row];
    known += shares[c];
  });
  return sum / known;
}

function nearestFlip(
  columns: Float64Array[],
  shares: number[],
  a: number,
  b: number,
  k: number,
): WeightFlip | null {
  if (columns.length < 2) return null;
  const [one, two] = [lineOf(columns, shares, a, k), lineOf(columns, shares, b, k)];
  const c0 = one.sum * two.known - two.sum * one.known;
  const c1 =
    one.sum * two.knownStep + one.sumStep * two.known - two.sum * one.knownStep - two.sumStep * one.known;
  const c2 = one.sumStep * two.knownStep - two.sumStep * one.knownStep;
  const weight = crossings(c0, c1, c2)
    .filter((u) => u > ROUNDING && u < 1 - ROUNDING)
    .sort((x, y) => Math.abs(x - shares[k]) - Math.abs(y - shares[k]))[0];
  return weight === undefined ? null : { criterion: k, weight, change: weight - shares[k] };
}

/** Sum and known share of a row as straight lines of the weight u of criterion k. */
function lineOf(columns: Float64Array[], shares: number[], row: number, k: number) {
  const rest = 1 - shares[k];
  let sum = 0;
  let known = 0;
  columns.forEach((column, c) => {
    if (c === k || Number.isNaN(column[row])) return;
    const share = rest > 0 ? shares[c] / rest : 1 / (columns.length - 1);
    sum += share * column[row];
    known += share;
  });
  const own = columns[k][row];
  // A factor of u or 1 − u in both would only add roots at the ends.
  if (Number.isNaN(own)) return { sum, known, sumStep: 0, knownStep: 0 };
  if (known === 0) return { sum: own, known: 1, sumStep: 0, knownStep: 0 };
  return { sum, known, sumStep: own - sum, knownStep: 1 - known };
}

/** Roots of c0 + c1 u + c2 u² at which it changes sign. */
function crossings(c0: number, c1: number, c2: number): number[] {
  if (Math.abs(c2) < 1e-14) return c1 === 0 ? [] : [-c0 / c1];
  const under = c1 * c1 - 4 * c0 * c2;
  if (under <= 0) return [];
  const half = -(c1 + (c1 < 0 ? -1 : 1) * Math.sqrt(under)) / 2;
  return half === 0 ? [0] : [half / c2, c0 / half];
}
