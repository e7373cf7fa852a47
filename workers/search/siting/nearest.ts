import type { SitingCosts } from './costs.ts';

/** For each place the chosen candidate that it goes to (−1: to what is there already), its cost, and the cost without that candidate. */
export interface Nearest {
  owner: Int32Array;
  first: Float64Array;
  second: Float64Array;
}

export function nearestOf(problem: SitingCosts, chosen: ArrayLike<number>): Nearest {
  const { base, starts, places, costs } = problem;
  const owner = new Int32Array(base.length).fill(-1);
  const first = base.slice();
  const second = base.slice();
  for (let k = 0; k < chosen.length; k++) {
    const c = chosen[k];
    for (let a = starts[c]; a < starts[c + 1]; a++) {
      const i = places[a];
      if (costs[a] < first[i]) {
        second[i] = first[i];
        first[i] = costs[a];
        owner[i] = c;
      } else if (costs[a] < second[i]) second[i] = costs[a];
    }
  }
  return { owner, first, second };
}

/** What adding a candidate saves. */
export function savingOf(
  { weights, starts, places, costs }: SitingCosts,
  first: Float64Array,
  c: number,
): number {
  let sum = 0;
  for (let a = starts[c]; a < starts[c + 1]; a++) {
    const saved = first[places[a]] - costs[a];
    if (saved > 0) sum += weights[places[a]] * saved;
  }
  return sum;
}

export function totalOf({ weights }: SitingCosts, first: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += weights[i] * first[i];
  return sum;
}

/** Sum of the k largest numbers above 0, and where they are; of equals the first. */
export function largest(values: Float64Array, k: number): { sum: number; at: number[] } {
  const threshold = k < values.length ? values.toSorted()[values.length - k] : -Infinity;
  const least = Math.max(threshold, 0);
  const at: number[] = [];
  let sum = 0;
  for (let c = 0; c < values.length; c++) {
    if (values[c] <= least) continue;
    at.push(c);
    sum += values[c];
  }
  for (let c = 0; c < values.length && at.length < k && least > 0; c++) {
    if (values[c] !== least) continue;
    at.push(c);
    sum += least;
  }
  return { sum, at };
}
