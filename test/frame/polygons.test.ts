import { beforeAll, describe, expect, test } from 'vitest';
import { parcelOfPolygon, polygonData, ringData, ringsOfParcel } from '../../src/map/polygons.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { smallDistrict } from './district.ts';

describe('polygons for the map', () => {
  let parcels: Parcels;
  beforeAll(async () => {
    ({ parcels } = await smallDistrict());
  });

  test('are drawn from the columns as they are, without a copy', () => {
    const { geometry, triangles } = parcels;
    const { attributes } = polygonData(geometry, triangles);
    expect(attributes.getPolygon.value).toBe(geometry.lonLat);
    expect(attributes.indices.value).toBe(triangles);
    expect(ringData(geometry).attributes.getPath.value).toBe(geometry.lonLat);
  });

  test('are one row per polygon, holes included: 4 parcels in 5 polygons of 6 rings with 5 vertices each', () => {
    const data = polygonData(parcels.geometry, parcels.triangles);
    expect([...data.startIndices]).toEqual([0, 5, 15, 20, 25, 30]);
    expect(data.length).toBe(5);
    const rings = ringData(parcels.geometry);
    expect([...rings.startIndices]).toEqual([0, 5, 10, 15, 20, 25, 30]);
    expect(rings.length).toBe(6);
  });

  test('their triangles stay within their own polygon, so that each takes its own parcel’s colour', () => {
    const { startIndices } = polygonData(parcels.geometry, parcels.triangles);
    const polygonAt = (vertex: number) => startIndices.findLastIndex((start) => start <= vertex);
    for (let t = 0; t < parcels.triangles.length; t += 3) {
      const [a, b, c] = parcels.triangles.subarray(t, t + 3);
      expect([polygonAt(b), polygonAt(c)]).toEqual([polygonAt(a), polygonAt(a)]);
    }
  });

  test('know their parcel: both parts of the second are its own', () => {
    expect([...parcelOfPolygon(parcels)]).toEqual([0, 1, 1, 2, 3]);
  });

  test('a parcel’s rings are those of its parts and holes, closed', () => {
    expect([0, 1, 2, 3].map((parcel) => ringsOfParcel(parcels, parcel).length)).toEqual([1, 3, 1, 1]);
    for (const ring of ringsOfParcel(parcels, 1)) expect(ring[0]).toEqual(ring.at(-1));
    const together = [0, 1, 2, 3].flatMap((parcel) => ringsOfParcel(parcels, parcel)).flat(2);
    expect(together).toEqual([...parcels.geometry.lonLat]);
  });
});
