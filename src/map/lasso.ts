import type { Parcels } from '../../workers/model/district.ts';

/** The rows of the parcels whose inner point is inside a ring of screen points (even–odd rule); `project` maps degrees to the screen. */
export function parcelsInside(
  { centreLonLat, count }: Parcels,
  ring: [number, number][],
  project: (lonLat: [number, number]) => [number, number],
): number[] {
  const rows: number[] = [];
  for (let row = 0; row < count; row++) {
    if (isInside(project([centreLonLat[2 * row], centreLonLat[2 * row + 1]]), ring)) rows.push(row);
  }
  return rows;
}

function isInside([x, y]: [number, number], ring: [number, number][]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[j];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

/** Pixels between corners that are kept of a line drawn by hand. */
const APART_PX = 8;

/** A ring of screen points without those that hardly move on from the one before. */
export function thinned(ring: [number, number][]): [number, number][] {
  const kept = ring.slice(0, 1);
  for (const [x, y] of ring.slice(1)) {
    const [px, py] = kept[kept.length - 1];
    if (Math.hypot(x - px, y - py) >= APART_PX) kept.push([x, y]);
  }
  return kept;
}
