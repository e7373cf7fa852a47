import type { Polygons } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { insidePoint } from './inside-point.ts';
import { ringArea2 } from './path.ts';

const SLICE = 256;

/**
 * Area of each feature (m², outer rings minus holes; NaN where that leaves nothing) and a point inside its largest
 * polygon (metres, interleaved; its first vertex where the polygon is too thin to have an inside in floating point).
 */
export async function parcelShapes(
  geometry: Polygons,
  ctx: JobContext,
): Promise<{ areaM2: Float64Array; centreXy: Float64Array }> {
  const { xy, ringStarts, polygonStarts, featureStarts } = geometry;
  const count = featureStarts.length - 1;
  const areaM2 = new Float64Array(count);
  const centreXy = new Float64Array(count * 2);
  for (let feature = 0; feature < count; feature++) {
    let largest = featureStarts[feature];
    let largestArea = -Infinity;
    for (let polygon = featureStarts[feature]; polygon < featureStarts[feature + 1]; polygon++) {
      const area = polygonArea(geometry, polygonStarts[polygon], polygonStarts[polygon + 1]);
      areaM2[feature] += area;
      if (area > largestArea) {
        largestArea = area;
        largest = polygon;
      }
    }
    if (areaM2[feature] <= 0) areaM2[feature] = Number.NaN;
    const firstRing = polygonStarts[largest];
    const firstVertex = 2 * ringStarts[firstRing];
    const [x, y] = insidePoint(geometry, firstRing, polygonStarts[largest + 1]) ?? [
      xy[firstVertex],
      xy[firstVertex + 1],
    ];
    centreXy[2 * feature] = x;
    centreXy[2 * feature + 1] = y;
    if (feature % SLICE === 0) await ctx.pause();
  }
  return { areaM2, centreXy };
}

function polygonArea({ xy, ringStarts }: Polygons, firstRing: number, endRing: number): number {
  let area = 0;
  for (let ring = firstRing; ring < endRing; ring++) {
    const ringArea = Math.abs(ringArea2(xy, ringStarts[ring], ringStarts[ring + 1])) / 2;
    area += ring === firstRing ? ringArea : -ringArea;
  }
  return area;
}
