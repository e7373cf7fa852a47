import type { Growing } from './growing.ts';

/** What was found or mended in a feature's geometry, as bits that add up. */
export const MENDED = {
  height: 1,
  repeatedVertices: 2,
  ringClosed: 4,
  partDropped: 8,
  ringTouches: 16,
  ringCrosses: 32,
} as const;

/** A vertex that is not two finite numbers. */
export const BAD = -1;

/**
 * Appends GeoJSON positions as interleaved pairs, without repeated consecutive ones; returns MENDED bits or BAD.
 */
export function readPath(positions: unknown, into: Growing<Float64Array>): number {
  if (!Array.isArray(positions)) return BAD;
  let mended = 0;
  const start = into.length;
  for (const position of positions) {
    const bits = readPosition(position, into);
    if (bits === BAD) return BAD;
    mended |= bits;
    const end = into.length;
    const { values } = into;
    if (end - start > 2 && values[end - 2] === values[end - 4] && values[end - 1] === values[end - 3]) {
      into.length = end - 2;
      mended |= MENDED.repeatedVertices;
    }
  }
  return mended;
}

export function readPosition(position: unknown, into: Growing<Float64Array>): number {
  if (!Array.isArray(position)) return BAD;
  const [x, y] = position;
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
    return BAD;
  into.push2(x, y);
  return position.length > 2 ? MENDED.height : 0;
}

/** Twice the signed area of a closed interleaved ring (counter-clockwise positive), taken from its first vertex. */
export function ringArea2(ring: Float64Array, from = 0, to = ring.length / 2): number {
  const x0 = ring[2 * from];
  const y0 = ring[2 * from + 1];
  let sum = 0;
  for (let i = from + 1; i < to - 1; i++) {
    sum += (ring[2 * i] - x0) * (ring[2 * i + 3] - y0) - (ring[2 * i + 2] - x0) * (ring[2 * i + 1] - y0);
  }
  return sum;
}
