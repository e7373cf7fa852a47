import type { District } from '../../workers/model/district.ts';
import { setPicking } from '../project/picking.ts';
import { askIsochrone } from '../project/view.ts';
import type { Picked } from './stage.ts';

/** The place that was clicked on, or the facility that stands there, becomes where the isochrone starts. */
export function pickPlace({ facilities }: District, picked: Picked | null, lonLat: [number, number]): void {
  setPicking(false);
  if (picked?.layer !== 'facilities' || !facilities) {
    askIsochrone({ place: { type: 'point', lonLat } });
    return;
  }
  askIsochrone({ place: facilityPlace(facilities, picked.index) });
}

/** A facility as a place, which stays the same place when the facilities change. */
export function facilityPlace(
  { lonLat, names, kind, kinds }: NonNullable<District['facilities']>,
  row: number,
) {
  return {
    type: 'facility' as const,
    lonLat: [lonLat[2 * row], lonLat[2 * row + 1]] as [number, number],
    name: names[row],
    kind: kinds[kind[row]],
  };
}
