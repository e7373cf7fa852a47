import type { IsochroneInput } from '../../workers/model/access.ts';
import { dijkstra, nearest, streetOf } from './plain-access.ts';

/** Street length within each limit of the first point, by one Dijkstra and a look at every piece of street. */
export function plainReachedM({
  streets,
  points,
  limitsMinutes,
  speedKmh,
  maxJoinM,
}: IsochroneInput): number[] {
  const street = streetOf(streets);
  const foot = nearest(street.segments, points[0], points[1], maxJoinM)!;
  const distances = dijkstra(street.links, foot);
  return limitsMinutes.map((minutes) => {
    const limit = (minutes * speedKmh * 1000) / 60;
    return street.segments.reduce((sum, segment) => {
      const fromA = Math.max(0, limit - distances[segment.a]);
      const fromB = Math.max(0, limit - distances[segment.b]);
      if (segment !== foot.segment) return sum + Math.min(segment.metres, fromA + fromB);
      const around = Math.max(0, limit - foot.movedM);
      const start = Math.max(0, foot.alongM - around);
      const stop = Math.min(segment.metres, foot.alongM + around);
      return (
        sum +
        Math.min(
          segment.metres,
          Math.min(start, fromA) + (stop - start) + Math.min(segment.metres - stop, fromB),
        )
      );
    }, 0);
  });
}
