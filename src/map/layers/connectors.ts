import type { Layer } from '@deck.gl/core';
import { LineLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { District } from '../../../workers/model/district.ts';
import { unproject } from '../../../workers/model/projection.ts';
import type { GapsView } from '../../project/results.ts';
import type { Colour } from '../palette.ts';

export const CONNECTOR: Colour = [204, 0, 122];

/** Connectors over gaps: those to be looked at, or else those in use. A ring shows where one is, however short. */
export function connectorLayers(district: District, gaps: GapsView | null, dark: boolean): Layer[] {
  const shown = gaps?.result ?? district.streets?.bridged;
  if (!shown) return [];
  const ends = unproject(district.projection.definition, shown.ends);
  const length = shown.lengthM.length;
  const data = { length };
  const at = (k: number): [number, number] => [ends[k], ends[k + 1]];
  return [
    new LineLayer({
      id: 'connectors',
      data,
      getSourcePosition: (_: unknown, { index }: { index: number }) => at(4 * index),
      getTargetPosition: (_: unknown, { index }: { index: number }) => at(4 * index + 2),
      getColor: CONNECTOR,
      getWidth: gaps ? 4 : 2.5,
      widthUnits: 'pixels',
      updateTriggers: { getSourcePosition: shown, getTargetPosition: shown },
    }),
    ...(gaps
      ? [
          new ScatterplotLayer({
            id: 'connector-rings',
            data,
            getPosition: (_: unknown, { index }: { index: number }) => at(4 * index),
            filled: false,
            stroked: true,
            getRadius: 5,
            radiusUnits: 'pixels',
            getLineColor: dark ? [255, 120, 200] : CONNECTOR,
            getLineWidth: 1.5,
            lineWidthUnits: 'pixels',
            updateTriggers: { getPosition: shown },
          }),
        ]
      : []),
  ];
}
