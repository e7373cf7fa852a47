import type { Parcels } from '../../workers/model/district.ts';
import type { Polygons } from '../../workers/model/geometry.ts';

/** A polygon layer as deck.gl takes it without copying: one row per polygon, triangles made by intake. */
export function polygonData(geometry: Polygons, triangles: Uint32Array) {
  const length = geometry.polygonStarts.length - 1;
  const startIndices = new Uint32Array(length + 1);
  for (let p = 0; p <= length; p++) startIndices[p] = geometry.ringStarts[geometry.polygonStarts[p]];
  return {
    length,
    startIndices,
    attributes: {
      getPolygon: { value: geometry.lonLat, size: 2 },
      indices: { value: triangles, size: 1 },
    },
  };
}

/** The rings of a polygon layer as paths. */
export function ringData(geometry: Polygons) {
  return {
    length: geometry.ringStarts.length - 1,
    startIndices: geometry.ringStarts,
    attributes: { getPath: { value: geometry.lonLat, size: 2 } },
  };
}

/** The edges of all rings, as pairs of vertices. */
export function ringSegments({ ringStarts }: Polygons): Uint32Array {
  const rings = ringStarts.length - 1;
  const pairs = new Uint32Array(2 * (ringStarts[rings] - rings));
  let at = 0;
  for (let ring = 0; ring < rings; ring++) {
    for (let v = ringStarts[ring]; v + 1 < ringStarts[ring + 1]; v++) {
      pairs[at++] = v;
      pairs[at++] = v + 1;
    }
  }
  return pairs;
}

/** The parcel that each polygon belongs to. */
export function parcelOfPolygon({ geometry, count }: Parcels): Uint32Array {
  const owner = new Uint32Array(geometry.polygonStarts.length - 1);
  for (let parcel = 0; parcel < count; parcel++) {
    owner.fill(parcel, geometry.featureStarts[parcel], geometry.featureStarts[parcel + 1]);
  }
  return owner;
}

/** The rings of one parcel, [longitude, latitude] pairs. */
export function ringsOfParcel({ geometry }: Parcels, parcel: number): [number, number][][] {
  const rings: [number, number][][] = [];
  const firstRing = geometry.polygonStarts[geometry.featureStarts[parcel]];
  const endRing = geometry.polygonStarts[geometry.featureStarts[parcel + 1]];
  for (let ring = firstRing; ring < endRing; ring++) {
    const path: [number, number][] = [];
    for (let v = geometry.ringStarts[ring]; v < geometry.ringStarts[ring + 1]; v++) {
      path.push([geometry.lonLat[2 * v], geometry.lonLat[2 * v + 1]]);
    }
    rings.push(path);
  }
  return rings;
}
