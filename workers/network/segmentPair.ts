/** The nearest places of two segments. */
export interface Gap {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lengthM: number;
}

/**
 * The shortest way from segment i to segment j of a list (x1, y1, x2, y2 each). Of several as short ones the first in the order:
 * crossing, ends of i, ends of j.
 */
export function gapBetween(ends: Float64Array, i: number, j: number): Gap {
  const crossing = crossingOf(ends, i, j);
  if (crossing) return { x1: crossing[0], y1: crossing[1], x2: crossing[0], y2: crossing[1], lengthM: 0 };
  const best: Gap = { x1: 0, y1: 0, x2: 0, y2: 0, lengthM: Infinity };
  for (const end of [4 * i, 4 * i + 2]) tryFoot(ends, end, j, false, best);
  for (const end of [4 * j, 4 * j + 2]) tryFoot(ends, end, i, true, best);
  return best;
}

function tryFoot(ends: Float64Array, end: number, segment: number, swapped: boolean, best: Gap): void {
  const s = 4 * segment;
  const x = ends[end];
  const y = ends[end + 1];
  const dx = ends[s + 2] - ends[s];
  const dy = ends[s + 3] - ends[s + 1];
  const square = dx * dx + dy * dy;
  const t = square > 0 ? ((x - ends[s]) * dx + (y - ends[s + 1]) * dy) / square : 0;
  const footX = t <= 0 ? ends[s] : t >= 1 ? ends[s + 2] : ends[s] + t * dx;
  const footY = t <= 0 ? ends[s + 1] : t >= 1 ? ends[s + 3] : ends[s + 1] + t * dy;
  const lengthM = Math.sqrt((x - footX) ** 2 + (y - footY) ** 2);
  if (lengthM >= best.lengthM) return;
  best.lengthM = lengthM;
  best.x1 = swapped ? footX : x;
  best.y1 = swapped ? footY : y;
  best.x2 = swapped ? x : footX;
  best.y2 = swapped ? y : footY;
}

/** Where two segments cross inside both. */
function crossingOf(ends: Float64Array, i: number, j: number): [number, number] | null {
  const [a, b] = [4 * i, 4 * j];
  const ux = ends[a + 2] - ends[a];
  const uy = ends[a + 3] - ends[a + 1];
  const vx = ends[b + 2] - ends[b];
  const vy = ends[b + 3] - ends[b + 1];
  const turn = ux * vy - uy * vx;
  if (turn === 0) return null;
  const wx = ends[b] - ends[a];
  const wy = ends[b + 1] - ends[a + 1];
  const s = (wx * vy - wy * vx) / turn;
  const t = (wx * uy - wy * ux) / turn;
  return s > 0 && s < 1 && t > 0 && t < 1 ? [ends[a] + s * ux, ends[a + 1] + s * uy] : null;
}
