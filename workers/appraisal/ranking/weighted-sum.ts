import type { Ranking } from '../../model/ranking.ts';
import { ranksOf } from './ranks-of.ts';
import { counted, knownShare, sharesOf } from './shares.ts';

/**
 * Weighted sum of normalised columns (higher better, NaN missing, no infinities; see normalise): the weighted mean over the values
 * that a row has. Cheap enough to run while a weight moves: rows × columns multiply-adds and a radix sort.
 * @throws weights-count, criterion-weight, criterion-weights-zero
 */
export function weightedSum(columns: Float64Array[], weights: number[]): Ranking {
  const parts = counted(columns, sharesOf(weights, columns.length));
  const scores = new Float64Array(columns[0].length);
  // Four columns at a time, gaps and all: a sum with a gap in it is NaN.
  for (let k = 0; k < parts.length; k += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => (parts[k + i] ?? parts[k]).column);
    const [u, v, w, x] = [0, 1, 2, 3].map((i) => parts[k + i]?.share ?? 0);
    for (let p = 0; p < scores.length; p++) scores[p] += u * a[p] + v * b[p] + w * c[p] + x * d[p];
  }
  let partial = 0;
  for (let p = 0; p < scores.length; p++) {
    if (!Number.isNaN(scores[p])) continue;
    const known = knownShare(parts, p);
    if (known === 0) continue;
    partial++;
    let sum = 0;
    for (const { column, share } of parts) if (!Number.isNaN(column[p])) sum += share * column[p];
    scores[p] = sum / known;
  }
  return { scores, ...ranksOf(scores, 'highest'), partial };
}
