import type { Layer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Texture } from '@luma.gl/core';
import type { Parcels } from '../../../workers/model/district.ts';
import { once } from '../once.ts';
import type { Painting } from '../painting.ts';
import { parcelOfPolygon, polygonData, ringsOfParcel } from '../polygons.ts';
import { edgeData, edgeLayer } from './edges.ts';
import { hatchLayer } from './hatch.ts';

const owners = new WeakMap<Parcels, Uint32Array>();
const fills = new WeakMap<Parcels, ReturnType<typeof polygonData>>();
const outlines = new WeakMap<Parcels, ReturnType<typeof edgeData>>();

export function ownersOf(parcels: Parcels): Uint32Array {
  return once(owners, parcels, () => parcelOfPolygon(parcels));
}

/**
 * Parcels in the colours of a painting, hatched where it has no value; in no colour (but still there for the pointer)
 * where `painting` is null because a surface is drawn over them. `heights`: metres per parcel, null where they lie flat.
 */
export function parcelLayers(
  parcels: Parcels,
  painting: Pick<Painting, 'lens' | 'colours'> | null,
  heights: Float32Array | null,
  dark: boolean,
  hatch: Texture,
): Layer[] {
  const owner = ownersOf(parcels);
  const fill = new SolidPolygonLayer({
    id: 'parcels',
    data: once(fills, parcels, () => polygonData(parcels.geometry, parcels.triangles)),
    _normalize: false,
    _windingOrder: 'CCW',
    positionFormat: 'XY',
    pickable: true,
    extruded: heights !== null,
    getFillColor: painting
      ? (_: unknown, { index, target }: { index: number; target: number[] }) => {
          const at = 4 * owner[index];
          for (let k = 0; k < 4; k++) target[k] = painting.colours[at + k];
          return target as [number, number, number, number];
        }
      : [128, 128, 128, 20],
    getElevation: heights ? (_: unknown, { index }: { index: number }) => heights[owner[index]] : 0,
    updateTriggers: { getFillColor: painting?.colours, getElevation: heights },
    material: { ambient: 0.55, diffuse: 0.5, shininess: 8 },
  });
  if (heights !== null) return [fill];
  const edges = edgeLayer(
    once(outlines, parcels, () => edgeData(parcels)),
    dark,
  );
  return painting ? [fill, hatchLayer(parcels, painting, hatch), edges] : [fill, edges];
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

/** Outlines of parcels that are taken together. */
export function markLayer(parcels: Parcels, rows: number[], heights: Float32Array | null): Layer {
  return new PathLayer<{ ring: [number, number][]; top: number }>({
    id: 'marked',
    data: rows.flatMap((row) =>
      ringsOfParcel(parcels, row).map((ring) => ({ ring, top: heights?.[row] ?? 0 })),
    ),
    getPath: ({ ring, top }) =>
      top > 0 ? ring.map(([x, y]) => [x, y, top + 1] as [number, number, number]) : ring,
    getWidth: 2.5,
    widthUnits: 'pixels',
    getColor: [110, 30, 190, 255],
    jointRounded: true,
  });
}
