/** A uniform grid over straight segments: which cells each one runs through. A segment of no length is a point. */
export interface SegmentGrid {
  /** x1, y1, x2, y2 of each segment. */
  ends: Float64Array;
  minX: number;
  minY: number;
  cellM: number;
  width: number;
  height: number;
  /** Item range of each cell. */
  cellStarts: Uint32Array;
  /** Segment numbers. */
  items: Uint32Array;
}

/** So that a place far away from segments that all but coincide is still a countable number of cells away. */
const LEAST_CELL_M = 0.001;

/**
 * Builds the grid. Cells are about as large as a segment is long, or as far as segments lie apart, whichever is
 * larger, so that both the cells per segment and the segments per cell stay few.
 *
 * @param ends x1, y1, x2, y2 of each segment, finite
 */
export function segmentGrid(ends: Float64Array): SegmentGrid {
  const count = ends.length / 4;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  let extent = 0;
  for (let i = 0; i < ends.length; i += 4) {
    const x1 = ends[i];
    const y1 = ends[i + 1];
    const x2 = ends[i + 2];
    const y2 = ends[i + 3];
    minX = Math.min(minX, x1, x2);
    maxX = Math.max(maxX, x1, x2);
    minY = Math.min(minY, y1, y2);
    maxY = Math.max(maxY, y1, y2);
    extent += Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
  }
  const spanX = count > 0 ? maxX - minX : 0;
  const spanY = count > 0 ? maxY - minY : 0;
  // The last term keeps a long thin set of points from getting more cells than points.
  const spacingM = Math.max(
    extent / count,
    Math.sqrt((spanX * spanY) / count),
    Math.max(spanX, spanY) / count,
  );
  const cellM = Math.max(LEAST_CELL_M, spacingM || 1);
  const grid: SegmentGrid = {
    ends,
    minX: count > 0 ? minX : 0,
    minY: count > 0 ? minY : 0,
    cellM,
    width: Math.floor(spanX / cellM) + 1,
    height: Math.floor(spanY / cellM) + 1,
    cellStarts: new Uint32Array(0),
    items: new Uint32Array(0),
  };
  const starts = new Uint32Array(grid.width * grid.height + 1);
  fillCells(grid, starts.subarray(1), null);
  for (let c = 1; c < starts.length; c++) starts[c] += starts[c - 1];
  grid.items = new Uint32Array(starts[starts.length - 1]);
  fillCells(grid, starts.slice(), grid.items);
  grid.cellStarts = starts;
  return grid;
}

/**
 * Goes through every cell that a segment runs through, row by row, with a hair's margin against rounding: first only
 * counting (items null), then writing the segment's number at the cell's place in `next`.
 */
function fillCells(grid: SegmentGrid, next: Uint32Array, items: Uint32Array | null): void {
  const { ends, minX, minY, cellM, width, height } = grid;
  const margin = 1e-9 * (width + height);
  for (let i = 0; i < ends.length; i += 4) {
    const low = ends[i + 1] <= ends[i + 3] ? i : i + 2;
    const high = low === i ? i + 2 : i;
    const x1 = (ends[low] - minX) / cellM;
    const y1 = (ends[low + 1] - minY) / cellM;
    const x2 = (ends[high] - minX) / cellM;
    const y2 = (ends[high + 1] - minY) / cellM;
    const firstRow = clamp(Math.floor(y1), height);
    const lastRow = clamp(Math.floor(y2), height);
    for (let row = firstRow; row <= lastRow; row++) {
      const from = row === firstRow ? x1 : x1 + ((x2 - x1) * (row - y1)) / (y2 - y1);
      const to = row === lastRow ? x2 : x1 + ((x2 - x1) * (row + 1 - y1)) / (y2 - y1);
      const firstColumn = clamp(Math.floor(Math.min(from, to) - margin), width);
      const lastColumn = clamp(Math.floor(Math.max(from, to) + margin), width);
      for (let cell = row * width + firstColumn; cell <= row * width + lastColumn; cell++) {
        if (items) items[next[cell]] = i / 4;
        next[cell]++;
      }
    }
  }
}

function clamp(cell: number, size: number): number {
  return cell < 0 ? 0 : cell >= size ? size - 1 : cell;
}
