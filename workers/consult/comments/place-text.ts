import type { CommentPlace } from '../../model/comments.ts';

/** A place as cells of a table: degrees, an area as WKT. */
export function placeCells(place: CommentPlace | undefined) {
  const isPoint = place?.type === 'point';
  return {
    lon: isPoint ? place.at[0] : Number.NaN,
    lat: isPoint ? place.at[1] : Number.NaN,
    shape: place?.type === 'area' ? polygonText(place.ring) : undefined,
    parcel: place?.type === 'parcel' ? place.parcel : undefined,
  };
}

function polygonText(ring: [number, number][]): string {
  return `POLYGON ((${[...ring, ring[0]].map(([lon, lat]) => `${lon} ${lat}`).join(', ')}))`;
}

/** The place that cells tell of, a parcel before an area before a point; undefined where all are empty, null where they cannot be read. */
export function placeOf(
  lon: string,
  lat: string,
  shape: string,
  parcel: string,
): CommentPlace | undefined | null {
  if (parcel !== '') return { type: 'parcel', parcel };
  if (shape !== '') return areaOf(shape);
  if (lon === '' && lat === '') return undefined;
  const at = lonLat(lon, lat);
  return at && { type: 'point', at };
}

function areaOf(shape: string): CommentPlace | null {
  const inner = /^POLYGON *\(\(([^()]*)\)\)$/i.exec(shape)?.[1];
  if (inner === undefined) return null;
  const ring: [number, number][] = [];
  for (const corner of inner.split(',')) {
    const [lon, lat, ...more] = corner.trim().split(/\s+/);
    const at = more.length === 0 ? lonLat(lon, lat ?? '') : null;
    if (!at) return null;
    ring.push(at);
  }
  const [first, last] = [ring[0], ring[ring.length - 1]];
  if (first[0] === last[0] && first[1] === last[1]) ring.pop();
  return ring.length >= 3 ? { type: 'area', ring } : null;
}

function lonLat(lon: string, lat: string): [number, number] | null {
  if (lon.trim() === '' || lat.trim() === '') return null;
  const at: [number, number] = [Number(lon), Number(lat)];
  return Math.abs(at[0]) <= 180 && Math.abs(at[1]) <= 90 ? at : null;
}
