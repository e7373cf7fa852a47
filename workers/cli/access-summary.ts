import type { AccessMeasure } from '../model/access.ts';
import { completeness } from '../network/completeness.ts';

/** Shares and minutes of every kind, and of all essential ones together, within one limit. */
export function kindSummaries(
  kinds: string[],
  essential: string[],
  minutes: Float32Array[],
  people: Float64Array | null,
  limit: number,
) {
  const ofEach = completeness(minutes, people, [limit]);
  const together = completeness(
    essential.map((kind) => minutes[kinds.indexOf(kind)]),
    people,
    [limit],
  );
  return {
    kinds: ofEach.kinds.map(({ share, meanMinutes, medianMinutes, unreachedOrigins, unreached }) => ({
      covered: share[0],
      meanMinutes,
      medianMinutes,
      unreached: unreachedOrigins,
      unreachedWeight: unreached,
    })),
    whole: {
      unit: ofEach.unit,
      total: ofEach.total,
      withoutPeople: ofEach.withoutPeople,
      minutes: limit,
      essential,
      complete: together.all[0],
    },
  };
}

/** One value per origin: the walk after which every essential kind was reached, or what all kinds add up to. */
export function combined(
  measure: AccessMeasure['measure'],
  kinds: string[],
  essential: string[],
  values: (Float32Array | Float64Array)[],
): Float32Array | Float64Array {
  const isWalk = measure === 'nearest';
  const parts = isWalk ? essential.map((kind) => values[kinds.indexOf(kind)]) : values;
  const whole = isWalk ? new Float32Array(values[0].length) : new Float64Array(values[0].length);
  for (const part of parts) {
    for (let o = 0; o < whole.length; o++)
      whole[o] = isWalk ? Math.max(whole[o], part[o]) : whole[o] + part[o];
  }
  return whole;
}
