import type { Polygons } from '../model/geometry.ts';

/** Heights of the scanlines, as shares of the polygon's height; odd so that they seldom meet a drawn vertex. */
const SCANLINES = [0.5017, 0.3511, 0.6523, 0.2013, 0.8029, 0.0991, 0.9007];

type Xy = Pick<Polygons, 'xy' | 'ringStarts'>;

/**
 * A point inside one polygon (rings `firstRing` … `endRing`), metres: its centroid where that is inside, else the middle
 * of the widest stretch inside on a few level lines. By the even-odd rule, so it is outside the holes. Null where the
 * polygon is too thin for either.
 */
export function insidePoint(polygons: Xy, firstRing: number, endRing: number): [number, number] | null {
  const centre = centroid(polygons, firstRing, endRing);
  if (isInside(polygons, firstRing, endRing, centre[0], centre[1])) return centre;
  let best: [number, number] | null = null;
  let widest = 0;
  for (const y of scanHeights(polygons, firstRing)) {
    const crossings = crossingsAt(polygons, firstRing, endRing, y);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const width = crossings[k + 1] - crossings[k];
      const x = (crossings[k] + crossings[k + 1]) / 2;
      if (width <= widest || !isInside(polygons, firstRing, endRing, x, y)) continue;
      widest = width;
      best = [x, y];
    }
  }
  return best;
}

/** Even-odd rule over all rings. */
function isInside(polygons: Xy, firstRing: number, endRing: number, x: number, y: number): boolean {
  const { xy, ringStarts } = polygons;
  let inside = false;
  for (let ring = firstRing; ring < endRing; ring++) {
    for (let i = ringStarts[ring]; i < ringStarts[ring + 1] - 1; i++) {
      const ay = xy[2 * i + 1];
      const by = xy[2 * i + 3];
      if (ay > y === by > y) continue;
      const ax = xy[2 * i];
      if (x < ax + ((y - ay) / (by - ay)) * (xy[2 * i + 2] - ax)) inside = !inside;
    }
  }
  return inside;
}

/** Taken from the first vertex, so that large coordinates cost no digits; holes wind the other way and count against. */
function centroid({ xy, ringStarts }: Xy, firstRing: number, endRing: number): [number, number] {
  const originX = xy[2 * ringStarts[firstRing]];
  const originY = xy[2 * ringStarts[firstRing] + 1];
  let sumX = 0;
  let sumY = 0;
  let area6 = 0;
  for (let ring = firstRing; ring < endRing; ring++) {
    for (let i = ringStarts[ring]; i < ringStarts[ring + 1] - 1; i++) {
      const ax = xy[2 * i] - originX;
      const ay = xy[2 * i + 1] - originY;
      const bx = xy[2 * i + 2] - originX;
      const by = xy[2 * i + 3] - originY;
      const cross = ax * by - bx * ay;
      sumX += (ax + bx) * cross;
      sumY += (ay + by) * cross;
      area6 += 3 * cross;
    }
  }
  return [originX + sumX / area6, originY + sumY / area6];
}

function scanHeights({ xy, ringStarts }: Xy, ring: number): number[] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = ringStarts[ring]; i < ringStarts[ring + 1]; i++) {
    low = Math.min(low, xy[2 * i + 1]);
    high = Math.max(high, xy[2 * i + 1]);
  }
  return SCANLINES.map((share) => low + share * (high - low));
}

function crossingsAt({ xy, ringStarts }: Xy, firstRing: number, endRing: number, y: number): number[] {
  const crossings: number[] = [];
  for (let ring = firstRing; ring < endRing; ring++) {
    for (let i = ringStarts[ring]; i < ringStarts[ring + 1] - 1; i++) {
      const ay = xy[2 * i + 1];
      const by = xy[2 * i + 3];
      if (ay > y === by > y) continue;
      crossings.push(xy[2 * i] + ((y - ay) / (by - ay)) * (xy[2 * i + 2] - xy[2 * i]));
    }
  }
  return crossings.sort((a, b) => a - b);
}
