/** Closed rings, the first of a polygon its outer one (anticlockwise), holes clockwise. */
export interface Area {
  xy: Float64Array;
  ringStarts: Uint32Array;
  polygonStarts: Uint32Array;
}

/** Values at the points of a grid, row by row from (minX, minY). */
export interface Field {
  values: Float64Array;
  width: number;
  height: number;
  minX: number;
  minY: number;
  stepM: number;
}

/** Crossings keep this share of a step away from grid points, so that rings never touch there. */
const CLEAR = 1e-3;

/**
 * The area where a field is at most 0, its border drawn by marching squares: straight between the grid's lines, crossing them where the
 * field, taken as linear between points, is 0. Where a square is crossed twice the mean of its corners decides what hangs together.
 * Lorensen & Cline 1987, in the plane.
 *
 * @param field above 0 along its whole margin, finite
 */
export function areaBelow(field: Field): Area {
  const rings = ringsOf(field);
  const areas = rings.map(signedArea);
  const outers = rings.map((_, r) => r).filter((r) => areas[r] > 0);
  const polygons = outers.map((outer) => [outer]);
  rings.forEach((ring, hole) => {
    if (areas[hole] > 0) return;
    // The smallest ring around it.
    let own = -1;
    outers.forEach((outer, p) => {
      if (isInside(rings[outer], ring[0], ring[1]) && (own < 0 || areas[outer] < areas[outers[own]])) own = p;
    });
    polygons[own].push(hole);
  });
  const ordered = polygons.flat();
  const ringStarts = new Uint32Array(ordered.length + 1);
  ordered.forEach((r, i) => {
    ringStarts[i + 1] = ringStarts[i] + rings[r].length / 2;
  });
  const polygonStarts = new Uint32Array(polygons.length + 1);
  polygons.forEach((polygon, p) => {
    polygonStarts[p + 1] = polygonStarts[p] + polygon.length;
  });
  return { xy: Float64Array.from(ordered.flatMap((r) => rings[r])), ringStarts, polygonStarts };
}

/** Rings with what is at most 0 on their left. */
function ringsOf(field: Field): number[][] {
  const next = bordersOf(field);
  const rings: number[][] = [];
  for (let start = 0; start < next.length; start++) {
    if (next[start] < 0) continue;
    const ring: number[] = [];
    for (let at = start; next[at] >= 0; ) {
      pushCrossing(field, at, ring);
      const to = next[at];
      next[at] = -1;
      at = to;
    }
    ring.push(ring[0], ring[1]);
    rings.push(ring);
  }
  return rings;
}

/**
 * Borders through squares as links between grid lines: line 2p goes from point p to the right, 2p + 1 from it upwards. What is at most 0
 * is on the left of each link.
 */
function bordersOf({ values, width, height }: Field): Int32Array {
  const next = new Int32Array(2 * width * height).fill(-1);
  for (let row = 0; row + 1 < height; row++) {
    for (let c = 0; c + 1 < width; c++) {
      const p = row * width + c;
      const corners = [values[p], values[p + 1], values[p + width + 1], values[p + width]];
      const inside = corners.map((value) => value <= 0);
      const [bottom, right, top, left] = [2 * p, 2 * p + 3, 2 * (p + width), 2 * p + 1];
      const sides = [bottom, right, top, left];
      const middle = corners[0] + corners[1] + corners[2] + corners[3] <= 0;
      for (let s = 0; s < 4; s++) {
        // Going round, the border enters the square where inside turns to outside …
        if (!inside[s] || inside[(s + 1) % 4]) continue;
        // … and leaves where outside turns to inside: next round, or, where a square is crossed twice, as its middle says.
        const isSaddle = inside[(s + 2) % 4] && !inside[(s + 3) % 4];
        let out = (s + 1) % 4;
        if (isSaddle) out = middle ? (s + 1) % 4 : (s + 3) % 4;
        else while (inside[out] || !inside[(out + 1) % 4]) out = (out + 1) % 4;
        next[sides[s]] = sides[out];
      }
    }
  }
  return next;
}

function pushCrossing({ values, width, minX, minY, stepM }: Field, line: number, ring: number[]): void {
  const p = line >> 1;
  const isUp = line % 2 === 1;
  const from = values[p];
  const to = values[isUp ? p + width : p + 1];
  const share = Math.min(1 - CLEAR, Math.max(CLEAR, from / (from - to)));
  const column = (p % width) + (isUp ? 0 : share);
  const row = Math.floor(p / width) + (isUp ? share : 0);
  ring.push(minX + column * stepM, minY + row * stepM);
}

function signedArea(ring: number[]): number {
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    // From the first vertex, so that large coordinates do not cost digits.
    twice +=
      (ring[i] - ring[0]) * (ring[i + 3] - ring[1]) - (ring[i + 2] - ring[0]) * (ring[i + 1] - ring[1]);
  }
  return twice / 2;
}

function isInside(ring: number[], x: number, y: number): boolean {
  let inside = false;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const [ax, ay, bx, by] = [ring[i], ring[i + 1], ring[i + 2], ring[i + 3]];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
