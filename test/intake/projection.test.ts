import { describe, expect, test } from 'vitest';
import { readCrs } from '../../workers/intake/crs.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { localProjection, project, unproject } from '../../workers/model/projection.ts';
import { collection, counted, feature, read } from './samples.ts';

const DEGREE = Math.PI / 180;
const WGS84 = { a: 6_378_137, f: 1 / 298.257223563 };
const GRS80 = { a: 6_378_137, f: 1 / 298.257222101 };
const SHANGHAI: [number, number] = [120.6, 31.3];
const CAMBRIDGE: [number, number] = [-71.11, 42.37];

interface Tm {
  a: number;
  f: number;
  lon0: number;
  k0: number;
  x0: number;
  y0: number;
}

/** Transverse Mercator in closed form: Krüger's series to n⁴ with the conformal latitude exact (Karney 2011, eqs 7–11, 35). */
function krueger([lon, lat]: [number, number], { a, f, lon0, k0, x0, y0 }: Tm): [number, number] {
  const n = f / (2 - f);
  const e = Math.sqrt(f * (2 - f));
  const A = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const alpha = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3 + (41 / 180) * n ** 4,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3 + (557 / 1440) * n ** 4,
    (61 / 240) * n ** 3 - (103 / 140) * n ** 4,
    (49_561 / 161_280) * n ** 4,
  ];
  const tau = Math.tan(lat * DEGREE);
  const sigma = Math.sinh(e * Math.atanh((e * tau) / Math.sqrt(1 + tau ** 2)));
  const conformal = tau * Math.sqrt(1 + sigma ** 2) - sigma * Math.sqrt(1 + tau ** 2);
  const lambda = (lon - lon0) * DEGREE;
  const xi = Math.atan2(conformal, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(conformal, Math.cos(lambda)));
  let north = xi;
  let east = eta;
  alpha.forEach((c, j) => {
    north += c * Math.sin(2 * (j + 1) * xi) * Math.cosh(2 * (j + 1) * eta);
    east += c * Math.cos(2 * (j + 1) * xi) * Math.sinh(2 * (j + 1) * eta);
  });
  return [x0 + k0 * A * east, y0 + k0 * A * north];
}

/** Northing on the central meridian by summing the meridian arc, with no series at all (Simpson, 2,000 steps). */
function meridianArc(lat: number, { a, f }: { a: number; f: number }): number {
  const e2 = f * (2 - f);
  const steps = 2000;
  const h = (lat * DEGREE) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i++) {
    const radius = (a * (1 - e2)) / (1 - e2 * Math.sin(i * h) ** 2) ** 1.5;
    sum += radius * (i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2);
  }
  return (sum * h) / 3;
}

const utm = (zone: number, isSouth = false): Tm => ({
  ...WGS84,
  lon0: zone * 6 - 183,
  k0: 0.9996,
  x0: 500_000,
  y0: isSouth ? 10_000_000 : 0,
});

const named = (name: string) => readCrs({ type: 'name', properties: { name } }, 'a.geojson');

describe('the local projection', () => {
  test.each<[[number, number], number]>([
    [SHANGHAI, 32651],
    [CAMBRIDGE, 32619],
    [[-70.6, -33.4], 32719],
    [[179.99, 1], 32660],
    [[180, 1], 32660],
    [[-180, 1], 32601],
  ])('of %s is the UTM zone EPSG:%i', ([lon, lat], epsg) => {
    expect(localProjection([lon, lat, lon, lat]).epsg).toBe(epsg);
  });

  test.each<[[number, number], number, boolean]>([
    [SHANGHAI, 51, false],
    [CAMBRIDGE, 19, false],
    [[-70.6, -33.4], 19, true],
    [[12.1, 60.2], 33, false],
    [[2.9, 0.001], 31, false],
  ])('agrees with the Krüger series in closed form to 0.1 mm at %s', (lonLat, zone, isSouth) => {
    const [x, y] = project(localProjection([...lonLat, ...lonLat]).definition, Float64Array.from(lonLat));
    const [expectedX, expectedY] = krueger(lonLat, utm(zone, isSouth));
    expect(Math.hypot(x - expectedX, y - expectedY)).toBeLessThan(1e-4);
  });

  test('has the length of the meridian times 0.9996 as northing on the central meridian, to 0.1 mm', () => {
    const { definition } = localProjection([123, 31, 123, 31]);
    const [x, y] = project(definition, Float64Array.of(123, 31));
    expect(x).toBeCloseTo(500_000, 4);
    expect(y).toBeCloseTo(0.9996 * meridianArc(31, WGS84), 4);
  });

  test('gives the UTM example of Snyder 1987 (p. 269, Clarke 1866) to its printed 0.1 m', () => {
    const [x, y] = project('+proj=utm +zone=18 +ellps=clrk66 +units=m', Float64Array.of(-73.5, 40.5));
    expect(Math.abs(x - 627_106.5)).toBeLessThanOrEqual(0.06);
    expect(Math.abs(y - 4_484_124.4)).toBeLessThanOrEqual(0.06);
  });

  test('comes back to the same degrees within 10⁻¹¹', () => {
    const lonLat = Float64Array.of(...SHANGHAI, 120.65, 31.35, 121.9, 30.1);
    const { definition } = localProjection([...SHANGHAI, ...SHANGHAI]);
    const back = unproject(definition, project(definition, lonLat));
    for (let i = 0; i < lonLat.length; i++) expect(Math.abs(back[i] - lonLat[i])).toBeLessThan(1e-11);
  });
});

describe('the crs member', () => {
  test.each([
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'WGS84'],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 'WGS84'],
    ['urn:ogc:def:crs:EPSG::4326', 'EPSG:4326'],
    ['EPSG:4490', 'EPSG:4490'],
    ['urn:ogc:def:crs:EPSG:6.9:4269', 'EPSG:4269'],
  ])('%s is degrees already', (name, label) => {
    expect(named(name)).toEqual({ label, definition: null });
  });

  test('is WGS84 where it is absent or null, and read from the older code form', () => {
    expect(readCrs(null, 'a.geojson').label).toBe('WGS84');
    expect(readCrs({ type: 'EPSG', properties: { code: 26986 } }, 'a.geojson').label).toBe('EPSG:26986');
  });

  test.each([['urn:ogc:def:crs:EPSG::2154'], ['EPSG:32661'], ['EPSG:4512'], ['EPSG:4555'], ['urn:x:local']])(
    'that is not known (%s) is refused by name',
    (name) => {
      expect(() => named(name)).toThrowError(ReweaveError);
      expect(() => named(name)).toThrowError(name);
    },
  );

  test.each<[string, Tm]>([
    ['EPSG:32651', utm(51)],
    ['EPSG:4553', { ...GRS80, lon0: 132, k0: 1, x0: 500_000, y0: 0 }],
    ['EPSG:4549', { ...GRS80, lon0: 120, k0: 1, x0: 500_000, y0: 0 }],
    ['EPSG:4528', { ...GRS80, lon0: 120, k0: 1, x0: 40_500_000, y0: 0 }],
    ['EPSG:4513', { ...GRS80, lon0: 75, k0: 1, x0: 25_500_000, y0: 0 }],
  ])('%s is unprojected as its transverse Mercator says, to 0.1 mm', (name, tm) => {
    const lonLat: [number, number] = [tm.lon0 + 0.6, 31.3];
    const back = unproject(named(name).definition!, Float64Array.from(krueger(lonLat, tm)));
    expect(Math.abs(back[0] - lonLat[0])).toBeLessThan(1e-9);
    expect(Math.abs(back[1] - lonLat[1])).toBeLessThan(1e-9);
  });

  test('EPSG:3857 is unprojected as the closed form says', () => {
    const [lon, lat] = SHANGHAI;
    const x = 6_378_137 * lon * DEGREE;
    const y = 6_378_137 * Math.asinh(Math.tan(lat * DEGREE));
    const back = unproject(named('EPSG:3857').definition!, Float64Array.of(x, y));
    expect(back[0]).toBeCloseTo(lon, 9);
    expect(back[1]).toBeCloseTo(lat, 9);
  });

  test('EPSG:26986 is unprojected as the Lambert conic of Snyder 1987 (eqs 15-1 … 15-8) says', () => {
    const [lon, lat] = CAMBRIDGE;
    const e = Math.sqrt(GRS80.f * (2 - GRS80.f));
    const m = (phi: number) => Math.cos(phi) / Math.sqrt(1 - (e * Math.sin(phi)) ** 2);
    const t = (phi: number) =>
      Math.tan(Math.PI / 4 - phi / 2) / ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2);
    const [one, two, origin] = [(42 + 41 / 60) * DEGREE, (41 + 43 / 60) * DEGREE, 41 * DEGREE];
    const n = Math.log(m(one) / m(two)) / Math.log(t(one) / t(two));
    const radius = (phi: number) => (GRS80.a * m(one) * (t(phi) / t(one)) ** n) / n;
    const theta = n * (lon + 71.5) * DEGREE;
    const x = 200_000 + radius(lat * DEGREE) * Math.sin(theta);
    const y = 750_000 + radius(origin) - radius(lat * DEGREE) * Math.cos(theta);
    const back = unproject(named('EPSG:26986').definition!, Float64Array.of(x, y));
    expect(back[0]).toBeCloseTo(lon, 9);
    expect(back[1]).toBeCloseTo(lat, 9);
  });

  test('brings a file in metres to degrees, whether it comes before the features or after, with a note', async () => {
    const at = krueger(SHANGHAI, { ...GRS80, lon0: 120, k0: 1, x0: 500_000, y0: 0 });
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } };
    const before = await read({ type: 'FeatureCollection', crs, features: [feature('Point', at)] });
    const after = await read({ ...collection([feature('Point', at)]), crs });
    for (const layer of [before, after]) {
      expect(layer.passport.crs).toBe('EPSG:4549');
      expect(counted(layer.notes)).toEqual({ reprojected: 1 });
      expect(layer.geometry.lonLat[0]).toBeCloseTo(SHANGHAI[0], 9);
      expect(layer.geometry.lonLat[1]).toBeCloseTo(SHANGHAI[1], 9);
    }
  });
});
