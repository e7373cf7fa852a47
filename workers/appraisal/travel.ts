import type { AccessInput } from '../model/access.ts';
import type { Streets } from '../model/district.ts';

/** How people move. */
export interface TravelChoice {
  by: 'walking' | 'cycling';
  /** As the crow flies, even where there are streets. */
  straight: boolean;
  /** Whom one-way streets hold for. */
  oneWay: 'cycling' | 'all' | 'none';
}

export const WALKING: TravelChoice = { by: 'walking', straight: false, oneWay: 'cycling' };

/**
 * Streets with what of them matters to how people move; null in straight-line mode. A street's speed is a limit: nobody goes faster
 * than set, nor than the street allows. Slopes slow only walkers, as the hiking function is theirs.
 */
export function travelStreets(
  streets: Streets | null,
  speedKmh: number,
  { by, straight, oneWay }: TravelChoice,
): AccessInput['streets'] {
  if (!streets || straight) return null;
  const { geometry, travel } = streets;
  const isSlower = travel.speedKmh?.some((limit) => limit < speedKmh);
  const holds = oneWay === 'all' || (oneWay === 'cycling' && by === 'cycling');
  return {
    xy: geometry.xy,
    lineStarts: geometry.lineStarts,
    // A missing limit is no limit, so that it is not told as missing.
    ...(isSlower && {
      speedKmh: travel.speedKmh?.map((limit) => (Number.isNaN(limit) ? speedKmh : Math.min(limit, speedKmh))),
    }),
    ...(by === 'walking' && travel.slope && { slope: travel.slope }),
    ...(holds && travel.oneWay && { oneWay: travel.oneWay }),
  };
}
