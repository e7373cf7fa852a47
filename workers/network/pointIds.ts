/**
 * Gives vertices with exactly the same coordinates the same id, ids counted from 0 in order of first appearance.
 *
 * @param xy interleaved finite coordinates
 * @returns `ids` one per vertex; `firstVertex` one per id
 */
export function pointIds(xy: Float64Array): { ids: Uint32Array; firstVertex: Uint32Array } {
  const count = xy.length / 2;
  let size = 16;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size).fill(-1);
  const ids = new Uint32Array(count);
  const firstVertex = new Uint32Array(count);
  const pair = new Float64Array(2);
  const bits = new Uint32Array(pair.buffer);
  let distinct = 0;
  for (let v = 0; v < count; v++) {
    // Adding 0 makes -0 and 0 hash alike.
    const x = xy[2 * v] + 0;
    const y = xy[2 * v + 1] + 0;
    pair[0] = x;
    pair[1] = y;
    let hash = Math.imul(bits[0] ^ Math.imul(bits[1], 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15) ^ bits[2] ^ Math.imul(bits[3], 0xc2b2ae35), 0x27d4eb2f);
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (;;) {
      const id = table[slot];
      if (id < 0) {
        table[slot] = distinct;
        firstVertex[distinct] = v;
        ids[v] = distinct++;
        break;
      }
      const w = firstVertex[id];
      if (xy[2 * w] === x && xy[2 * w + 1] === y) {
        ids[v] = id;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { ids, firstVertex: firstVertex.slice(0, distinct) };
}
