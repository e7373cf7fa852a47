import { intervalsOf } from '../../density/scanlines.ts';
import type { PlanePolygons } from '../../model/density.ts';
import { type Bounds, boundsOf, joinBounds } from '../../model/geometry.ts';
import type { JobContext } from '../../model/job.ts';
import type { ModelMeasureInput } from '../../model/own-models.ts';

/** Across a parcel; what is measured along each is exact. */
const LINES = 200;

/**
 * Green area inside each parcel, m²: along 200 lines through a parcel the share of its length that is green, times its area. The error
 * is at most 1/200 of the parcel for each edge of green that runs along the lines, and far less for others.
 */
export async function greenInParcels(
  { geometry, areaM2 }: Pick<ModelMeasureInput['parcels'], 'geometry' | 'areaM2'>,
  green: PlanePolygons,
  ctx: JobContext,
): Promise<Float64Array> {
  const greens = Array.from({ length: green.polygonStarts.length - 1 }, (_, p) =>
    boundsOf(outerOf(green, p)),
  );
  const areas = new Float64Array(areaM2.length);
  for (let i = 0; i < areas.length; i++) {
    if (i % 100 === 0) await ctx.pause();
    const parcel = {
      xy: geometry.xy,
      ringStarts: geometry.ringStarts,
      polygonStarts: geometry.polygonStarts.subarray(
        geometry.featureStarts[i],
        geometry.featureStarts[i + 1] + 1,
      ),
    };
    const bounds = boundsOfAll(parcel);
    const near = greens.flatMap((box, p) => (meet(box, bounds) ? [p] : []));
    if (near.length > 0) areas[i] = areaM2[i] * greenShare(parcel, picked(green, near), bounds);
  }
  return areas;
}

function greenShare(parcel: PlanePolygons, green: PlanePolygons, [, minY, , maxY]: Bounds): number {
  const step = (maxY - minY) / LINES;
  const own = intervalsOf(parcel, minY + step / 2, step, LINES);
  const other = intervalsOf(green, minY + step / 2, step, LINES);
  let length = 0;
  let common = 0;
  for (let line = 0; line < LINES; line++) {
    for (let j = own.starts[line]; j < own.starts[line + 1]; j++) {
      const [from, to] = [own.xs[2 * j], own.xs[2 * j + 1]];
      length += to - from;
      for (let k = other.starts[line]; k < other.starts[line + 1]; k++) {
        common += Math.max(0, Math.min(to, other.xs[2 * k + 1]) - Math.max(from, other.xs[2 * k]));
      }
    }
  }
  return length > 0 ? common / length : 0;
}

/** The vertices of a polygon's outer ring. */
function outerOf({ xy, ringStarts, polygonStarts }: PlanePolygons, polygon: number): Float64Array {
  const ring = polygonStarts[polygon];
  return xy.subarray(2 * ringStarts[ring], 2 * ringStarts[ring + 1]);
}

function boundsOfAll(polygons: PlanePolygons): Bounds {
  let all: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let p = 0; p + 1 < polygons.polygonStarts.length; p++) {
    all = joinBounds(all, boundsOf(outerOf(polygons, p)));
  }
  return all;
}

function meet(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

/** Some polygons of a layer as a layer of their own. */
function picked({ xy, ringStarts, polygonStarts }: PlanePolygons, polygons: number[]): PlanePolygons {
  const parts: Float64Array[] = [];
  const rings = [0];
  const starts = [0];
  for (const p of polygons) {
    for (let ring = polygonStarts[p]; ring < polygonStarts[p + 1]; ring++) {
      parts.push(xy.subarray(2 * ringStarts[ring], 2 * ringStarts[ring + 1]));
      rings.push(rings[rings.length - 1] + ringStarts[ring + 1] - ringStarts[ring]);
    }
    starts.push(rings.length - 1);
  }
  const coordinates = new Float64Array(2 * rings[rings.length - 1]);
  parts.forEach((part, k) => {
    coordinates.set(part, 2 * rings[k]);
  });
  return {
    xy: coordinates,
    ringStarts: Uint32Array.from(rings),
    polygonStarts: Uint32Array.from(starts),
  };
}
