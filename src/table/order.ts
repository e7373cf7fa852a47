const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const PASSES = 6;

/**
 * Rows by value, missing (NaN) last in both directions, equal values in the order of rows. Least-significant-digit radix sort on
 * the bits of doubles: time grows with the number of rows only, so that a table of any size sorts within a frame or two.
 */
export function sortedRows(values: ArrayLike<number>, isDescending: boolean): Uint32Array {
  const { bits, present, missing } = sortableBits(values, isDescending);
  let order = present;
  let next = new Uint32Array(order.length);
  for (let pass = 0; pass < PASSES; pass++) {
    const starts = new Uint32Array(DIGITS + 1);
    for (const row of order) starts[digitOf(bits, row, pass) + 1]++;
    for (let digit = 0; digit < DIGITS; digit++) starts[digit + 1] += starts[digit];
    for (const row of order) next[starts[digitOf(bits, row, pass)]++] = row;
    [order, next] = [next, order];
  }
  const rows = new Uint32Array(values.length);
  rows.set(order);
  rows.set(missing, order.length);
  return rows;
}

/** Two words per row, the low one first, which compare as unsigned integers as the values do. */
function sortableBits(values: ArrayLike<number>, isDescending: boolean) {
  const count = values.length;
  const doubles = new Float64Array(count);
  const bits = new Uint32Array(doubles.buffer);
  const rows = new Uint32Array(count);
  let kept = 0;
  let left = count;
  for (let row = 0; row < count; row++) {
    if (Number.isNaN(values[row])) {
      rows[--left] = row;
      continue;
    }
    rows[kept++] = row;
    // Adding 0 makes -0 equal to 0 in its bits too.
    doubles[row] = values[row] + 0;
    const isNegative = bits[2 * row + 1] >>> 31 === 1;
    if (isNegative !== isDescending) bits[2 * row] = ~bits[2 * row];
    bits[2 * row + 1] ^= isNegative
      ? isDescending
        ? 0
        : 0xffffffff
      : isDescending
        ? 0x7fffffff
        : 0x80000000;
  }
  return { bits, present: rows.slice(0, kept), missing: rows.slice(kept).reverse() };
}

function digitOf(bits: Uint32Array, row: number, pass: number): number {
  const shift = pass * DIGIT_BITS;
  const low = bits[2 * row];
  const high = bits[2 * row + 1];
  if (shift >= 32) return (high >>> (shift - 32)) & (DIGITS - 1);
  const carried = shift + DIGIT_BITS > 32 ? high << (32 - shift) : 0;
  return ((low >>> shift) | carried) & (DIGITS - 1);
}
