import type { PlanePolygons } from '../model/density.ts';
import type { GridShape } from './grid.ts';

/** Where horizontal lines run inside polygons: line k has the intervals [x0, x1) at xs[2j], xs[2j + 1], j from starts[k]. */
interface Intervals {
  starts: Uint32Array;
  xs: Float64Array;
}

/**
 * 1 for cells whose centre is inside a polygon, 0 elsewhere. Even-odd within a polygon (its inner rings are holes); what
 * several polygons cover counts once.
 */
export function maskOf(polygons: PlanePolygons, grid: GridShape): Uint8Array {
  const mask = new Uint8Array(grid.width * grid.height);
  const inside = intervalsOf(polygons, grid.originY + grid.cellM / 2, grid.cellM, grid.height);
  for (let row = 0; row < grid.height; row++) {
    for (let j = inside.starts[row]; j < inside.starts[row + 1]; j++) {
      const first = Math.max(0, Math.ceil((inside.xs[2 * j] - grid.originX) / grid.cellM - 0.5));
      const end = Math.min(grid.width, Math.ceil((inside.xs[2 * j + 1] - grid.originX) / grid.cellM - 0.5));
      if (first < end) mask.fill(1, row * grid.width + first, row * grid.width + end);
    }
  }
  return mask;
}

/** Lines per cell that coverOf looks along. */
const LINES = 4;

/**
 * Share of each cell that the polygons cover, 0 … 1: exact along each of four lines through the cell, which stand for a quarter
 * of its height each. Holes and overlaps as in maskOf.
 */
export function coverOf(polygons: PlanePolygons, grid: GridShape): Float32Array {
  const cover = new Float32Array(grid.width * grid.height);
  const lineM = grid.cellM / LINES;
  const inside = intervalsOf(polygons, grid.originY + lineM / 2, lineM, grid.height * LINES);
  for (let line = 0; line < grid.height * LINES; line++) {
    const at = Math.floor(line / LINES) * grid.width;
    for (let j = inside.starts[line]; j < inside.starts[line + 1]; j++) {
      const from = Math.max(0, (inside.xs[2 * j] - grid.originX) / grid.cellM);
      const to = Math.min(grid.width, (inside.xs[2 * j + 1] - grid.originX) / grid.cellM);
      for (let c = Math.floor(from); c < to; c++) {
        const share = Math.min(to, c + 1) - Math.max(from, c);
        cover[at + c] = Math.min(1, cover[at + c] + share / LINES);
      }
    }
  }
  return cover;
}

/** Of lines at firstY, firstY + stepY, …: where they run inside the polygons. Holes and overlaps as in maskOf. */
export function intervalsOf(
  polygons: PlanePolygons,
  firstY: number,
  stepY: number,
  count: number,
): Intervals {
  const perLine: number[][] = Array.from({ length: count }, () => []);
  const { ringStarts, polygonStarts } = polygons;
  for (let p = 0; p + 1 < polygonStarts.length; p++) {
    const crossings = new Map<number, number[]>();
    for (let ring = polygonStarts[p]; ring < polygonStarts[p + 1]; ring++) {
      cross(polygons.xy, ringStarts[ring], ringStarts[ring + 1], firstY, stepY, count, crossings);
    }
    for (const [line, xs] of crossings) {
      xs.sort((a, b) => a - b);
      for (const x of xs) perLine[line].push(x);
    }
  }
  const starts = new Uint32Array(count + 1);
  const united = perLine.map(unite);
  for (let line = 0; line < count; line++) starts[line + 1] = starts[line] + united[line].length / 2;
  const xs = new Float64Array(starts[count] * 2);
  for (let line = 0; line < count; line++) xs.set(united[line], starts[line] * 2);
  return { starts, xs };
}

/** A vertex exactly on a line belongs to the edge above it, so that each line is crossed an even number of times. */
function cross(
  xy: Float64Array,
  from: number,
  to: number,
  firstY: number,
  stepY: number,
  count: number,
  crossings: Map<number, number[]>,
): void {
  for (let v = from; v + 1 < to; v++) {
    const x0 = xy[2 * v];
    const y0 = xy[2 * v + 1];
    const x1 = xy[2 * v + 2];
    const y1 = xy[2 * v + 3];
    const low = Math.max(0, Math.ceil((Math.min(y0, y1) - firstY) / stepY));
    const end = Math.min(count, Math.ceil((Math.max(y0, y1) - firstY) / stepY));
    for (let line = low; line < end; line++) {
      const y = firstY + line * stepY;
      const x = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
      const xs = crossings.get(line);
      if (xs) xs.push(x);
      else crossings.set(line, [x]);
    }
  }
}

/** The union of intervals given as pairs in any order, sorted. */
function unite(pairs: number[]): number[] {
  if (pairs.length <= 2) return pairs;
  const order = Array.from({ length: pairs.length / 2 }, (_, j) => j).sort(
    (a, b) => pairs[2 * a] - pairs[2 * b],
  );
  const out: number[] = [];
  for (const j of order) {
    const from = pairs[2 * j];
    const to = pairs[2 * j + 1];
    if (out.length > 0 && from <= out[out.length - 1])
      out[out.length - 1] = Math.max(out[out.length - 1], to);
    else out.push(from, to);
  }
  return out;
}
