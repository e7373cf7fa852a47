import earcut from 'earcut';
import type { Polygons } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { growingUints } from './growing.ts';

const SLICE = 256;

/**
 * Triangles that fill the polygons without their holes, as triplets of vertex indices, polygon after polygon.
 * Source: earcut (ear clipping with z-order hashing). Progress: stage "triangulating", polygons.
 */
export async function triangulate(geometry: Polygons, ctx: JobContext): Promise<Uint32Array> {
  const { xy, ringStarts, polygonStarts } = geometry;
  const count = polygonStarts.length - 1;
  const triangles = growingUints();
  for (let polygon = 0; polygon < count; polygon++) {
    const firstRing = polygonStarts[polygon];
    const endRing = polygonStarts[polygon + 1];
    const start = ringStarts[firstRing];
    const holes: number[] = [];
    for (let ring = firstRing + 1; ring < endRing; ring++) holes.push(ringStarts[ring] - start);
    for (const index of earcut(xy.subarray(2 * start, 2 * ringStarts[endRing]), holes))
      triangles.push(start + index);
    if (polygon % SLICE === 0) {
      ctx.progress('triangulating', polygon, count);
      await ctx.pause();
    }
  }
  return triangles.finish();
}
