/** One row of the bench before it has run. */
export interface Case {
  operation: string;
  /** Reads or makes the input; not timed. */
  prepare(): Promise<Prepared>;
}

/** Something to be timed. */
export interface Way {
  run(): unknown;
  /** The run does one in so many of what ours does, spread evenly; its time is multiplied. */
  times?: number;
}

/** A package from npm that does the same, or what comes nearest to it: `name` says what it does not do. */
interface Peer extends Way {
  name: string;
}

export interface Prepared {
  size: string;
  ours(): unknown;
  plain?: Way;
  npm?: Peer[];
  /** Runs ours and the plain way once and says by how much the answers differ. */
  difference?(): string | Promise<string>;
  /** The engine alone at n, 4n and 16n. */
  growth?(): Growth | Promise<Growth>;
  /** For the peak of memory, where the input itself is too small to show it. */
  peak?: { size: string; ours(): unknown; plain?(): unknown };
  /** Ends what prepare began. */
  end?(): void;
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
    if (Object.is(a[i], b[i])) continue;
    const apart = Math.abs(a[i] - b[i]);
    most = Number.isNaN(apart) ? Infinity : Math.max(most, apart);
  }
  return most;
}

/** The same as a part of the largest value of `b`. */
export function furthestShare(a: ArrayLike<number>, b: ArrayLike<number>): string {
  let most = 0;
  for (let i = 0; i < b.length; i++) if (Math.abs(b[i]) > most) most = Math.abs(b[i]);
  return `${small(furthest(a, b) / (most || 1))} of the largest`;
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
