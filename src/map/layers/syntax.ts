import type { Layer } from '@deck.gl/core';
import { PathLayer } from '@deck.gl/layers';
import type { District } from '../../../workers/model/district.ts';
import { unproject } from '../../../workers/model/projection.ts';
import type { SyntaxPieces } from '../../../workers/model/syntax.ts';
import type { StreetPainting } from '../streetPainting.ts';

const inDegrees = new WeakMap<SyntaxPieces, Float64Array>();

/** Pieces of street in the colours of their segments. */
export function syntaxLayer(district: District, painting: StreetPainting): Layer {
  const { pieces } = painting.syntax;
  const lonLat = inDegrees.get(pieces) ?? unproject(district.projection.definition, pieces.xy);
  inDegrees.set(pieces, lonLat);
  return new PathLayer({
    id: 'syntax',
    data: {
      length: pieces.starts.length - 1,
      startIndices: pieces.starts,
      attributes: { getPath: { value: lonLat, size: 2 } },
    },
    _pathType: 'open',
    positionFormat: 'XY',
    widthUnits: 'pixels',
    getWidth: 2.6,
    getColor: (_: unknown, { index }: { index: number }) => painting.colourOfPiece(index),
    capRounded: true,
    jointRounded: true,
    updateTriggers: { getColor: painting },
  });
}
