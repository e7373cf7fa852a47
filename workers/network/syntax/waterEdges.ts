import type { PlanePolygons } from '../../model/density.ts';
import { ReweaveError } from '../../model/errors.ts';
import type { StreetLines } from '../cleanLines.ts';

/** Bends of a bank that leave a straight line by less than this are drawing, not shape. */
export const WATER_TOLERANCE_M = 5;

/**
 * The banks of water as a line network: one closed line per ring, islands included, simplified (Douglas and Peucker 1973) so that
 * no vertex left out is further than `toleranceM` from its line. Both banks of a canal are lines. A ring that closes up under
 * the tolerance is left out.
 *
 * @throws 'bad-tolerance' where the tolerance is negative or not a number
 */
export function waterEdges(water: PlanePolygons, toleranceM: number = WATER_TOLERANCE_M): StreetLines {
  if (!(toleranceM >= 0)) throw new ReweaveError('bad-tolerance', { got: toleranceM });
  const { xy, ringStarts } = water;
  const kept: number[] = [];
  const lineStarts = [0];
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const first = ringStarts[ring];
    const last = ringStarts[ring + 1] - 1;
    if (last - first < 3) continue;
    const far = furthest(xy, first, last);
    const vertices = [
      first,
      ...between(xy, first, far, toleranceM),
      far,
      ...between(xy, far, last, toleranceM),
      last,
    ];
    if (vertices.length < 4) continue;
    for (const v of vertices) kept.push(xy[2 * v], xy[2 * v + 1]);
    lineStarts.push(kept.length / 2);
  }
  return { xy: Float64Array.from(kept), lineStarts: Uint32Array.from(lineStarts) };
}

/** The vertex of a ring that is furthest from its first. */
function furthest(xy: Float64Array, first: number, last: number): number {
  let far = first + 1;
  let farM = -1;
  for (let v = first + 1; v < last; v++) {
    const away = Math.hypot(xy[2 * v] - xy[2 * first], xy[2 * v + 1] - xy[2 * first + 1]);
    if (away <= farM) continue;
    farM = away;
    far = v;
  }
  return far;
}

/** The vertices between two that are kept. */
function between(xy: Float64Array, first: number, last: number, toleranceM: number): number[] {
  let worst = -1;
  let worstM = toleranceM;
  for (let v = first + 1; v < last; v++) {
    const away = distanceToLine(xy, v, first, last);
    if (away <= worstM) continue;
    worstM = away;
    worst = v;
  }
  if (worst < 0) return [];
  return [...between(xy, first, worst, toleranceM), worst, ...between(xy, worst, last, toleranceM)];
}

function distanceToLine(xy: Float64Array, v: number, from: number, to: number): number {
  const dx = xy[2 * to] - xy[2 * from];
  const dy = xy[2 * to + 1] - xy[2 * from + 1];
  const px = xy[2 * v] - xy[2 * from];
  const py = xy[2 * v + 1] - xy[2 * from + 1];
  const length2 = dx * dx + dy * dy;
  const along = length2 > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / length2)) : 0;
  return Math.hypot(px - along * dx, py - along * dy);
}
