import Flatbush from 'flatbush';

export type RingFault = 'crosses' | 'touches' | null;

const BRUTE_FORCE_SEGMENTS = 64;
/** Decimal coordinates are rounded to binary; eight half-ulps cover what that does to the products below. */
const ROUNDING = 8 * 2 ** -53;

/**
 * Whether a ring crosses itself (two segments properly intersect), or only touches itself (a vertex lies on another
 * segment, a spike runs back on itself, a vertex comes twice). `ring` is interleaved and closed, without repeated
 * consecutive vertices. Orientation signs are taken as zero within the rounding of the input.
 */
export function ringFault(ring: Float64Array): RingFault {
  const segments = ring.length / 2 - 1;
  let magnitude = 0;
  for (const value of ring) magnitude = Math.max(magnitude, Math.abs(value));
  const slack = ROUNDING * magnitude;
  let touches = false;
  const crosses = (i: number, j: number): boolean => {
    const meeting = meet(ring, i, j, segments, slack);
    if (meeting === 'touches') touches = true;
    return meeting === 'crosses';
  };
  const found =
    segments <= BRUTE_FORCE_SEGMENTS ? everyPair(segments, crosses) : nearPairs(ring, segments, crosses);
  return found ? 'crosses' : touches ? 'touches' : null;
}

function everyPair(segments: number, crosses: (i: number, j: number) => boolean): boolean {
  for (let i = 0; i < segments; i++) {
    for (let j = i + 1; j < segments; j++) if (crosses(i, j)) return true;
  }
  return false;
}

function nearPairs(
  ring: Float64Array,
  segments: number,
  crosses: (i: number, j: number) => boolean,
): boolean {
  const index = new Flatbush(segments);
  const box = (i: number): [number, number, number, number] => {
    const [ax, ay, bx, by] = [ring[2 * i], ring[2 * i + 1], ring[2 * i + 2], ring[2 * i + 3]];
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  for (let i = 0; i < segments; i++) index.add(...box(i));
  index.finish();
  let found = false;
  for (let i = 0; i < segments && !found; i++) {
    index.search(...box(i), (j) => {
      if (!found && j > i) found = crosses(i, j);
      return false;
    });
  }
  return found;
}

function meet(r: Float64Array, i: number, j: number, segments: number, slack: number): RingFault {
  const [ax, ay, bx, by] = [r[2 * i], r[2 * i + 1], r[2 * i + 2], r[2 * i + 3]];
  const [cx, cy, dx, dy] = [r[2 * j], r[2 * j + 1], r[2 * j + 2], r[2 * j + 3]];
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return null;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return null;
  if (j === i + 1) return isSpike(ax, ay, bx, by, dx, dy, slack) ? 'touches' : null;
  if (i === 0 && j === segments - 1) return isSpike(cx, cy, ax, ay, bx, by, slack) ? 'touches' : null;
  const c = side(ax, ay, bx, by, cx, cy, slack);
  const d = side(ax, ay, bx, by, dx, dy, slack);
  const a = side(cx, cy, dx, dy, ax, ay, slack);
  const b = side(cx, cy, dx, dy, bx, by, slack);
  if (a * b < 0 && c * d < 0) return 'crosses';
  const isTouch =
    (c === 0 && isBetween(ax, ay, bx, by, cx, cy)) ||
    (d === 0 && isBetween(ax, ay, bx, by, dx, dy)) ||
    (a === 0 && isBetween(cx, cy, dx, dy, ax, ay)) ||
    (b === 0 && isBetween(cx, cy, dx, dy, bx, by));
  return isTouch ? 'touches' : null;
}

/** 1 where p is left of a → b, −1 right, 0 on the line within the rounding of the input. */
function side(ax: number, ay: number, bx: number, by: number, px: number, py: number, slack: number): number {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, px - ax, py - ay];
  const turn = ux * vy - uy * vx;
  const error = slack * (Math.abs(ux) + Math.abs(uy) + Math.abs(vx) + Math.abs(vy));
  return Math.abs(turn) <= error ? 0 : Math.sign(turn);
}

function isBetween(ax: number, ay: number, bx: number, by: number, px: number, py: number): boolean {
  return (px - ax) * (px - bx) + (py - ay) * (py - by) <= 0;
}

/** From b the ring goes back along the way it came. */
function isSpike(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  slack: number,
): boolean {
  const isBack = (ax - bx) * (cx - bx) + (ay - by) * (cy - by) > 0;
  return isBack && side(bx, by, ax, ay, cx, cy, slack) === 0;
}
