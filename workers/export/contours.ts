import { contours } from 'd3-contour';
import type { Lines } from '../model/geometry.ts';
import type { Grid } from '../model/grid.ts';
import type { JobContext } from '../model/job.ts';
import { unproject } from '../model/projection.ts';

export interface ContourInput {
  grid: Grid;
  /** Values to draw at, each one feature. */
  levels: number[];
  /** proj4 definition of the grid's metres, for the degrees of the result. */
  definition: string;
}

/** A ring as d3-contour gives it: between cell centres, still without interpolation. Cells are 1 wide, the first from 0 to 1. */
type Ring = [number, number][];

/**
 * Lines of equal value, a feature per level, by marching squares between cell centres with linear interpolation (d3-contour finds
 * the rings). A line ends where the surface does: at the grid's rim and at cells without a value. Progress: stage "density", levels.
 */
export async function contourLines(
  { grid, levels, definition }: ContourInput,
  ctx: JobContext,
): Promise<{ geometry: Lines; levels: Float64Array }> {
  const xy: number[] = [];
  const lineStarts = [0];
  const featureStarts = [0];
  for (const [k, level] of levels.entries()) {
    for (const ring of ringsAt(grid, level).flat()) {
      for (const line of withoutRim(ring, grid)) {
        pushPlaces(line, grid, level, xy);
        lineStarts.push(xy.length / 2);
      }
    }
    featureStarts.push(lineStarts.length - 1);
    ctx.progress('density', k + 1, levels.length);
    await ctx.pause();
  }
  const metres = Float64Array.from(xy);
  return {
    geometry: {
      kind: 'line',
      xy: metres,
      lonLat: unproject(definition, metres),
      lineStarts: Uint32Array.from(lineStarts),
      featureStarts: Uint32Array.from(featureStarts),
    },
    levels: Float64Array.from(levels),
  };
}

/** Rings of the areas of at least a level, metres interleaved, closed: outer rings clockwise, holes counter-clockwise. */
export function areaRings(grid: Grid, level: number): number[][] {
  return ringsAt(grid, level)
    .flat()
    .map((ring) => {
      const xy: number[] = [];
      pushPlaces(ring, grid, level, xy);
      return xy;
    });
}

/** About `count` round values (steps of 1, 2 or 5 times a power of ten) between 0 and the highest, both left out. */
export function roundLevels(highest: number, count: number): number[] {
  if (!(highest > 0)) return [];
  const ideal = highest / (count + 1);
  const power = 10 ** Math.floor(Math.log10(ideal));
  const step = [1, 2, 5, 10].map((lead) => lead * power).find((size) => size >= ideal * (1 - 1e-9))!;
  const levels: number[] = [];
  for (let k = 1; ; k++) {
    const level = Number((k * step).toPrecision(12));
    if (!(level < highest)) return levels;
    levels.push(level);
  }
}

/** Rings by polygon. The types of d3-contour want a plain array; it reads any list. */
function ringsAt({ width, height, values }: Grid, level: number): Ring[][] {
  const at = contours().size([width, height]).smooth(false);
  return at.contour(values as unknown as number[], level).coordinates as Ring[][];
}

/**
 * Where a corner of a ring is between the centres of two cells: the cells, −1 where there is none. Corners are in the middle between
 * two neighbours, so one coordinate is whole and the other is not.
 */
function neighbours([x, y]: [number, number], { width, height }: Grid): [before: number, after: number] {
  if (Number.isInteger(x)) {
    const row = Math.floor(y) * width;
    return [x > 0 ? row + x - 1 : -1, x < width ? row + x : -1];
  }
  const column = Math.floor(x);
  return [y > 0 ? (y - 1) * width + column : -1, y < height ? y * width + column : -1];
}

function isRim(corner: [number, number], grid: Grid): boolean {
  return neighbours(corner, grid).some((cell) => cell < 0 || Number.isNaN(grid.values[cell]));
}

/** The stretches of a ring that are between cells with values; the whole ring where all of it is. */
function withoutRim(ring: Ring, grid: Grid): Ring[] {
  const corners = ring.slice(0, -1);
  const start = corners.findIndex((corner) => isRim(corner, grid));
  if (start < 0) return [ring];
  const lines: Ring[] = [];
  let line: Ring = [];
  for (let k = 1; k <= corners.length; k++) {
    const corner = corners[(start + k) % corners.length];
    if (!isRim(corner, grid)) line.push(corner);
    else {
      if (line.length > 1) lines.push(line);
      line = [];
    }
  }
  return lines;
}

/** Corners moved to where the value between the two centres is the level; at the rim they stay. In metres. */
function pushPlaces(corners: Ring, grid: Grid, level: number, to: number[]): void {
  for (const corner of corners) {
    const [before, after] = neighbours(corner, grid);
    let [x, y] = corner;
    if (!isRim(corner, grid)) {
      const from = grid.values[before];
      const move = (level - from) / (grid.values[after] - from) - 0.5;
      if (Number.isInteger(corner[0])) x += move;
      else y += move;
    }
    to.push(grid.originX + x * grid.cellM, grid.originY + y * grid.cellM);
  }
}
