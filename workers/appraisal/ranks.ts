const DIGIT_BITS = 11;
const DIGIT = (1 << DIGIT_BITS) - 1;

/**
 * Rank of each value from the highest: 1 is best, equal values share a rank and as many ranks after it are skipped; NaN has rank 0.
 * Values must not be negative: their bits then sort as they do (least significant digit first).
 */
export function rankDescending(values: Float32Array): { ranks: Uint32Array; ranked: number } {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  let order = new Uint32Array(values.length);
  let ranked = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) order[ranked++] = i;
  let next = new Uint32Array(ranked);
  order = order.subarray(0, ranked);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const starts = new Uint32Array(DIGIT + 2);
    for (const i of order) starts[((bits[i] >>> shift) & DIGIT) + 1]++;
    for (let d = 0; d < DIGIT; d++) starts[d + 1] += starts[d];
    for (const i of order) next[starts[(bits[i] >>> shift) & DIGIT]++] = i;
    [order, next] = [next, order];
  }
  const ranks = new Uint32Array(values.length);
  for (let k = ranked - 1, rank = 1; k >= 0; k--) {
    const place = ranked - k;
    if (k < ranked - 1 && values[order[k]] !== values[order[k + 1]]) rank = place;
    ranks[order[k]] = rank;
  }
  return { ranks, ranked };
}
