import type { SegmentGrid } from './segmentGrid.ts';

/** The nearest place on any segment. */
export interface Hit {
  /** -1 where nothing is near enough. */
  segment: number;
  x: number;
  y: number;
  distanceM: number;
}

/**
 * The place on a segment that is nearest to (x, y), no further than `maxM`. Exact; of several equally near places the
 * one with the smallest x, then y, then segment number is taken, so that the order of the segments does not matter.
 * A point without finite coordinates is near nothing.
 */
export function nearestSegment(grid: SegmentGrid, x: number, y: number, maxM: number, hit: Hit): void {
  const { minX, minY, cellM, width, height, cellStarts } = grid;
  hit.segment = -1;
  hit.distanceM = maxM;
  const px = (x - minX) / cellM;
  const py = (y - minY) / cellM;
  if (!Number.isFinite(px) || !Number.isFinite(py)) return;
  const column = Math.floor(px);
  const row = Math.floor(py);
  const inCell = Math.min(px - column, column + 1 - px, py - row, row + 1 - py);
  const lastRing = Math.max(column, width - 1 - column, row, height - 1 - row);
  for (
    let ring = Math.max(0, -column, column - width + 1, -row, row - height + 1);
    ring <= lastRing;
    ring++
  ) {
    // Nothing in this ring or beyond can be nearer than this; the margin is for rounding.
    if (ring > 0 && (ring - 1 + inCell) * cellM * (1 - 1e-12) > hit.distanceM) break;
    const top = Math.min(height - 1, row + ring);
    for (let r = Math.max(0, row - ring); r <= top; r++) {
      const wholeRow = r === row - ring || r === row + ring;
      const step = wholeRow || ring === 0 ? 1 : 2 * ring;
      for (let c = column - ring; c <= column + ring; c += step) {
        if (c < 0) {
          if (step === 1) c = -1;
          continue;
        }
        if (c >= width) break;
        const cell = r * width + c;
        for (let k = cellStarts[cell]; k < cellStarts[cell + 1]; k++)
          tryNearer(grid, grid.items[k], x, y, hit);
      }
    }
  }
}

function tryNearer(grid: SegmentGrid, segment: number, x: number, y: number, hit: Hit): void {
  const { ends } = grid;
  const i = 4 * segment;
  const x1 = ends[i];
  const y1 = ends[i + 1];
  const dx = ends[i + 2] - x1;
  const dy = ends[i + 3] - y1;
  const square = dx * dx + dy * dy;
  const t = square > 0 ? ((x - x1) * dx + (y - y1) * dy) / square : 0;
  const footX = t <= 0 ? x1 : t >= 1 ? ends[i + 2] : x1 + t * dx;
  const footY = t <= 0 ? y1 : t >= 1 ? ends[i + 3] : y1 + t * dy;
  const ax = x - footX;
  const ay = y - footY;
  const distanceM = Math.sqrt(ax * ax + ay * ay);
  if (distanceM > hit.distanceM) return;
  if (distanceM === hit.distanceM && hit.segment >= 0) {
    if (footX > hit.x) return;
    if (footX === hit.x && (footY > hit.y || (footY === hit.y && segment >= hit.segment))) return;
  }
  hit.segment = segment;
  hit.x = footX;
  hit.y = footY;
  hit.distanceM = distanceM;
}

/** Fills `found` with the segments no further than `radiusM` from (x, y), ascending, each once. */
export function segmentsWithin(
  grid: SegmentGrid,
  x: number,
  y: number,
  radiusM: number,
  found: number[],
): void {
  const { minX, minY, cellM, width, height, cellStarts, items } = grid;
  found.length = 0;
  const firstColumn = Math.max(0, Math.floor((x - radiusM - minX) / cellM));
  const lastColumn = Math.min(width - 1, Math.floor((x + radiusM - minX) / cellM));
  const firstRow = Math.max(0, Math.floor((y - radiusM - minY) / cellM));
  const lastRow = Math.min(height - 1, Math.floor((y + radiusM - minY) / cellM));
  const hit: Hit = { segment: -1, x: 0, y: 0, distanceM: 0 };
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const cell = row * width + column;
      for (let k = cellStarts[cell]; k < cellStarts[cell + 1]; k++) {
        hit.segment = -1;
        hit.distanceM = radiusM;
        tryNearer(grid, items[k], x, y, hit);
        if (hit.segment >= 0) found.push(items[k]);
      }
    }
  }
  if (found.length < 2) return;
  found.sort((a, b) => a - b);
  let kept = 1;
  for (let i = 1; i < found.length; i++) if (found[i] !== found[i - 1]) found[kept++] = found[i];
  found.length = kept;
}
