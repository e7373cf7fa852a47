import type { Parcels, Projection } from '../model/district.ts';
import { type Bounds, boundsOf } from '../model/geometry.ts';
import type { Layer } from '../model/layers.ts';
import { localProjection, PLANE } from '../model/projection.ts';
import { LOCAL } from './crs.ts';
import { levelsOf, selectFeatures } from './geometry-levels.ts';

const FAR_M = 50_000;
export const FAR_KM = FAR_M / 1000;

/** The metric projection of layers: by the middle of their features, or none where they are in planar metres. */
export function projectionOf(layers: Layer[]): Projection {
  return layers[0].passport.crs === LOCAL.label ? PLANE : localProjection(medianPlace(layers));
}

/** The middle of the layers' features in degrees, as an empty extent: the median, so that a few strays do not move it. */
function medianPlace(layers: Layer[]): Bounds {
  const lon: number[] = [];
  const lat: number[] = [];
  for (const { geometry } of layers) {
    const { lonLat, featureStarts } = geometry;
    const levels = levelsOf(geometry);
    for (let feature = 0; feature < featureStarts.length - 1; feature++) {
      const vertex = levels.reduce((first, starts) => starts[first], feature);
      lon.push(lonLat[2 * vertex]);
      lat.push(lonLat[2 * vertex + 1]);
    }
  }
  const x = median(Float64Array.from(lon));
  const y = median(Float64Array.from(lat));
  return [x, y, x, y];
}

/**
 * The extent of the parcels that lie within 50 km of the median centre, in metres and degrees, and how many lie farther.
 * If none is that near, the extent is that of all.
 */
export function extentOf({ count, centreXy, geometry }: Parcels): {
  boundsXy: Bounds;
  boundsLonLat: Bounds;
  farAway: number;
} {
  const x = median(centreXy.filter((_, i) => i % 2 === 0));
  const y = median(centreXy.filter((_, i) => i % 2 === 1));
  const near = Uint32Array.from({ length: count }, (_, row) => row).filter(
    (row) => Math.hypot(centreXy[2 * row] - x, centreXy[2 * row + 1] - y) <= FAR_M,
  );
  const isPart = near.length > 0 && near.length < count;
  const { xy, lonLat } = isPart ? selectFeatures(geometry, near) : geometry;
  return { boundsXy: boundsOf(xy), boundsLonLat: boundsOf(lonLat), farAway: count - near.length };
}

function median(values: Float64Array): number {
  return values.sort()[Math.floor(values.length / 2)];
}
