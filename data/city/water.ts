import { contains, type Pt, type Ring } from '../shared/rings.ts';

/** Half the width of the river, metres. */
const HALF_WIDTH = 70;
/** Land nearer to the river than this is its bank. */
const BANK = 25;
const STEP = 200;
const HALF_LENGTH = 16_300;

/** The middle line of the river, from the north-west past the old town to the south-east. */
const RIVER: Pt[] = Array.from({ length: Math.round((2 * HALF_LENGTH) / STEP) + 1 }, (_, i): Pt => {
  const t = -HALF_LENGTH + i * STEP;
  const side = -2550 + 1100 * Math.sin(t / 3300) + 420 * Math.sin(t / 1450 + 1);
  // Along the diagonal, and so far to its left.
  return [(t - side) * Math.SQRT1_2, -(t + side) * Math.SQRT1_2];
});

/** The water between the banks, widening downstream. */
export function riverRing(): Ring {
  const left: Pt[] = [];
  const right: Pt[] = [];
  for (let i = 1; i + 1 < RIVER.length; i++) {
    const [dx, dy] = [RIVER[i + 1][0] - RIVER[i - 1][0], RIVER[i + 1][1] - RIVER[i - 1][1]];
    const half = (HALF_WIDTH * (0.7 + (0.3 * i) / RIVER.length)) / Math.sqrt(dx * dx + dy * dy);
    left.push([RIVER[i][0] - dy * half, RIVER[i][1] + dx * half]);
    right.push([RIVER[i][0] + dy * half, RIVER[i][1] - dx * half]);
  }
  return [...right, ...left.reverse()];
}

export function toRiver(p: Pt): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < RIVER.length; i++) least = Math.min(least, toSegment(p, RIVER[i], RIVER[i + 1]));
  return least;
}

function toSegment(p: Pt, a: Pt, b: Pt): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy)));
  return Math.sqrt((p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2);
}

/** Whether the river or its banks take part of this land. */
export function isWet(ring: Ring): boolean {
  if (RIVER.some((p) => contains(ring, p))) return true;
  return ring.some((p, i) => {
    const q = ring[(i + 1) % ring.length];
    const middle: Pt = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
    return toRiver(p) < HALF_WIDTH + BANK || toRiver(middle) < HALF_WIDTH + BANK;
  });
}

/** Whether a straight street from a to b goes over the river. */
export function crossesRiver(a: Pt, b: Pt): boolean {
  const side = (p: Pt, q: Pt, r: Pt) => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
  return RIVER.some((p, i) => {
    const q = RIVER[i + 1];
    if (q === undefined) return false;
    return side(a, b, p) > 0 !== side(a, b, q) > 0 && side(p, q, a) > 0 !== side(p, q, b) > 0;
  });
}
