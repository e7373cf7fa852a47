import { rankDescending } from '../ranks.ts';

/**
 * Ranks of scores of any sign, the highest or the lowest first; see rankDescending. Scores are told apart to 1/2²⁴ of their
 * range, so that what differs by rounding only shares a rank.
 */
export function ranksOf(
  scores: Float64Array,
  first: 'highest' | 'lowest',
): { ranks: Uint32Array; ranked: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const v of scores) {
    if (v < min) min = v;
    if (v > max) max = v;
  }
  const keys = new Float32Array(scores.length);
  if (first === 'highest') for (let p = 0; p < keys.length; p++) keys[p] = scores[p] - min;
  else for (let p = 0; p < keys.length; p++) keys[p] = max - scores[p];
  return rankDescending(keys);
}
