import Flatbush from 'flatbush';
import { bandwidthByRule } from '../../density/bandwidth.ts';
import { kernelDensity } from '../../density/kernel-density.ts';
import type { DensityResult, PlanePolygons } from '../../model/density.ts';
import { type Bounds, boundsOf, type Polygons } from '../../model/geometry.ts';
import type { JobContext } from '../../model/job.ts';
import { project } from '../../model/projection.ts';
import { type SaidPerPlace, saidPerPlace } from './per-place.ts';

const SLICE = 512;
/** A surface of peaks narrower than two cells would show the grid, not the comments. */
const LEAST_CELLS = 2;

export interface SaidWhereInput {
  /** Degrees of each comment, interleaved; NaN without a place. */
  lonLat: Float64Array;
  /** Row of the parcel that a comment is pinned on, −1 where it is not on a parcel. */
  parcel: Int32Array;
  /** Of the project's metres. */
  projection: string;
  parcels: Pick<Polygons, 'xy' | 'ringStarts' | 'polygonStarts' | 'featureStarts'>;
  /** Per parcel, NaN unknown. */
  people: Float64Array;
  surface: { bounds: Bounds; cellM: number; mask: PlanePolygons };
}

export interface SaidWhere extends SaidPerPlace {
  /** Of the unplaced: those with a place that is on no parcel. */
  outside: number;
  /** Comments per km²; null where there are too few places to draw one. */
  surface: { result: DensityResult; bandwidthM: number } | null;
}

/**
 * How much was said on each parcel, per head, and as a surface (quartic kernel, bandwidth of the desktop GIS, at least two cells). Points count
 * on the parcel that they lie in. Stage told: 'placing', comments.
 * @throws grid-too-large, cancelled
 */
export async function saidWhere(input: SaidWhereInput, ctx: JobContext): Promise<SaidWhere> {
  const { lonLat, parcel, parcels, people } = input;
  const find = parcelFinder(parcels);
  const xy = project(input.projection, lonLat);
  const places = parcel.slice();
  const placed: number[] = [];
  let outside = 0;
  for (let c = 0; c < places.length; c++) {
    const [x, y] = [xy[2 * c], xy[2 * c + 1]];
    if (Number.isFinite(x) && Number.isFinite(y)) {
      placed.push(x, y);
      if (places[c] < 0) {
        places[c] = find(x, y);
        if (places[c] < 0) outside++;
      }
    }
    if ((c + 1) % SLICE > 0) continue;
    ctx.progress('placing', c + 1, places.length);
    await ctx.pause();
  }
  return { ...saidPerPlace(places, people), outside, surface: await surfaceOf(placed, input.surface, ctx) };
}

async function surfaceOf(
  placed: number[],
  { bounds, cellM, mask }: SaidWhereInput['surface'],
  ctx: JobContext,
): Promise<SaidWhere['surface']> {
  const xy = Float64Array.from(placed);
  const byRule = xy.length === 0 ? 0 : bandwidthByRule(xy);
  if (byRule === 0) return null;
  const diagonal = Math.hypot(bounds[2] - bounds[0], bounds[3] - bounds[1]);
  const bandwidthM = Math.min(Math.max(byRule, LEAST_CELLS * cellM), diagonal);
  const result = await kernelDensity(
    { xy, kernel: 'quartic', bandwidthM, cellM, bounds, mask, mode: 'fast' },
    ctx,
  );
  return { result, bandwidthM };
}

/** The first parcel that a point in metres lies in (even–odd rule over all its rings), −1 where it is in none. */
function parcelFinder({ xy, ringStarts, polygonStarts, featureStarts }: SaidWhereInput['parcels']) {
  const polygons = polygonStarts.length - 1;
  if (polygons <= 0) return () => -1;
  const owner = new Uint32Array(polygons);
  for (let f = 0; f + 1 < featureStarts.length; f++) owner.fill(f, featureStarts[f], featureStarts[f + 1]);
  const index = new Flatbush(polygons);
  for (let p = 0; p < polygons; p++) {
    const [from, to] = [ringStarts[polygonStarts[p]], ringStarts[polygonStarts[p + 1]]];
    index.add(...boundsOf(xy.subarray(2 * from, 2 * to)));
  }
  index.finish();
  const isIn = (p: number, x: number, y: number) => {
    let inside = false;
    for (let r = polygonStarts[p]; r < polygonStarts[p + 1]; r++) {
      for (let v = ringStarts[r]; v + 1 < ringStarts[r + 1]; v++) {
        const [ax, ay, bx, by] = [xy[2 * v], xy[2 * v + 1], xy[2 * v + 2], xy[2 * v + 3]];
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
      }
    }
    return inside;
  };
  return (x: number, y: number) => {
    const found = index.search(x, y, x, y).filter((p) => isIn(p, x, y));
    return found.length === 0 ? -1 : Math.min(...found.map((p) => owner[p]));
  };
}
