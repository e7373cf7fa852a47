import { ReweaveError } from '../model/errors.ts';
import { boundsOf, type Geometry } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { unproject } from '../model/projection.ts';
import { type Crs, LOCAL } from './crs.ts';
import { levelsOf } from './geometry-levels.ts';

const SLICE = 2 * 16_384;
/** A few stray features are left out; from this share of the features on, the file is not what it says it is. */
const STRAY_SHARE = 0.01;

/**
 * Coordinates as read (`geometry.lonLat`, in the file's own reference) to degrees, and a 1 for each feature that has a
 * vertex outside ±180, ±90. Throws `coordinates-not-degrees`, `latitude-first` or `crs-does-not-fit` where these are not
 * a few strays. Planar metres stay as they are. Progress: stage "reprojecting", vertices.
 */
export async function inDegrees(
  geometry: Geometry,
  crs: Crs,
  file: string,
  ctx: JobContext,
): Promise<{ lonLat: Float64Array; outOfRange: Uint8Array }> {
  const read = geometry.lonLat;
  if (crs.label === LOCAL.label)
    return { lonLat: read, outOfRange: new Uint8Array(levelsOf(geometry)[0].length - 1) };
  if (crs.definition !== null && isAllInRange(read)) throw notFitting(file, crs, read);
  const lonLat = crs.definition === null ? read : await reproject(crs.definition, read, ctx);
  const outOfRange = featuresOutOfRange(geometry, lonLat);
  const strays = outOfRange.reduce((sum, flag) => sum + flag, 0);
  if (strays > 0 && strays >= outOfRange.length * STRAY_SHARE) {
    if (crs.label !== 'WGS84') throw notFitting(file, crs, read);
    const [minX, minY, maxX, maxY] = boundsOf(read);
    const isSwapped = minX >= -90 && maxX <= 90 && minY >= -180 && maxY <= 180;
    throw new ReweaveError(isSwapped ? 'latitude-first' : 'coordinates-not-degrees', {
      file,
      ...range(read),
    });
  }
  return { lonLat, outOfRange };
}

async function reproject(definition: string, read: Float64Array, ctx: JobContext): Promise<Float64Array> {
  const lonLat = new Float64Array(read.length);
  for (let at = 0; at < read.length; at += SLICE) {
    lonLat.set(unproject(definition, read.subarray(at, at + SLICE)), at);
    ctx.progress('reprojecting', Math.min(at + SLICE, read.length) / 2, read.length / 2);
    await ctx.pause();
  }
  return lonLat;
}

function featuresOutOfRange(geometry: Geometry, lonLat: Float64Array): Uint8Array {
  const levels = levelsOf(geometry);
  const flags = new Uint8Array(levels[0].length - 1);
  for (let feature = 0; feature < flags.length; feature++) {
    let start = feature;
    let end = feature + 1;
    for (const starts of levels) {
      start = starts[start];
      end = starts[end];
    }
    flags[feature] = isAllInRange(lonLat.subarray(2 * start, 2 * end)) ? 0 : 1;
  }
  return flags;
}

function isAllInRange(lonLat: Float64Array): boolean {
  for (let i = 0; i < lonLat.length; i += 2) {
    if (!(Math.abs(lonLat[i]) <= 180 && Math.abs(lonLat[i + 1]) <= 90)) return false;
  }
  return true;
}

function notFitting(file: string, crs: Crs, read: Float64Array): ReweaveError {
  return new ReweaveError('crs-does-not-fit', { file, crs: crs.label, ...range(read) });
}

function range(coordinates: Float64Array): Record<'minX' | 'minY' | 'maxX' | 'maxY', number> {
  const [minX, minY, maxX, maxY] = boundsOf(coordinates).map((value) => Number(value.toPrecision(9)));
  return { minX, minY, maxX, maxY };
}
