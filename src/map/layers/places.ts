import type { Layer } from '@deck.gl/core';
import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Area, Facilities, Streets } from '../../../workers/model/district.ts';
import type { Bounds } from '../../../workers/model/geometry.ts';
import { once } from '../once.ts';
import { type Colour, kindColour } from '../palette.ts';
import type { PartsPainting } from '../partsPainting.ts';
import { polygonData, ringData } from '../polygons.ts';

/** The same data is never uploaded twice: each layer's is made once. */
const fills = new WeakMap<Area, ReturnType<typeof polygonData>>();
const rings = new WeakMap<Area, ReturnType<typeof ringData>>();
const lines = new WeakMap<Streets, ReturnType<typeof streetData>>();
const dots = new WeakMap<Facilities, ReturnType<typeof dotData>>();

const streetData = ({ geometry }: Streets) => ({
  length: geometry.lineStarts.length - 1,
  startIndices: geometry.lineStarts,
  attributes: { getPath: { value: geometry.lonLat, size: 2 } },
});

const dotData = ({ count, lonLat }: Facilities) => ({
  length: count,
  attributes: { getPosition: { value: lonLat, size: 2 } },
});

export function areaLayer(id: 'green' | 'water', area: Area, colour: Colour): Layer {
  return new SolidPolygonLayer({
    id,
    data: once(fills, area, () => polygonData(area.geometry, area.triangles)),
    _normalize: false,
    positionFormat: 'XY',
    getFillColor: colour,
    updateTriggers: { getFillColor: colour.join() },
  });
}

export function boundaryLayer(area: Area, dark: boolean): Layer {
  return new PathLayer({
    id: 'boundary',
    data: once(rings, area, () => ringData(area.geometry)),
    _pathType: 'loop',
    positionFormat: 'XY',
    getWidth: 1.5,
    widthUnits: 'pixels',
    getColor: dark ? [220, 226, 230, 200] : [70, 78, 86, 200],
    updateTriggers: { getColor: dark },
  });
}

const WIDTHS: Record<string, number> = { arterial: 12, secondary: 8, local: 5, lane: 3 };

/**
 * Streets in the colours of the parts that they belong to; without a painting those that are not part of the largest connected network
 * are drawn in orange.
 */
export function streetLayer(
  streets: Streets,
  component: Int32Array | null,
  parts: PartsPainting | null,
  dark: boolean,
): Layer {
  const { geometry, classes } = streets;
  const lineClass = (line: number) => classes[featureOfLine(geometry.featureStarts, line)];
  const main: Colour = dark ? [128, 138, 148] : [150, 158, 168];
  return new PathLayer({
    id: 'streets',
    data: once(lines, streets, () => streetData(streets)),
    _pathType: 'open',
    positionFormat: 'XY',
    widthUnits: 'meters',
    widthMinPixels: parts ? 1.6 : 0.8,
    getWidth: (_: unknown, { index }: { index: number }) => WIDTHS[lineClass(index)] ?? 5,
    getColor: (_: unknown, { index }: { index: number }) =>
      parts?.colourOfLine(index) ?? (component && component[index] > 0 ? [213, 94, 0] : main),
    capRounded: true,
    jointRounded: true,
    updateTriggers: { getColor: [component, parts, dark] },
  });
}

function featureOfLine(featureStarts: Uint32Array, line: number): number {
  let low = 0;
  let high = featureStarts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (featureStarts[middle] <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A dot's radius as a share of the distance between dots that were spread evenly; never more than so many pixels. */
const DOTS = { all: { share: 0.13, maxPixels: 2.4 }, chosen: { share: 0.17, maxPixels: 4.5 } };

/** Facilities as dots, only those of the `shown` kinds. In a whole city they shrink so that the land beneath stays visible. */
export function facilityLayer(
  facilities: Facilities,
  bounds: Bounds,
  shown: ReadonlySet<number> | null,
  dark: boolean,
): Layer {
  const isShown = (row: number) => !shown || shown.has(facilities.kind[row]);
  const count = facilities.kind.reduce((sum, _, row) => sum + (isShown(row) ? 1 : 0), 0);
  const { share, maxPixels } = shown ? DOTS.chosen : DOTS.all;
  const radiusM = share * Math.sqrt(((bounds[2] - bounds[0]) * (bounds[3] - bounds[1])) / Math.max(count, 1));
  const metres =
    (size: number) =>
    (_: unknown, { index }: { index: number }) =>
      isShown(index) ? size : 0;
  return new ScatterplotLayer({
    id: 'facilities',
    data: once(dots, facilities, () => dotData(facilities)),
    positionFormat: 'XY',
    pickable: true,
    stroked: true,
    radiusUnits: 'meters',
    lineWidthUnits: 'meters',
    getRadius: metres(radiusM),
    getLineWidth: metres(radiusM / 3),
    radiusMaxPixels: maxPixels,
    lineWidthMaxPixels: 1,
    getLineColor: dark ? [20, 24, 28] : [255, 255, 255],
    getFillColor: (_: unknown, { index }: { index: number }) => kindColour(facilities.kind[index]),
    updateTriggers: { getRadius: [shown, radiusM], getLineWidth: [shown, radiusM], getLineColor: dark },
  });
}
