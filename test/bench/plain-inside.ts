import type { Polygon } from './plain-intake.ts';

type Point = Polygon[0][0];

/** Where to look when the centroid is outside, as shares of the polygon's height: those of the engine. */
const HEIGHTS = [0.5017, 0.3511, 0.6523, 0.2013, 0.8029, 0.0991, 0.9007];

/** The centroid where it is inside, else the middle of the widest stretch on a few level lines. */
export function insidePoint(rings: Polygon): Point {
  const centre = centroid(rings);
  if (isInside(rings, centre)) return centre;
  const ys = rings[0].map(([, y]) => y);
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const stretches = HEIGHTS.map((share) => low + share * (high - low)).flatMap((y) => {
    const xs = crossingsAt(rings, y);
    return xs.flatMap((x, k) => (k % 2 === 0 && k + 1 < xs.length ? [{ y, from: x, to: xs[k + 1] }] : []));
  });
  const best = stretches
    .filter(({ y, from, to }) => isInside(rings, [(from + to) / 2, y]))
    .reduce<(typeof stretches)[0] | null>(
      (widest, one) => (one.to - one.from > (widest ? widest.to - widest.from : 0) ? one : widest),
      null,
    );
  return best ? [(best.from + best.to) / 2, best.y] : rings[0][0];
}

function centroid(rings: Polygon): Point {
  const [originX, originY] = rings[0][0];
  let [sumX, sumY, area6] = [0, 0, 0];
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = [ring[i][0] - originX, ring[i][1] - originY];
      const [bx, by] = [ring[i + 1][0] - originX, ring[i + 1][1] - originY];
      const cross = ax * by - bx * ay;
      sumX += (ax + bx) * cross;
      sumY += (ay + by) * cross;
      area6 += 3 * cross;
    }
  }
  return [originX + sumX / area6, originY + sumY / area6];
}

function isInside(rings: Polygon, [x, y]: Point): boolean {
  return crossingsAt(rings, y).filter((crossing) => crossing > x).length % 2 === 1;
}

function crossingsAt(rings: Polygon, y: number): number[] {
  return rings
    .flatMap((ring) =>
      ring.slice(1).flatMap(([bx, by], i) => {
        const [ax, ay] = ring[i];
        return ay > y === by > y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
      }),
    )
    .sort((a, b) => a - b);
}
