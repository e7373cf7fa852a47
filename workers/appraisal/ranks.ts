const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const PASSES = 3;

/**
 * Rank of each value from the highest: 1 is best, equal values share a rank and as many ranks after it are skipped; NaN has rank 0.
 * Values must not be negative, nor −0: their bits then sort as they do (least significant digit first).
 */
export function rankDescending(values: Float32Array): { ranks: Uint32Array; ranked: number } {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  let keys = new Uint32Array(values.length);
  let rows = new Uint32Array(values.length);
  const counts = Array.from({ length: PASSES }, () => new Uint32Array(DIGITS));
  let ranked = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    const key = bits[i];
    keys[ranked] = key;
    rows[ranked++] = i;
    for (let pass = 0; pass < PASSES; pass++) counts[pass][digitOf(key, pass)]++;
  }
  let nextKeys = new Uint32Array(ranked);
  let nextRows = new Uint32Array(ranked);
  for (let pass = 0; pass < PASSES; pass++) {
    const places = beginnings(counts[pass]);
    for (let k = 0; k < ranked; k++) {
      const place = places[digitOf(keys[k], pass)]++;
      nextKeys[place] = keys[k];
      nextRows[place] = rows[k];
    }
    [keys, nextKeys] = [nextKeys, keys];
    [rows, nextRows] = [nextRows, rows];
  }
  const ranks = new Uint32Array(values.length);
  for (let k = ranked - 1, rank = 1; k >= 0; k--) {
    if (k < ranked - 1 && keys[k] !== keys[k + 1]) rank = ranked - k;
    ranks[rows[k]] = rank;
  }
  return { ranks, ranked };
}

function digitOf(key: number, pass: number): number {
  return (key >>> (pass * DIGIT_BITS)) & (DIGITS - 1);
}

/** Where each digit's values begin, given how many there are of each. */
function beginnings(counts: Uint32Array): Uint32Array {
  let before = 0;
  return counts.map((count) => {
    before += count;
    return before - count;
  });
}
