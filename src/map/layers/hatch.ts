import type { Layer } from '@deck.gl/core';
import { FillStyleExtension } from '@deck.gl/extensions';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import type { Parcels } from '../../../workers/model/district.ts';
import type { Painting } from '../painting.ts';
import { parcelOfPolygon } from '../polygons.ts';

type Values = Painting['lens']['values'];

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

const kept = new WeakMap<Values, ReturnType<typeof polygonsOfMissing>>();

/**
 * Hatching over the parcels that have no value: missing is never a colour of the scale. There even where nothing is missing: to link
 * its program later would stop the page until the GPU has caught up.
 */
export function hatchLayer(
  parcels: Parcels,
  { lens: { values } }: Pick<Painting, 'lens'>,
  pattern: Texture,
): Layer {
  const data = kept.get(values) ?? polygonsOfMissing(parcels, values);
  kept.set(values, data);
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

/** Just the polygons without a value, so that one of them does not bring the vertices of a city along. */
function polygonsOfMissing(parcels: Parcels, values: Values) {
  const { triangles } = parcels;
  const { lonLat, ringStarts, polygonStarts } = parcels.geometry;
  const owner = parcelOfPolygon(parcels);
  const places: number[] = [];
  const indices: number[] = [];
  const startIndices: number[] = [];
  let triangle = 0;
  for (let polygon = 0; polygon < owner.length; polygon++) {
    const from = ringStarts[polygonStarts[polygon]];
    const end = ringStarts[polygonStarts[polygon + 1]];
    const isMissing = Number.isNaN(values[owner[polygon]]);
    const moved = places.length / 2 - from;
    if (isMissing) {
      startIndices.push(from + moved);
      for (let k = 2 * from; k < 2 * end; k++) places.push(lonLat[k]);
    }
    for (; triangle < triangles.length && triangles[triangle] < end; triangle++)
      if (isMissing) indices.push(triangles[triangle] + moved);
  }
  const length = startIndices.length;
  startIndices.push(places.length / 2);
  return {
    length,
    startIndices: Uint32Array.from(startIndices),
    attributes: {
      getPolygon: { value: Float64Array.from(places), size: 2 },
      indices: { value: Uint32Array.from(indices), size: 1 },
    },
  };
}
