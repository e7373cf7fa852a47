import type { Weigh } from './decay.ts';
import type { Rows } from './rows.ts';
import type { Steps } from './steps.ts';

/** The kind of each facility. */
export interface KindOf {
  of: Uint16Array;
  count: number;
}

/**
 * Σⱼ supplyⱼ g(dᵢⱼ) at each origin i over the facilities j within reach, by kind. Where origins are searched from, each value
 * depends on its own row alone, so that ranges of origins add up to the same bytes.
 *
 * @returns one array per kind, one value per origin
 */
export function* sumsAtOrigins(
  rows: Rows,
  supply: Float64Array,
  kinds: KindOf,
  weigh: Weigh,
): Steps<Float64Array[]> {
  const { origins } = rows;
  const { of } = kinds;
  const sums = new Float64Array(kinds.count * origins);
  if (rows.side === 'origins') {
    yield* rows.each((origin, targets, minutes, first, last) => {
      for (let i = first; i < last; i++) {
        const f = targets[i];
        if (supply[f] !== 0) sums[of[f] * origins + origin] += supply[f] * weigh(minutes[i]);
      }
    });
  } else {
    yield* rows.each((facility, targets, minutes, first, last) => {
      const amount = supply[facility];
      if (amount === 0) return;
      const base = of[facility] * origins;
      for (let i = first; i < last; i++) sums[base + targets[i]] += amount * weigh(minutes[i]);
    });
  }
  return Array.from({ length: kinds.count }, (_, k) => sums.subarray(k * origins, (k + 1) * origins));
}

/**
 * Σᵢ demandᵢ g(dᵢⱼ) at each facility j over the origins i within reach.
 *
 * @param demand of the origins, seen by facilities of each kind
 */
export function* sumsAtFacilities(
  rows: Rows,
  demand: Float64Array[],
  { of }: KindOf,
  weigh: Weigh,
): Steps<Float64Array> {
  const sums = new Float64Array(rows.facilities);
  if (rows.side === 'facilities') {
    yield* rows.each((facility, targets, minutes, first, last) => {
      const here = demand[of[facility]];
      let sum = 0;
      for (let i = first; i < last; i++) {
        const amount = here[targets[i]];
        if (amount !== 0) sum += amount * weigh(minutes[i]);
      }
      sums[facility] = sum;
    });
  } else {
    yield* rows.each((origin, targets, minutes, first, last) => {
      for (let i = first; i < last; i++) {
        const amount = demand[of[targets[i]]][origin];
        if (amount !== 0) sums[targets[i]] += amount * weigh(minutes[i]);
      }
    });
  }
  return sums;
}
