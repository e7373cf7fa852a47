import type { SegmentGrid } from './segmentGrid.ts';

/** Finds the segments of a grid that may be within some distance of others, each once per question. */
export class SegmentsAround {
  /** The answer to the last question; the first `count` of them. */
  readonly found: Uint32Array;
  count = 0;
  readonly #grid: SegmentGrid;
  readonly #asked: Uint32Array;
  #question = 0;

  constructor(grid: SegmentGrid) {
    this.#grid = grid;
    this.found = new Uint32Array(grid.ends.length / 4);
    this.#asked = new Uint32Array(grid.ends.length / 4);
  }

  /** The segments whose box is within `aroundM`, east–west and north–south, of the box of a segment (at `at` of `ends`). */
  find(ends: Float64Array, at: number, aroundM: number): void {
    const { minX, minY, cellM, width, height, cellStarts, items, ends: own } = this.#grid;
    const west = Math.min(ends[at], ends[at + 2]) - aroundM;
    const east = Math.max(ends[at], ends[at + 2]) + aroundM;
    const south = Math.min(ends[at + 1], ends[at + 3]) - aroundM;
    const north = Math.max(ends[at + 1], ends[at + 3]) + aroundM;
    const cellOf = (value: number, least: number, size: number) =>
      Math.max(0, Math.min(size - 1, Math.floor((value - least) / cellM)));
    const firstColumn = cellOf(west, minX, width);
    const lastColumn = cellOf(east, minX, width);
    const lastRow = cellOf(north, minY, height);
    const question = ++this.#question;
    this.count = 0;
    for (let row = cellOf(south, minY, height); row <= lastRow; row++) {
      const end = cellStarts[row * width + lastColumn + 1];
      for (let k = cellStarts[row * width + firstColumn]; k < end; k++) {
        if (this.#asked[items[k]] === question) continue;
        this.#asked[items[k]] = question;
        const i = 4 * items[k];
        if (Math.max(own[i], own[i + 2]) < west || Math.min(own[i], own[i + 2]) > east) continue;
        if (Math.max(own[i + 1], own[i + 3]) < south || Math.min(own[i + 1], own[i + 3]) > north) continue;
        this.found[this.count++] = items[k];
      }
    }
  }
}
