/** The nearest places of two segments. */
export interface Gap {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lengthM: number;
}

/**
 * The shortest way from segment i of a list (x1, y1, x2, y2 each) to segment j of another. Of several as short ones the first in the
 * order: crossing, ends of i, ends of j.
 */
export function gapBetween(from: Float64Array, i: number, to: Float64Array, j: number): Gap {
  const crossing = crossingOf(from, 4 * i, to, 4 * j);
  if (crossing) return { x1: crossing[0], y1: crossing[1], x2: crossing[0], y2: crossing[1], lengthM: 0 };
  return waysBetween(from, i, to, j).reduce((best, way) => (way.lengthM < best.lengthM ? way : best));
}

/** The straight ways from each end of either segment to the nearest place of the other. */
function waysBetween(from: Float64Array, i: number, to: Float64Array, j: number): Gap[] {
  return [
    wayToFoot(from, 4 * i, to, 4 * j),
    wayToFoot(from, 4 * i + 2, to, 4 * j),
    turned(wayToFoot(to, 4 * j, from, 4 * i)),
    turned(wayToFoot(to, 4 * j + 2, from, 4 * i)),
  ];
}

function turned({ x1, y1, x2, y2, lengthM }: Gap): Gap {
  return { x1: x2, y1: y2, x2: x1, y2: y1, lengthM };
}

/** Ways that differ by less are as good as each other where a front is looked for, metres. */
const AS_NEAR_M = 1;

/** How one segment runs along another. */
export interface Front extends Gap {
  /** How far it does so. */
  alongM: number;
}

/**
 * How segment i runs along segment j: from the middle of the part that is as near as can be to within a metre, which is a place alone
 * unless both are parallel or nearly.
 */
export function frontBetween(from: Float64Array, i: number, to: Float64Array, j: number): Front {
  const shortest = gapBetween(from, i, to, j);
  if (shortest.lengthM === 0) return { ...shortest, alongM: 0 };
  const ways = waysBetween(from, i, to, j).filter(({ lengthM }) => lengthM <= shortest.lengthM + AS_NEAR_M);
  const along = from[4 * i + 2] !== from[4 * i] ? 'x1' : 'y1';
  ways.sort((a, b) => a[along] - b[along]);
  const [one, other] = [ways[0], ways[ways.length - 1]];
  return {
    x1: (one.x1 + other.x1) / 2,
    y1: (one.y1 + other.y1) / 2,
    x2: (one.x2 + other.x2) / 2,
    y2: (one.y2 + other.y2) / 2,
    lengthM: shortest.lengthM,
    alongM: Math.sqrt((one.x1 - other.x1) ** 2 + (one.y1 - other.y1) ** 2),
  };
}

/** Nearer by more than a metre, or as near and longer; of those as long the one further west or south. */
export function isBetterFront(a: Front, b: Front): boolean {
  if (Math.abs(a.lengthM - b.lengthM) > AS_NEAR_M) return a.lengthM < b.lengthM;
  return a.alongM === b.alongM ? isBefore(a, b) : a.alongM > b.alongM;
}

/** The way from the point at `end` of one list to its foot on the segment at `s` of the other. */
function wayToFoot(points: Float64Array, end: number, ends: Float64Array, s: number): Gap {
  const x1 = points[end];
  const y1 = points[end + 1];
  const dx = ends[s + 2] - ends[s];
  const dy = ends[s + 3] - ends[s + 1];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? ((x1 - ends[s]) * dx + (y1 - ends[s + 1]) * dy) / square : 0;
  const x2 = t <= 0 ? ends[s] : t >= 1 ? ends[s + 2] : ends[s] + t * dx;
  const y2 = t <= 0 ? ends[s + 1] : t >= 1 ? ends[s + 3] : ends[s + 1] + t * dy;
  return { x1, y1, x2, y2, lengthM: Math.sqrt((x1 - x2) ** 2 + (y1 - y2) ** 2) };
}

/** Where two segments cross inside both. */
function crossingOf(from: Float64Array, a: number, to: Float64Array, b: number): [number, number] | null {
  const ux = from[a + 2] - from[a];
  const uy = from[a + 3] - from[a + 1];
  const vx = to[b + 2] - to[b];
  const vy = to[b + 3] - to[b + 1];
  const turn = ux * vy - uy * vx;
  if (turn === 0) return null;
  const wx = to[b] - from[a];
  const wy = to[b + 1] - from[a + 1];
  const s = (wx * vy - wy * vx) / turn;
  const t = (wx * uy - wy * ux) / turn;
  return s > 0 && s < 1 && t > 0 && t < 1 ? [from[a] + s * ux, from[a + 1] + s * uy] : null;
}

/** Shorter, or as long and further west or south, so that the order of the segments does not matter. */
export function isBefore(a: Gap, b: Gap): boolean {
  return (
    (a.lengthM - b.lengthM ||
      Math.min(a.x1, a.x2) - Math.min(b.x1, b.x2) ||
      Math.min(a.y1, a.y2) - Math.min(b.y1, b.y2)) < 0
  );
}
