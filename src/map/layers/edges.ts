import type { Layer } from '@deck.gl/core';
import { SolidPolygonLayer } from '@deck.gl/layers';
import type { Parcels } from '../../../workers/model/district.ts';
import { polygonData, ringSegments } from '../polygons.ts';

/**
 * Rings as lines of one device pixel: the polygons' vertices, joined in pairs instead of triangles. Paths with a width cost tens of
 * times more: a city's 177,000 edges took a software renderer 3 s and more per frame.
 */
class RingLinesLayer extends SolidPolygonLayer {
  static override layerName = 'RingLinesLayer';

  protected override _getModels() {
    const models = super._getModels();
    models.topModel.setTopology('line-list');
    return models;
  }
}

/** `data` as edgeData made it. */
export function edgeLayer(data: ReturnType<typeof edgeData>, dark: boolean): Layer {
  return new RingLinesLayer({
    id: 'parcel-edges',
    data,
    _normalize: false,
    positionFormat: 'XY',
    getFillColor: dark ? [20, 24, 28, 80] : [255, 255, 255, 80],
    updateTriggers: { getFillColor: dark },
  });
}

export function edgeData({ geometry }: Parcels) {
  return polygonData(geometry, ringSegments(geometry));
}
