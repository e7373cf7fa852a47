import { between, type Random } from '../shared/random.ts';
import { areaBelow, distance, type Pt, pointInside, type Ring, ringArea } from '../shared/rings.ts';
import { closed, facesOf } from './planar.ts';

/** The direction that most of the ring's sides run along or across, radians in (−45°, 45°]. */
function grain(ring: Ring): number {
  let [x, y] = [0, 0];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length];
    const angle = 4 * Math.atan2(b[1] - a[1], b[0] - a[0]);
    x += distance(a, b) * Math.cos(angle);
    y += distance(a, b) * Math.sin(angle);
  });
  return Math.atan2(y, x) / 4;
}

/** How far the ring reaches along a direction: lowest and highest offset. */
function extent(ring: Ring, [nx, ny]: Pt): [number, number] {
  const offsets = ring.map(([x, y]) => x * nx + y * ny);
  return [Math.min(...offsets), Math.max(...offsets)];
}

/** Cuts off the part with `share` of the area, below a straight line across the normal; null where the ring falls into more than two. */
function cutShare(ring: Ring, normal: Pt, share: number): [Ring, Ring] | null {
  const target = ringArea(ring) * share;
  let [low, high] = extent(ring, normal);
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (areaBelow(ring, normal, middle) < target) low = middle;
    else high = middle;
  }
  return cutAt(ring, normal, low);
}

function cutAt(ring: Ring, [nx, ny]: Pt, offset: number): [Ring, Ring] | null {
  const [low, high] = extent(ring, [-ny, nx]);
  const at = (s: number): Pt => [nx * offset - ny * s, ny * offset + nx * s];
  const parts = facesOf(closed(ring), [at(low - 5), at(high + 5)]);
  if (parts.length !== 2) return null;
  const first = pointInside(parts[0]);
  return first[0] * nx + first[1] * ny < offset ? [parts[0], parts[1]] : [parts[1], parts[0]];
}

/** Area over the square of the perimeter: high for compact rings. */
function compactness(ring: Ring): number {
  const perimeter = ring.reduce((sum, p, i) => sum + distance(p, ring[(i + 1) % ring.length]), 0);
  return ringArea(ring) / perimeter ** 2;
}

/** How loosely land is cut up: how unlike the lots are in size (0 … 1), and how far a cut may turn. */
export interface Cuts {
  unevenness: number;
  twistRad: number;
}

/** Splits land into exactly `count` lots by cutting it in two again and again. */
export function splitLots(ring: Ring, count: number, random: Random, loose: Cuts): Ring[] {
  if (count === 1) return [ring];
  const few = Math.floor(count / 2);
  const share = (few / count) * between(random, 1 - loose.unevenness, 1 + loose.unevenness * 0.5);
  const base = grain(ring);
  const twist = between(random, -loose.twistRad, loose.twistRad);
  const cuts = [0, Math.PI / 2, Math.PI / 4, -Math.PI / 4].flatMap((turn, i) => {
    const angle = base + twist + turn;
    const cut = cutShare(ring, [Math.cos(angle), Math.sin(angle)], share);
    return cut === null ? [] : [{ cut, rank: Math.min(...cut.map(compactness)) - (i > 1 ? 0.02 : 0) }];
  });
  const { cut } = cuts.reduce((a, b) => (b.rank > a.rank ? b : a));
  return [...splitLots(cut[0], few, random, loose), ...splitLots(cut[1], count - few, random, loose)];
}

/** For land that a straight row cannot be cut from. */
const FALLEN_APART: Cuts = { unevenness: 0.1, twistRad: 0.03 };

/** Splits land into exactly `count` lots in rows that run east and west, each lot about `aspect` times as wide as deep. */
export function splitRows(ring: Ring, count: number, aspect: number, random: Random): Ring[] {
  if (count === 1) return [ring];
  const angle = grain(ring);
  const north: Pt = [-Math.sin(angle), Math.cos(angle)];
  const [south, top] = extent(ring, north);
  const [west, east] = extent(ring, [north[1], -north[0]]);
  const rowsFor = Math.sqrt((count * aspect * (top - south)) / (east - west));
  const rows = Math.max(1, Math.min(count, Math.round(rowsFor)));
  const few = Math.floor(rows / 2);
  if (rows === 1) return splitRow(ring, count, random);
  const share = few / rows + between(random, -0.04, 0.04);
  const cut = cutShare(ring, north, share);
  if (cut === null) return splitLots(ring, count, random, FALLEN_APART);
  const below = Math.min(count - 1, Math.max(1, Math.round((count * ringArea(cut[0])) / ringArea(ring))));
  return [...splitRows(cut[0], below, aspect, random), ...splitRows(cut[1], count - below, aspect, random)];
}

function splitRow(ring: Ring, count: number, random: Random): Ring[] {
  if (count === 1) return [ring];
  const angle = grain(ring) + between(random, -0.03, 0.03);
  const share = (1 / count) * between(random, 0.88, 1.12);
  const cut = cutShare(ring, [Math.cos(angle), Math.sin(angle)], share);
  if (cut === null) return splitLots(ring, count, random, FALLEN_APART);
  return [cut[0], ...splitRow(cut[1], count - 1, random)];
}
