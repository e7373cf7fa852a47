/**
 * How many points that count (coordinates, a weight) stand exactly where an earlier one stands. By hashing: sorting them all
 * would take longer than a fast surface.
 */
export function countCoincident(xy: Float64Array, weights?: Float64Array): number {
  const n = xy.length / 2;
  let slots = 16;
  while (slots < 2 * n) slots *= 2;
  const mask = slots - 1;
  // Row of the point in each slot, plus one.
  const table = new Uint32Array(slots);
  const pair = new Float64Array(2);
  const bits = new Uint32Array(pair.buffer);
  let coincident = 0;
  for (let i = 0; i < n; i++) {
    const x = xy[2 * i];
    const y = xy[2 * i + 1];
    if (!Number.isFinite(x) || !Number.isFinite(y) || (weights && Number.isNaN(weights[i]))) continue;
    // Adding 0 makes −0 the same as 0.
    pair[0] = x + 0;
    pair[1] = y + 0;
    let hash = Math.imul(bits[0] ^ Math.imul(bits[1], 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ bits[2] ^ Math.imul(bits[3], 0xc2b2ae35), 0x27d4eb2f);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (; table[slot] !== 0; slot = (slot + 1) & mask) {
      const other = table[slot] - 1;
      if (xy[2 * other] === x && xy[2 * other + 1] === y) break;
    }
    if (table[slot] === 0) table[slot] = i + 1;
    else coincident++;
  }
  return coincident;
}
