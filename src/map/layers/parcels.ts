import type { Layer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Parcels } from '../../../workers/model/district.ts';
import { parcelOfPolygon, polygonData, ringData, ringsOfParcel } from '../polygons.ts';

const owners = new WeakMap<Parcels, Uint32Array>();
const fills = new WeakMap<Parcels, ReturnType<typeof polygonData>>();
const outlines = new WeakMap<Parcels, ReturnType<typeof ringData>>();

function once<T>(cache: WeakMap<Parcels, T>, parcels: Parcels, make: () => T): T {
  const known = cache.get(parcels) ?? make();
  cache.set(parcels, known);
  return known;
}

export function ownersOf(parcels: Parcels): Uint32Array {
  return once(owners, parcels, () => parcelOfPolygon(parcels));
}

interface Look {
  /** RGBA per parcel. */
  colours: Uint8Array;
  /** Metres per parcel, or null where parcels lie flat. */
  heights: Float32Array | null;
  dark: boolean;
  opacity: number;
}

export function parcelLayers(parcels: Parcels, { colours, heights, dark, opacity }: Look): Layer[] {
  const owner = ownersOf(parcels);
  const fill = new SolidPolygonLayer({
    id: 'parcels',
    data: once(fills, parcels, () => polygonData(parcels.geometry, parcels.triangles)),
    _normalize: false,
    _windingOrder: 'CCW',
    positionFormat: 'XY',
    pickable: true,
    extruded: heights !== null,
    opacity,
    getFillColor: (_: unknown, { index, target }: { index: number; target: number[] }) => {
      const at = 4 * owner[index];
      for (let k = 0; k < 4; k++) target[k] = colours[at + k];
      return target as [number, number, number, number];
    },
    getElevation: (_: unknown, { index }: { index: number }) => heights?.[owner[index]] ?? 0,
    updateTriggers: { getFillColor: colours, getElevation: heights },
    material: { ambient: 0.55, diffuse: 0.5, shininess: 8 },
  });
  if (heights !== null) return [fill];
  return [
    fill,
    new PathLayer({
      id: 'parcel-edges',
      data: once(outlines, parcels, () => ringData(parcels.geometry)),
      _pathType: 'loop',
      positionFormat: 'XY',
      getWidth: 0.6,
      widthUnits: 'pixels',
      getColor: dark ? [20, 24, 28, 160] : [255, 255, 255, 170],
      updateTriggers: { getColor: dark },
    }),
  ];
}

export function selectionLayer(
  id: string,
  parcels: Parcels,
  parcel: number,
  height: number,
  width: number,
): Layer {
  return new PathLayer<[number, number][]>({
    id,
    data: ringsOfParcel(parcels, parcel),
    getPath: (ring) =>
      height > 0 ? ring.map(([x, y]) => [x, y, height + 1] as [number, number, number]) : ring,
    getWidth: width,
    widthUnits: 'pixels',
    getColor: [230, 57, 70, 255],
    jointRounded: true,
    updateTriggers: { getPath: height },
  });
}
