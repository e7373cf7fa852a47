import { ReweaveError } from '../model/errors.ts';
import type { Bounds } from '../model/geometry.ts';
import type { Grid } from '../model/grid.ts';

/** 100 MB of Float32; a surface finer than that shows nothing more on a screen. */
const MAX_CELLS = 25_000_000;

/** Where the cells of a grid are. */
export type GridShape = Omit<Grid, 'values'>;

/**
 * An empty grid (all 0) whose south-west corner is that of the bounds and that covers them.
 * @throws cell-not-positive; grid-too-large with a cell size that fits
 */
export function gridFor(bounds: Bounds, cellM: number): Grid {
  const shape = gridShape(bounds, cellM);
  return { ...shape, values: new Float32Array(shape.width * shape.height) };
}

/** As gridFor, without the cells. */
export function gridShape(bounds: Bounds, cellM: number): GridShape {
  if (!(cellM > 0) || !Number.isFinite(cellM)) throw new ReweaveError('cell-not-positive', { got: cellM });
  const count = cellCount(bounds, cellM);
  if (!(count <= MAX_CELLS)) {
    const coarser = cellForBounds(bounds, MAX_CELLS);
    throw new ReweaveError('grid-too-large', { got: count, limit: MAX_CELLS, coarser });
  }
  const width = cellsAlong(bounds[2] - bounds[0], cellM);
  const height = cellsAlong(bounds[3] - bounds[1], cellM);
  return { originX: bounds[0], originY: bounds[1], cellM, width, height };
}

/** The round cell size (1, 2 or 5 × a power of ten, metres) that cuts the bounds into at most `targetCells` cells. */
export function cellForBounds(bounds: Bounds, targetCells: number): number {
  const width = Math.max(bounds[2] - bounds[0], 0);
  const height = Math.max(bounds[3] - bounds[1], 0);
  const ideal = Math.max(Math.sqrt((width * height) / targetCells), Math.max(width, height) / targetCells);
  if (!(ideal > 0)) return 1;
  const steps = [2, 2.5, 2];
  let cell = 10 ** Math.floor(Math.log10(ideal));
  for (let k = 0; cellCount(bounds, cell) > targetCells; k++) cell *= steps[k % 3];
  return cell;
}

/** The value of the cell under each point; NaN where the point is outside the grid or the cell has no value. */
export function sampleGrid(grid: Grid, xy: Float64Array): Float32Array {
  const out = new Float32Array(xy.length / 2).fill(Number.NaN);
  for (let i = 0; i < out.length; i++) {
    const column = Math.floor((xy[2 * i] - grid.originX) / grid.cellM);
    const row = Math.floor((xy[2 * i + 1] - grid.originY) / grid.cellM);
    if (column >= 0 && column < grid.width && row >= 0 && row < grid.height) {
      out[i] = grid.values[row * grid.width + column];
    }
  }
  return out;
}

function cellCount(bounds: Bounds, cellM: number): number {
  return cellsAlong(bounds[2] - bounds[0], cellM) * cellsAlong(bounds[3] - bounds[1], cellM);
}

/** A remainder below a millionth of a cell is rounding, not land. */
function cellsAlong(lengthM: number, cellM: number): number {
  return Math.max(1, Math.ceil(lengthM / cellM - 1e-6));
}
