/** Planar geometry in metres. A ring is open (the last vertex is not repeated) and counter-clockwise. */
export type Pt = readonly [number, number];
export type Ring = Pt[];

export function distance(a: Pt, b: Pt): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}

export function along(a: Pt, b: Pt, t: number): Pt {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** Twice the signed area of a triangle: positive where c is left of a → b. */
export function cross(a: Pt, b: Pt, c: Pt): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

/** Signed: positive where counter-clockwise. */
export function ringArea(ring: readonly Pt[]): number {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return twice / 2;
}

function ringCentroid(ring: readonly Pt[]): Pt {
  const [ox, oy] = ring[0];
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const c = (ring[j][0] - ox) * (ring[i][1] - oy) - (ring[i][0] - ox) * (ring[j][1] - oy);
    twice += c;
    x += (ring[j][0] + ring[i][0] - 2 * ox) * c;
    y += (ring[j][1] + ring[i][1] - 2 * oy) * c;
  }
  return [ox + x / (3 * twice), oy + y / (3 * twice)];
}

/** How often the ring goes round the point, counter-clockwise positive. */
export function winding(ring: readonly Pt[], p: Pt): number {
  let turns = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const side = cross(ring[j], ring[i], p);
    if (ring[j][1] <= p[1] && ring[i][1] > p[1] && side > 0) turns++;
    if (ring[j][1] > p[1] && ring[i][1] <= p[1] && side < 0) turns--;
  }
  return turns;
}

export function contains(ring: readonly Pt[], p: Pt): boolean {
  return winding(ring, p) !== 0;
}

/** A point inside the ring: the centroid, or else the middle of the widest span on the scan line through it. */
export function pointInside(ring: readonly Pt[]): Pt {
  const c = ringCentroid(ring);
  if (contains(ring, c)) return c;
  const xs: number[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[j], ring[i]];
    if (a[1] > c[1] !== b[1] > c[1]) xs.push(a[0] + ((c[1] - a[1]) / (b[1] - a[1])) * (b[0] - a[0]));
  }
  xs.sort((a, b) => a - b);
  let best: Pt = c;
  let widest = 0;
  for (let i = 0; i + 1 < xs.length; i += 2) {
    if (xs[i + 1] - xs[i] > widest) {
      widest = xs[i + 1] - xs[i];
      best = [(xs[i] + xs[i + 1]) / 2, c[1]];
    }
  }
  return best;
}

/** Area of the part of the ring where x·nx + y·ny < offset. */
export function areaBelow(ring: readonly Pt[], normal: Pt, offset: number): number {
  const clipped: Pt[] = [];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const from = ring[j][0] * normal[0] + ring[j][1] * normal[1] - offset;
    const to = ring[i][0] * normal[0] + ring[i][1] * normal[1] - offset;
    if (from < 0 !== to < 0) clipped.push(along(ring[j], ring[i], from / (from - to)));
    if (to < 0) clipped.push(ring[i]);
  }
  return clipped.length < 3 ? 0 : ringArea(clipped);
}
