import { ROUNDING } from './decay.ts';
import type { Join } from './join.ts';
import { costAt, type ReachedStreets } from './reachedPieces.ts';

/**
 * Minutes at joined points: along the streets and straight to the point; NaN beyond the limit and where a point is not joined.
 *
 * @param limit in units of cost
 * @param perMetre minutes to walk a metre off the streets
 */
export function minutesAt(
  streets: ReachedStreets,
  { edge, alongM, movedM }: Join,
  limit: number,
  perMetre: number,
  minutesPerUnit: number,
): Float64Array {
  const minutes = new Float64Array(edge.length).fill(Number.NaN);
  for (let p = 0; p < edge.length; p++) {
    if (edge[p] < 0) continue;
    const total = costAt(streets, edge[p], alongM[p]) * minutesPerUnit + movedM[p] * perMetre;
    if (total <= limit * minutesPerUnit * (1 + ROUNDING)) minutes[p] = total;
  }
  return minutes;
}
