import type { Steps } from './steps.ts';

/** Called for each source with the places it reaches: targets[first … last − 1], each once, and the minutes to each. */
export type Visit = (
  source: number,
  targets: Int32Array,
  minutes: Float64Array,
  first: number,
  last: number,
) => void;

/** Who reaches whom within the cutoff, row by row from the side that is searched from. */
export interface Rows {
  /** Which places are the sources. */
  side: 'origins' | 'facilities';
  origins: number;
  facilities: number;
  /** Goes through the rows in order; counts sources. Each call goes through them all. */
  each(visit: Visit): Steps<void>;
}

/** One row while it is being gathered. A target that comes up again keeps its fewer minutes. */
export class Row {
  readonly targets: Int32Array;
  readonly minutes: Float64Array;
  count = 0;
  /** Place of each target in the row, -1 where absent; only where targets may come up again. */
  readonly #slot: Int32Array | null;

  constructor(targets: number, mayRepeat: boolean) {
    this.targets = new Int32Array(targets);
    this.minutes = new Float64Array(targets);
    this.#slot = mayRepeat ? new Int32Array(targets).fill(-1) : null;
  }

  clear(): void {
    const slot = this.#slot;
    if (slot) for (let i = 0; i < this.count; i++) slot[this.targets[i]] = -1;
    this.count = 0;
  }

  add(target: number, minutes: number): void {
    const slot = this.#slot;
    if (slot) {
      const at = slot[target];
      if (at >= 0) {
        if (minutes < this.minutes[at]) this.minutes[at] = minutes;
        return;
      }
      slot[target] = this.count;
    }
    this.targets[this.count] = target;
    this.minutes[this.count++] = minutes;
  }
}
