import type { Layer } from '@deck.gl/core';
import type { District } from '../../workers/model/district.ts';
import { parcelLayers, selectionLayer } from '../map/layers/parcels.ts';
import { areaLayer, boundaryLayer, streetLayer } from '../map/layers/places.ts';
import type { Painting } from '../map/painting.ts';
import type { Textures } from '../map/textures.ts';

/** What one of two maps draws: the ground, the parcels in their colours, the streets, and the parcel that is looked at. */
export function layersOfSide(
  { parcels, streets, boundary, green, water }: District,
  painting: Pick<Painting, 'lens' | 'colours'>,
  textures: Textures | null,
  dark: boolean,
  picked: number | null,
): Layer[] {
  if (!textures) return [];
  return [
    ...(water ? [areaLayer('water', water, dark ? [38, 70, 92] : [190, 218, 236])] : []),
    ...(green ? [areaLayer('green', green, dark ? [38, 66, 48] : [206, 228, 200])] : []),
    ...parcelLayers(parcels, painting, null, dark, textures.hatch),
    ...(streets ? [streetLayer(streets, null, null, dark)] : []),
    ...(boundary ? [boundaryLayer(boundary, dark)] : []),
    ...(picked === null ? [] : [selectionLayer('selected', parcels, picked, 0, 3)]),
  ];
}
