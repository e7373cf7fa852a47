import type { Layer } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import type { AccessResult } from '../../../workers/model/access.ts';
import type { Facilities, Parcels } from '../../../workers/model/district.ts';
import type { Colour } from '../palette.ts';

export const UNJOINED: Colour = [213, 94, 0];

/** Rings around the parcels and facilities that no street is near enough to. */
export function unjoinedLayer(parcels: Parcels, facilities: Facilities, access: AccessResult): Layer {
  const at = [
    ...placesOf(parcels.centreLonLat, access.originJoinM),
    ...placesOf(facilities.lonLat, access.facilityJoinM),
  ];
  return new ScatterplotLayer<[number, number]>({
    id: 'unjoined',
    data: at,
    getPosition: (place) => place,
    filled: false,
    stroked: true,
    getRadius: 8,
    radiusUnits: 'pixels',
    getLineColor: UNJOINED,
    getLineWidth: 2.5,
    lineWidthUnits: 'pixels',
  });
}

function placesOf(lonLat: Float64Array, joinM: Float32Array): [number, number][] {
  const places: [number, number][] = [];
  joinM.forEach((moved, i) => {
    if (Number.isNaN(moved)) places.push([lonLat[2 * i], lonLat[2 * i + 1]]);
  });
  return places;
}
