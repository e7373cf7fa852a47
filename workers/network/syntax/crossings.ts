import { segmentGrid } from '../segmentGrid.ts';
import type { Steps } from '../steps.ts';
import type { LinePieces } from './linePieces.ts';

const SLICE = 256;

/**
 * Places where lines cross, each other or themselves, inside a straight piece of both: bridges, or junctions that the drawing
 * lacks. They are no junctions here; the count says how many there are.
 */
export function* crossings({ first, last, xy }: LinePieces, kept: Uint8Array): Steps<number> {
  const list: number[] = [];
  for (let p = 0; p < first.length; p++) {
    for (let v = first[p]; v < last[p] && kept[p] === 1; v++) {
      list.push(xy[2 * v], xy[2 * v + 1], xy[2 * v + 2], xy[2 * v + 3]);
    }
  }
  const grid = segmentGrid(Float64Array.from(list));
  const { ends, minX, minY, cellM, width, height, cellStarts, items } = grid;
  const cellAt = (x: number, y: number) =>
    Math.min(height - 1, Math.floor((y - minY) / cellM)) * width +
    Math.min(width - 1, Math.floor((x - minX) / cellM));
  let count = 0;
  for (let cell = 0; cell < width * height; cell++) {
    if (cell % SLICE === 0) yield cell;
    for (let i = cellStarts[cell]; i < cellStarts[cell + 1]; i++) {
      for (let j = i + 1; j < cellStarts[cell + 1]; j++) {
        const along = crossingAlong(ends, 4 * items[i], 4 * items[j]);
        if (along < 0) continue;
        const k = 4 * items[i];
        // Two pieces can share several cells; the one with the crossing in it counts.
        if (
          cellAt(
            ends[k] + along * (ends[k + 2] - ends[k]),
            ends[k + 1] + along * (ends[k + 3] - ends[k + 1]),
          ) === cell
        )
          count++;
      }
    }
  }
  return count;
}

/** Where along a, 0 … 1, it crosses b; −1 where it does not, or only touches it with an end. */
function crossingAlong(ends: Float64Array, a: number, b: number): number {
  const ax = ends[a + 2] - ends[a];
  const ay = ends[a + 3] - ends[a + 1];
  const bx = ends[b + 2] - ends[b];
  const by = ends[b + 3] - ends[b + 1];
  const gapX = ends[b] - ends[a];
  const gapY = ends[b + 1] - ends[a + 1];
  const turn = ax * by - ay * bx;
  const along = (gapX * by - gapY * bx) / turn;
  const alongB = (gapX * ay - gapY * ax) / turn;
  return along > TOUCH && along < 1 - TOUCH && alongB > TOUCH && alongB < 1 - TOUCH ? along : -1;
}

/** A share of a piece: ends that meet within rounding touch, they do not cross. */
const TOUCH = 1e-9;
