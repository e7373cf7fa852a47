import { ringArea2 } from '../intake/path.ts';
import type { Lines, Points, Polygons } from '../model/geometry.ts';

/** Geometry as it leaves: degrees (WGS84), or the metres that a layer came in. */
export type OutGeometry = Omit<Points, 'xy'> | Omit<Lines, 'xy'> | Omit<Polygons, 'xy'>;

/** 7 decimals: of a degree about 1 cm. */
const PER_UNIT = 1e7;

/**
 * A feature's geometry as GeoJSON (RFC 7946): coordinates with 7 decimals, outer rings counter-clockwise and holes clockwise.
 * A feature of one part is a Point, LineString or Polygon, of several their Multi, of none null.
 */
export function geometryText(geometry: OutGeometry, row: number): string {
  const parts: string[] = [];
  for (let part = geometry.featureStarts[row]; part < geometry.featureStarts[row + 1]; part++) {
    parts.push(partText(geometry, part));
  }
  if (parts.length === 0) return 'null';
  const type = { point: 'Point', line: 'LineString', polygon: 'Polygon' }[geometry.kind];
  return parts.length === 1
    ? `{"type":"${type}","coordinates":${parts[0]}}`
    : `{"type":"Multi${type}","coordinates":[${parts.join(',')}]}`;
}

function partText(geometry: OutGeometry, part: number): string {
  const { lonLat } = geometry;
  if (geometry.kind === 'point') return positionText(lonLat, part);
  if (geometry.kind === 'line') {
    return `[${positions(lonLat, geometry.lineStarts[part], geometry.lineStarts[part + 1]).join(',')}]`;
  }
  const { ringStarts, polygonStarts } = geometry;
  const rings: string[] = [];
  const outer = polygonStarts[part];
  for (let ring = outer; ring < polygonStarts[part + 1]; ring++) {
    const ringText = positions(lonLat, ringStarts[ring], ringStarts[ring + 1]);
    const isCounterClockwise = ringArea2(lonLat, ringStarts[ring], ringStarts[ring + 1]) > 0;
    if (isCounterClockwise !== (ring === outer)) ringText.reverse();
    rings.push(`[${ringText.join(',')}]`);
  }
  return `[${rings.join(',')}]`;
}

function positions(lonLat: Float64Array, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let v = from; v < to; v++) texts.push(positionText(lonLat, v));
  return texts;
}

function positionText(lonLat: Float64Array, vertex: number): string {
  return `[${rounded(lonLat[2 * vertex])},${rounded(lonLat[2 * vertex + 1])}]`;
}

function rounded(value: number): string {
  return String(Math.round(value * PER_UNIT) / PER_UNIT);
}
