import type { Layer } from '@deck.gl/core';
import { FillStyleExtension } from '@deck.gl/extensions';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import type { Parcels } from '../../../workers/model/district.ts';
import type { Painting } from '../painting.ts';
import { parcelOfPolygon, polygonData } from '../polygons.ts';

const TILE = 16;
const STROKE = 3;

/** One tile of diagonal strokes that continue from tile to tile. */
export function strokes(): ImageData {
  const image = new ImageData(TILE, TILE);
  for (let y = 0; y < TILE; y++) {
    for (let x = 0; x < TILE; x++) image.data[4 * (y * TILE + x) + 3] = (x + y) % TILE < STROKE ? 255 : 0;
  }
  return image;
}

/** Hatching over the parcels that have no value: missing is never a colour of the scale. */
export function hatchLayer(parcels: Parcels, { lens }: Painting, pattern: Texture): Layer {
  const data = polygonData(parcels.geometry, trianglesOfMissing(parcels, lens.values));
  return new SolidPolygonLayer({
    id: 'parcels-missing',
    data,
    _normalize: false,
    _windingOrder: 'CCW',
    positionFormat: 'XY',
    getFillColor: [130, 130, 130, 200],
    extensions: [new FillStyleExtension({ pattern: true })],
    fillPatternMask: true,
    fillPatternAtlas: pattern,
    fillPatternMapping: { strokes: { x: 0, y: 0, width: TILE, height: TILE, mask: true } },
    getFillPattern: () => 'strokes',
    getFillPatternScale: 0.6,
  } as ConstructorParameters<typeof SolidPolygonLayer>[0]);
}

function trianglesOfMissing(parcels: Parcels, values: ArrayLike<number>): Uint32Array {
  const { geometry, triangles } = parcels;
  const owner = parcelOfPolygon(parcels);
  const endOf = (polygon: number) => geometry.ringStarts[geometry.polygonStarts[polygon + 1]];
  const kept: number[] = [];
  let polygon = 0;
  for (let i = 0; i < triangles.length; i += 3) {
    while (triangles[i] >= endOf(polygon)) polygon++;
    if (Number.isNaN(values[owner[polygon]])) kept.push(triangles[i], triangles[i + 1], triangles[i + 2]);
  }
  return Uint32Array.from(kept);
}
