import type { BridgeInput, BridgeResult } from '../model/access.ts';
import type { Projection, Streets } from '../model/district.ts';
import { unproject } from '../model/projection.ts';

/** The streets without any connectors. */
export function drawnLines({ geometry, bridged }: Streets): BridgeInput['lines'] {
  return bridged?.drawn ?? { xy: geometry.xy, lineStarts: geometry.lineStarts };
}

/** Streets with connectors as lines of their own at the end, each a feature without a name. */
export function bridgedStreets(
  streets: Streets,
  { lines, ends, lengthM, before, after }: BridgeResult,
  { definition }: Projection,
  maxGapM: number,
): Streets {
  const { geometry, names, classes, travel } = streets;
  const added = lines.lineStarts.length - geometry.lineStarts.length;
  const firstNew = geometry.lineStarts.length - 1;
  const featureStarts = new Uint32Array(geometry.featureStarts.length + added);
  featureStarts.set(geometry.featureStarts);
  for (let k = 0; k < added; k++) featureStarts[geometry.featureStarts.length + k] = firstNew + k + 1;
  const none = new Array<string>(added).fill('');
  const more = (column: Float64Array) => Float64Array.from([...column, ...none.map(() => Number.NaN)]);
  return {
    geometry: {
      kind: 'line',
      lonLat: unproject(definition, lines.xy),
      xy: lines.xy,
      lineStarts: lines.lineStarts,
      featureStarts,
    },
    names: [...names, ...none],
    classes: [...classes, ...none],
    travel: {
      ...(travel.speedKmh && { speedKmh: more(travel.speedKmh) }),
      ...(travel.slope && { slope: more(travel.slope) }),
      ...(travel.oneWay && { oneWay: Int8Array.from([...travel.oneWay, ...none.map(() => 0)]) }),
    },
    bridged: { maxGapM, ends, lengthM, before, after, drawn: drawnLines(streets) },
  };
}
