import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeCity } from '../../data/city/city.ts';
import { assemble } from '../../workers/intake/assemble.ts';
import { recognise } from '../../workers/intake/recognise.ts';
import type { District } from '../../workers/model/district.ts';
import { quietContext } from '../../workers/model/job.ts';
import { LAND_USES } from '../../workers/model/layers.ts';
import { areaOf, metresOfZone, type Position, sharedArea, trianglesOf } from '../demo/overlap.ts';
import { read } from '../intake/samples.ts';

interface Feature<C> {
  properties: Record<string, string | number | boolean | null>;
  geometry: { type: string; coordinates: C };
}

const NAMES = ['boundary', 'facilities', 'green', 'parcels', 'streets', 'water'];
const committed = (name: string) =>
  readFileSync(new URL(`../../data/city/${name}.geojson`, import.meta.url), 'utf8');
const layer = <C>(
  name: string,
): { synthetic: boolean; source: string; licence: string; features: Feature<C>[] } =>
  JSON.parse(committed(name));
const parcels = layer<Position[][]>('parcels').features;
const facilities = layer<Position>('facilities').features;
const streets = layer<Position[]>('streets').features;
const metres = metresOfZone(50);

const villages = parcels.filter(({ properties }) => properties.village === true);
const city = parcels.filter(({ properties }) => properties.village === false);
const sum = (of: Feature<unknown>[], field: string) =>
  of.reduce((all, f) => all + Number(f.properties[field]), 0);
const rings = parcels.map(({ geometry }) => geometry.coordinates[0].map(metres));

describe('the demo city', () => {
  it('is made anew with the same bytes as the committed files, less than 4 MB in all', () => {
    const made = makeCity();
    expect(Object.keys(made).sort()).toEqual(NAMES.map((name) => `${name}.geojson`));
    let bytes = 0;
    for (const name of NAMES) {
      expect(made[`${name}.geojson`] === committed(name), name).toBe(true);
      bytes += Buffer.byteLength(committed(name));
    }
    expect(bytes).toBeLessThan(4e6);
  });

  it('says in every file that it is synthetic, where it comes from and under which licence', () => {
    for (const name of NAMES) {
      const { synthetic, source, licence } = layer(name);
      expect({ synthetic, licence }).toEqual({ synthetic: true, licence: 'CC0-1.0' });
      expect(source).toMatch(/^Invented/);
    }
  });

  it('has 1,200 plots of villages, and people, households and jobs that add up exactly', () => {
    expect(villages).toHaveLength(1200);
    expect(villages.length + city.length).toBe(parcels.length);
    const totals = (of: Feature<unknown>[]) =>
      ['people', 'households', 'jobs'].map((field) => sum(of, field));
    expect(totals(villages)).toEqual([2_086_000, 871_000, 243_000]);
    expect(totals(city)).toEqual([2_548_000, 983_000, 1_957_000]);
    expect(new Set(parcels.map(({ properties }) => properties.parcelId)).size).toBe(parcels.length);
    expect(new Set(parcels.map(({ properties }) => properties.name)).size).toBe(parcels.length);
    expect(new Set(parcels.map(({ properties }) => properties.nameEn)).size).toBe(parcels.length);
  });

  it('is plausible: floor per person, density, storeys that hold the floor, households of two or three', () => {
    for (const { properties: p } of parcels) {
      expect(LAND_USES).toContain(p.landUse);
      if (p.floorAreaM2 !== null && p.storeys !== null) {
        expect(Number(p.storeys) * Number(p.landAreaM2)).toBeGreaterThan(Number(p.floorAreaM2));
      }
      if (Number(p.people) > 0) {
        expect(Number(p.people) / Number(p.households)).toBeGreaterThan(1.9);
        expect(Number(p.people) / Number(p.households)).toBeLessThan(3.2);
      }
      if (p.heightLimitM !== null && p.storeys !== null) {
        const needed = Math.ceil(Number(p.floorAreaM2) / Number(p.landAreaM2) / 0.6);
        expect(Number(p.storeys)).toBeLessThanOrEqual(
          Math.max(Math.floor(Number(p.heightLimitM) / 3.2), needed),
        );
      }
    }
    const homes = villages.filter(
      ({ properties }) => properties.landUse === 'residential' && properties.floorAreaM2,
    );
    const perPerson = sum(homes, 'floorAreaM2') / sum(homes, 'people');
    expect(perPerson).toBeGreaterThan(22);
    expect(perPerson).toBeLessThan(45);
  });

  it('has values that fall from the middle, some protected plots, limited heights, and a few records missing', () => {
    const perFloor = (of: typeof parcels, near: number, far: number) => {
      const [x0, y0] = metres([116.9, 37.62]);
      const within = of.filter(({ properties, geometry }) => {
        const [x, y] = metres(geometry.coordinates[0][0]);
        const r = Math.hypot(x - x0, y - y0);
        return (
          properties.landUse === 'residential' &&
          properties.floorAreaM2 &&
          properties.valueYuan &&
          r >= near &&
          r < far
        );
      });
      return sum(within, 'valueYuan') / sum(within, 'floorAreaM2');
    };
    expect(perFloor(city, 0, 4000)).toBeGreaterThan(1.2 * perFloor(city, 4000, 8000));
    expect(perFloor(villages, 4000, 8000)).toBeGreaterThan(1.3 * perFloor(villages, 10_500, 17_000));
    expect(perFloor(villages, 4000, 8000)).toBeLessThan(0.6 * perFloor(city, 4000, 8000));
    const share = (of: typeof parcels, holds: (f: Feature<unknown>) => boolean) =>
      of.filter(holds).length / of.length;
    const heritage = share(villages, ({ properties }) => properties.heritage === true);
    expect(heritage).toBeGreaterThan(0.015);
    expect(heritage).toBeLessThan(0.06);
    const limited = share(villages, ({ properties }) => properties.heightLimitM !== null);
    expect(limited).toBeGreaterThan(0.02);
    expect(limited).toBeLessThan(0.2);
    for (const field of ['floorAreaM2', 'yearBuilt', 'valueYuan']) {
      const missing = share(villages, ({ properties }) => properties[field] === null);
      expect(missing, field).toBeGreaterThan(0);
      expect(missing, field).toBeLessThan(0.08);
    }
  });

  it('has rings that are closed, counter-clockwise, of the area they say, and do not overlap', () => {
    parcels.forEach(({ geometry, properties }, i) => {
      const ring = geometry.coordinates[0];
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      expect(areaOf(rings[i]) / Number(properties.landAreaM2)).toBeCloseTo(1, 3);
    });
    const boxes = rings.map((ring) =>
      [0, 1].map((d) => [Math.min(...ring.map((p) => p[d])), Math.max(...ring.map((p) => p[d]))]),
    );
    const triangles = rings.map((ring) => trianglesOf([ring]));
    const meet = (i: number, j: number) =>
      [0, 1].every((d) => boxes[i][d][0] < boxes[j][d][1] && boxes[j][d][0] < boxes[i][d][1]);
    for (let i = 0; i < rings.length; i++) {
      for (let j = i + 1; j < rings.length; j++) {
        // Neighbours share a side, rounded to a tenth of a metre.
        if (meet(i, j)) expect(sharedArea(triangles[i], triangles[j]), `${i} and ${j}`).toBeLessThan(40);
      }
    }
  });

  it('has streets that all hang together', () => {
    const parent = new Map<string, string>();
    const root = (key: string): string => {
      let top = key;
      while (parent.get(top) !== undefined) top = parent.get(top)!;
      return top;
    };
    const nodes = new Set<string>();
    for (const { geometry } of streets) {
      const [a, b] = [geometry.coordinates[0], geometry.coordinates[geometry.coordinates.length - 1]].map(
        String,
      );
      nodes.add(a).add(b);
      const [ra, rb] = [root(a), root(b)];
      if (ra !== rb) parent.set(ra, rb);
    }
    expect(streets.length).toBeGreaterThan(3000);
    expect(streets.length).toBeLessThan(8000);
    expect(new Set([...nodes].map(root)).size).toBe(1);
  });

  it('serves the city better than its villages: fewer places in school per head there', () => {
    const inside = (ring: Position[], [x, y]: Position) => {
      let is = false;
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [[ax, ay], [bx, by]] = [ring[i], ring[j]];
        if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) is = !is;
      }
      return is;
    };
    const schools = facilities.filter(({ properties }) => properties.kind === 'school');
    const places = { village: 0, city: 0 };
    for (const { geometry, properties } of schools) {
      const row = rings.findIndex((ring) => inside(ring, metres(geometry.coordinates)));
      expect(row).toBeGreaterThanOrEqual(0);
      places[parcels[row].properties.village ? 'village' : 'city'] += Number(properties.capacity);
    }
    expect(places.village + places.city).toBe(402_000);
    expect(places.village / sum(villages, 'people')).toBeLessThan(0.75 * (places.city / sum(city, 'people')));
  });
});

describe('the demo city as the app reads it', () => {
  let district: District;
  beforeAll(async () => {
    const layers = await Promise.all(NAMES.map((name) => read(committed(name), `${name}.geojson`)));
    district = await assemble(
      layers.map((one) => ({ layer: one, mapping: recognise(one) })),
      quietContext(),
    );
  });

  it('knows every layer and every field of the parcels', () => {
    const { parcels: known, facilities: places, streets: lines, boundary, green, water } = district;
    expect([places, lines, boundary, green, water].every(Boolean)).toBe(true);
    const total = (values: Float64Array) => values.reduce((all, v) => all + (Number.isNaN(v) ? 0 : v), 0);
    expect(total(known.people)).toBe(4_634_000);
    expect(total(known.jobs)).toBe(2_200_000);
    expect(total(known.value)).toBe(sum(parcels, 'valueYuan'));
    expect(total(known.heightLimitM)).toBe(sum(parcels, 'heightLimitM'));
    expect(known.heritage.reduce((all, one) => all + one, 0)).toBe(
      parcels.filter(({ properties }) => properties.heritage).length,
    );
  });

  it('notes what is missing and no fault', () => {
    expect(new Set(district.notes.map(({ code }) => code))).toEqual(new Set(['values-missing']));
    expect(district.synthetic).toBe(true);
  });
});
