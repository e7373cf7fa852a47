import type { Layer } from '@deck.gl/core';
import { PathLayer } from '@deck.gl/layers';
import type { District } from '../../../workers/model/district.ts';
import { unproject } from '../../../workers/model/projection.ts';
import type { StreetPainting } from '../streetPainting.ts';

const inDegrees = new WeakMap<Float64Array, Float64Array>();

/** Pieces of street in the colours of a measure. */
export function syntaxLayer(district: District, painting: StreetPainting): Layer {
  const { xy, starts } = painting.lines;
  const lonLat = inDegrees.get(xy) ?? unproject(district.projection.definition, xy);
  inDegrees.set(xy, lonLat);
  return new PathLayer({
    id: 'syntax',
    data: {
      length: starts.length - 1,
      startIndices: starts,
      attributes: { getPath: { value: lonLat, size: 2 } },
    },
    _pathType: 'open',
    positionFormat: 'XY',
    widthUnits: 'pixels',
    getWidth: painting.measure === 'density' ? 4 : 2.6,
    getColor: (_: unknown, { index }: { index: number }) => painting.colourOfPiece(index) ?? [0, 0, 0, 0],
    capRounded: true,
    jointRounded: true,
    updateTriggers: { getColor: painting, getWidth: painting.measure },
  });
}
