/** What the app computes, worked out again the plain way and without its engine, for the flows to compare with. */
import proj4 from 'proj4';
import { plainAccess } from '../../network/plain.ts';
import type { PlainFeature } from './files.ts';

type Xy = [number, number];

/** Degrees of Cambridge (UTM zone 19 north) to metres. */
const { forward } = proj4('EPSG:4326', '+proj=utm +zone=19 +datum=WGS84 +units=m +no_defs');

export const metresOf = ({ geometry }: PlainFeature): Xy => forward(geometry!.coordinates) as Xy;

/** The centroid of a parcel in metres; null where it is not one simple ring around its centroid. */
export function middleOf({ geometry }: PlainFeature): Xy | null {
  if (geometry?.type !== 'Polygon') return null;
  const rings = geometry.coordinates as Xy[][];
  if (rings.length !== 1) return null;
  const ring = rings[0].map((at) => forward(at) as Xy);
  const [originX, originY] = ring[0];
  let [x, y, area] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i][0] - originX, ring[i][1] - originY];
    const [bx, by] = [ring[i + 1][0] - originX, ring[i + 1][1] - originY];
    const cross = ax * by - bx * ay;
    x += ((ax + bx) * cross) / 3;
    y += ((ay + by) * cross) / 3;
    area += cross;
  }
  const middle: Xy = [originX + x / area, originY + y / area];
  return isInside(ring, middle) ? middle : null;
}

function isInside(ring: Xy[], [x, y]: Xy): boolean {
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i], ring[i + 1]];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}

/** Facilities per km² at a place by the quartic kernel: 10⁶ Σ 3/π (1 − (d/h)²)² / h². */
export function quarticDensity([x, y]: Xy, facilities: Xy[], bandwidthM: number): number {
  const near = facilities.map(([fx, fy]) => ((fx - x) ** 2 + (fy - y) ** 2) / bandwidthM ** 2);
  const sum = near.filter((u2) => u2 < 1).reduce((total, u2) => total + (3 / Math.PI) * (1 - u2) ** 2, 0);
  return (1e6 * sum) / bandwidthM ** 2;
}

/** The rule of the common desktop GIS: 0.9 · min(SD, √(1/ln 2) · Dm) · n^(−0.2). */
export function automaticBandwidth(facilities: Xy[]): number {
  const n = facilities.length;
  const x = facilities.reduce((sum, [fx]) => sum + fx, 0) / n;
  const y = facilities.reduce((sum, [, fy]) => sum + fy, 0) / n;
  const far = facilities.map(([fx, fy]) => Math.hypot(fx - x, fy - y)).sort((a, b) => a - b);
  const standardDistance = Math.sqrt(far.reduce((sum, d) => sum + d * d, 0) / n);
  const median = (far[Math.floor((n - 1) / 2)] + far[Math.ceil((n - 1) / 2)]) / 2;
  return 0.9 * Math.min(standardDistance, Math.sqrt(1 / Math.LN2) * median) * n ** -0.2;
}

const linesOf = (streets: PlainFeature[]): Xy[][] =>
  streets.flatMap(({ geometry }): Xy[][] => {
    const parts: Xy[][] =
      geometry?.type === 'LineString' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
    return parts.map((line) => line.map((at) => forward(at) as Xy));
  });

export function lengthKm(streets: PlainFeature[]): number {
  let metres = 0;
  for (const line of linesOf(streets))
    for (let i = 0; i + 1 < line.length; i++)
      metres += Math.hypot(line[i + 1][0] - line[i][0], line[i + 1][1] - line[i][1]);
  return metres / 1000;
}

/** Minutes from each place to the nearest of the facilities at 4.8 km/h, by a textbook Dijkstra on the raw street lines. */
export function walkingMinutes(places: Xy[], facilities: Xy[], streets: PlainFeature[]): number[] {
  const lines = linesOf(streets);
  const lineStarts = [0];
  for (const line of lines) lineStarts.push(lineStarts[lineStarts.length - 1] + line.length);
  const one = {
    xy: Float64Array.from(facilities.flat()),
    kind: new Uint16Array(facilities.length),
    kinds: ['any'],
  };
  return plainAccess(
    { xy: Float64Array.from(lines.flat(2)), lineStarts: Uint32Array.from(lineStarts) },
    Float64Array.from(places.flat()),
    one,
    4.8,
    500,
  )[0];
}

interface ModelSheet {
  criteria: { weight: number; indicators: { id: string; weight: number }[] }[];
}

const sumOf = (parts: { weight: number }[]) => parts.reduce((sum, { weight }) => sum + weight, 0);

/**
 * What each indicator that is measured weighs: its criterion's published weight times its share of the criterion's indicators, over
 * the sum of all that are measured. (The published weights of a criterion's indicators do not quite add up to that of the criterion.)
 */
export function effectiveWeights({ criteria }: ModelSheet, measured: string[]): Map<string, number> {
  const leaves = criteria.flatMap(({ weight, indicators }) =>
    indicators.map((leaf) => ({ id: leaf.id, weight: (weight * leaf.weight) / sumOf(indicators) })),
  );
  const kept = leaves.filter(({ id }) => measured.includes(id));
  return new Map(kept.map(({ id, weight }) => [id, weight / sumOf(kept)]));
}
