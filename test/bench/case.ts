import type { Task } from './timing.ts';

/** One row of the bench before it has run. */
export interface Case {
  operation: string;
  /** Reads or makes the input; not timed. */
  prepare(): Promise<Prepared>;
}

interface Prepared extends Task {
  /** The two on an input so large that the peak of their memory is not lost in what the process holds anyway. */
  peak?: { size: string } & Task;
  size(): string | Promise<string>;
  /** Runs both once and says by how much the answers differ. */
  difference(): Promise<string>;
  /** The engine alone at n, 4n and 16n. */
  growth?(): Growth | Promise<Growth>;
}

export interface Growth {
  sizes: string;
  runs: (() => unknown)[];
}

/** Largest absolute difference; infinite where just one of the two is missing. */
export function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Infinity;
  let most = 0;
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]) && Number.isNaN(b[i])) continue;
    const apart = Math.abs(a[i] - b[i]);
    most = Number.isNaN(apart) ? Infinity : Math.max(most, apart);
  }
  return most;
}

/** Rows in which two lists are not the same. */
export function unlike<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (!Object.is(a[i], b[i])) count++;
  return count;
}

/** A difference with one figure. */
export const small = (value: number) => (value === 0 ? '0' : value.toExponential(0));

export const count = (n: number) => n.toLocaleString('en');
