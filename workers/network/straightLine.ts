import { minutesPerMetre } from './edgeCosts.ts';
import type { Nearest } from './nearest.ts';
import { type Hit, nearestSegment } from './nearestSegment.ts';
import { segmentGrid } from './segmentGrid.ts';
import type { Steps } from './steps.ts';

const SLICE = 1024;

/**
 * Minutes on foot as the crow flies from each origin to the nearest of the facilities; counts the origins. Points without
 * finite coordinates are neither origins nor facilities.
 *
 * @param members rows of the facilities to consider
 * @throws 'bad-speed' where speedKmh is not a positive number
 */
export function* straightLineSteps(
  originsXy: Float64Array,
  facilitiesXy: Float64Array,
  members: Uint32Array,
  speedKmh: number,
): Steps<Nearest> {
  const perMetre = minutesPerMetre(speedKmh);
  const placed = members.filter((f) => Number.isFinite(facilitiesXy[2 * f] + facilitiesXy[2 * f + 1]));
  const spots = new Float64Array(4 * placed.length);
  placed.forEach((f, k) => {
    spots.set(facilitiesXy.subarray(2 * f, 2 * f + 2), 4 * k);
    spots.set(facilitiesXy.subarray(2 * f, 2 * f + 2), 4 * k + 2);
  });
  const grid = segmentGrid(spots);
  const count = originsXy.length / 2;
  const nearest: Nearest = {
    minutes: new Float32Array(count).fill(Number.NaN),
    facility: new Int32Array(count).fill(-1),
  };
  const hit: Hit = { segment: -1, x: 0, y: 0, distanceM: 0 };
  for (let o = 0; o < count; o++) {
    nearestSegment(grid, originsXy[2 * o], originsXy[2 * o + 1], Infinity, hit);
    if (hit.segment >= 0) {
      nearest.facility[o] = placed[hit.segment];
      nearest.minutes[o] = hit.distanceM * perMetre;
    }
    if (o % SLICE === SLICE - 1) yield o + 1;
  }
  return nearest;
}
