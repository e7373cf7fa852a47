import type { Layer } from '@deck.gl/core';
import { FillStyleExtension } from '@deck.gl/extensions';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Parcels } from '../../../workers/model/district.ts';
import type { Painting } from '../painting.ts';
import { polygonOf } from '../polygons.ts';

const TILE = 16;

let tile: HTMLCanvasElement | undefined;

/** One tile of diagonal strokes that continue from tile to tile. */
function strokes(): HTMLCanvasElement {
  if (tile) return tile;
  tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const pen = tile.getContext('2d')!;
  pen.strokeStyle = '#000';
  pen.lineWidth = 2.5;
  for (const offset of [-TILE, 0, TILE]) {
    pen.beginPath();
    pen.moveTo(offset, TILE);
    pen.lineTo(offset + TILE, 0);
    pen.stroke();
  }
  return tile;
}

/** Hatching over the parcels that have no value: missing is never a colour of the scale. */
export function hatchLayer(parcels: Parcels, { lens }: Painting): Layer {
  const polygons: number[] = [];
  const { featureStarts } = parcels.geometry;
  for (let parcel = 0; parcel < parcels.count; parcel++) {
    if (!Number.isNaN(lens.values[parcel])) continue;
    for (let p = featureStarts[parcel]; p < featureStarts[parcel + 1]; p++) polygons.push(p);
  }
  return new SolidPolygonLayer<number>({
    id: 'parcels-missing',
    data: polygons,
    _normalize: false,
    _windingOrder: 'CCW',
    positionFormat: 'XY',
    getPolygon: (polygon: number) => polygonOf(parcels.geometry, polygon),
    getFillColor: [130, 130, 130, 200],
    extensions: [new FillStyleExtension({ pattern: true })],
    fillPatternMask: true,
    fillPatternAtlas: strokes(),
    fillPatternMapping: { strokes: { x: 0, y: 0, width: TILE, height: TILE, mask: true } },
    getFillPattern: () => 'strokes',
    getFillPatternScale: 0.6,
  } as ConstructorParameters<typeof SolidPolygonLayer<number>>[0]);
}
