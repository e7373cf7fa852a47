import earcut, { flatten } from 'earcut';
import proj4 from 'proj4';

export type Position = [number, number];
export type Triangle = [Position, Position, Position];

/** Degrees to metres of a zone of UTM, north. */
export function metresOfZone(zone: number): (p: Position) => Position {
  const { forward } = proj4('WGS84', `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`);
  return (p) => forward(p);
}

export const metres = metresOfZone(51);

/** A polygon with holes, in metres, cut into triangles by earcut. */
export function trianglesOf(rings: Position[][]): Triangle[] {
  const { vertices, holes } = flatten(rings.map((r) => r.slice(0, -1)));
  const corners = earcut(vertices, holes, 2);
  const at = (i: number): Position => [vertices[2 * i], vertices[2 * i + 1]];
  return Array.from({ length: corners.length / 3 }, (_, t) => [
    at(corners[3 * t]),
    at(corners[3 * t + 1]),
    at(corners[3 * t + 2]),
  ]);
}

/** Signed area of a ring, open or closed: positive where counter-clockwise. */
export function areaOf(ring: readonly Position[]): number {
  const [ox, oy] = ring[0];
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const [a, b] = [ring[i], ring[(i + 1) % ring.length]];
    twice += (a[0] - ox) * (b[1] - oy) - (b[0] - ox) * (a[1] - oy);
  }
  return twice / 2;
}

/** The area that two sets of triangles share (Sutherland–Hodgman on every pair). */
export function sharedArea(one: readonly Triangle[], other: readonly Triangle[]): number {
  let sum = 0;
  for (const a of one) for (const b of other) sum += meet(a, b);
  return sum;
}

function meet(a: Triangle, b: Triangle): number {
  for (const d of [0, 1]) {
    if (Math.max(...a.map((p) => p[d])) < Math.min(...b.map((p) => p[d]))) return 0;
    if (Math.max(...b.map((p) => p[d])) < Math.min(...a.map((p) => p[d]))) return 0;
  }
  const sign = Math.sign(areaOf(b));
  let left: Position[] = a;
  for (let k = 0; k < 3; k++) {
    const [p, q] = [b[k], b[(k + 1) % 3]];
    const side = (v: Position) => sign * ((q[0] - p[0]) * (v[1] - p[1]) - (q[1] - p[1]) * (v[0] - p[0]));
    left = left.flatMap((v, i): Position[] => {
      const before = left[(i + left.length - 1) % left.length];
      const [s, t] = [side(before), side(v)];
      const kept: Position[] = t >= 0 ? [v] : [];
      if (s >= 0 === t >= 0) return kept;
      const f = s / (s - t);
      return [[before[0] + (v[0] - before[0]) * f, before[1] + (v[1] - before[1]) * f], ...kept];
    });
    if (left.length < 3) return 0;
  }
  return Math.abs(areaOf(left));
}
