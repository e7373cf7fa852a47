import proj4 from 'proj4';
import type { Projection } from './district.ts';
import type { Bounds } from './geometry.ts';

const DEGREE = Math.PI / 180;

/**
 * The UTM zone (WGS84) of the centre of an extent in degrees: the project's local metric projection. Within a zone,
 * lengths are true to 1 part in 2,500 or better.
 */
export function localProjection(boundsLonLat: Bounds): Projection {
  const [west, south, east, north] = boundsLonLat;
  const zone = Math.min(60, Math.max(1, Math.floor(((west + east) / 2 + 180) / 6) + 1));
  const isSouth = south + north < 0;
  return { epsg: (isSouth ? 32700 : 32600) + zone, definition: utmDefinition(zone, isSouth) };
}

/** Of layers that are in planar metres already: nothing is projected, and nothing has a place on Earth. */
export const PLANE: Projection = { epsg: null, definition: 'plane' };

/** proj4 definition of a UTM zone on WGS84. */
export function utmDefinition(zone: number, isSouth: boolean): string {
  return `+proj=utm +zone=${zone}${isSouth ? ' +south' : ''} +datum=WGS84 +units=m +no_defs`;
}

/**
 * Interleaved degrees to interleaved metres of `definition`, in a new array. No datum shift is applied: definitions
 * are on WGS84 or on a datum that is taken as equal to it (NAD83, CGCS2000). Points that cannot be projected become
 * non-finite. Source: proj4, whose UTM is the Krüger series of 6th order, exact to below 1 mm within a zone.
 */
export function project(definition: string, lonLat: Float64Array): Float64Array {
  if (definition === PLANE.definition) return lonLat.slice();
  // The bare projection works in radians on one reused point; proj4's own `forward` makes three objects per point.
  const projection = new proj4.Proj(definition);
  const xy = new Float64Array(lonLat.length);
  const point = { x: 0, y: 0 };
  for (let i = 0; i < lonLat.length; i += 2) {
    point.x = lonLat[i] * DEGREE;
    point.y = lonLat[i + 1] * DEGREE;
    const made = projection.forward(point);
    xy[i] = made.x;
    xy[i + 1] = made.y;
  }
  return xy;
}

/** Interleaved metres of `definition` to interleaved degrees, in a new array: the inverse of `project`. */
export function unproject(definition: string, xy: Float64Array): Float64Array {
  if (definition === PLANE.definition) return xy.slice();
  const projection = new proj4.Proj(definition);
  const lonLat = new Float64Array(xy.length);
  const point = { x: 0, y: 0 };
  for (let i = 0; i < xy.length; i += 2) {
    point.x = xy[i];
    point.y = xy[i + 1];
    const made = projection.inverse(point);
    lonLat[i] = made.x / DEGREE;
    lonLat[i + 1] = made.y / DEGREE;
  }
  return lonLat;
}
