import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeDistrict } from '../../data/demo/district.ts';
import { LAND_USES } from '../../workers/model/layers.ts';
import { areaOf, metres, type Position, sharedArea, trianglesOf } from './overlap.ts';

interface Feature<C> {
  properties: Record<string, string | number | null>;
  geometry: { type: string; coordinates: C };
}

interface Collection<C> {
  name: string;
  synthetic: boolean;
  source: string;
  licence: string;
  features: Feature<C>[];
}

function committed(file: string): string {
  return readFileSync(new URL(`../../data/demo/${file}`, import.meta.url), 'utf8');
}

const layer = <C>(name: string): Collection<C> => JSON.parse(committed(`${name}.geojson`));
const parcels = layer<Position[][]>('parcels');
const facilities = layer<Position>('facilities');
const streets = layer<Position[]>('streets');
const boundary = layer<Position[][]>('boundary');
const green = layer<Position[][]>('green');
const water = layer<Position[][]>('water');
const homes = parcels.features.filter((f) => f.properties.compound !== null);

const inMetres = (f: Feature<Position[][]>) => f.geometry.coordinates.map((r) => r.map(metres));
const parcelRings = parcels.features.map(inMetres);
const parcelTriangles = parcelRings.map(trianglesOf);
const boundaryTriangles = trianglesOf(inMetres(boundary.features[0]));

function sum(features: Feature<unknown>[], field: string): number {
  return features.reduce((total, f) => total + Number(f.properties[field]), 0);
}

function box(ring: Position[]): [number, number, number, number] {
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function toSegment(p: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const t = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

describe('the demo district', () => {
  it('is made anew with the same bytes as the committed files', () => {
    const made = makeDistrict();
    expect(Object.keys(made).sort()).toEqual(
      ['boundary', 'facilities', 'green', 'parcels', 'streets', 'water'].map((n) => `${n}.geojson`),
    );
    for (const [file, text] of Object.entries(made)) expect(text === committed(file), file).toBe(true);
  });

  it('says in every file that it is synthetic, where it comes from and under which licence', () => {
    for (const { synthetic, source, licence } of [parcels, facilities, streets, boundary, green, water]) {
      expect({ synthetic, licence }).toEqual({ synthetic: true, licence: 'CC0-1.0' });
      expect(source).toMatch(/^Invented/);
    }
  });

  it('has 29 compounds, 291 residential buildings, 8,338 households and 22,900 people, exactly', () => {
    expect(new Set(homes.map((f) => f.properties.compound)).size).toBe(29);
    expect(homes.length).toBe(291);
    expect(sum(parcels.features, 'households')).toBe(8338);
    expect(sum(parcels.features, 'people')).toBe(22900);
  });

  it('covers 3.52 km² within 0.1 %', () => {
    const area = areaOf(inMetres(boundary.features[0])[0]);
    expect(Math.abs(area / 3_520_000 - 1)).toBeLessThan(0.001);
  });

  it('has between 500 and 800 parcels, with people in homes only and no floor on green or vacant land', () => {
    expect(parcels.features.length).toBeGreaterThanOrEqual(500);
    expect(parcels.features.length).toBeLessThanOrEqual(800);
    for (const { properties: p } of parcels.features) {
      expect(LAND_USES).toContain(p.landUse);
      const home = p.landUse === 'residential' || p.landUse === 'mixed';
      expect([p.parcelId, p.compound !== null]).toEqual([p.parcelId, home]);
      expect([p.parcelId, Number(p.people) > 0, Number(p.households) > 0]).toEqual([p.parcelId, home, home]);
      const bare = p.landUse === 'green' || p.landUse === 'vacant';
      expect([p.parcelId, p.floorAreaM2 === null, p.storeys === null]).toEqual([p.parcelId, bare, bare]);
    }
  });

  it('builds homes at 1.0 to 2.8 times their land', () => {
    for (const { properties: p } of homes) {
      const ratio = Number(p.floorAreaM2) / Number(p.landAreaM2);
      expect(ratio).toBeGreaterThanOrEqual(1);
      expect(ratio).toBeLessThanOrEqual(2.8);
    }
  });

  it('states the land area that the geometry has, within 1 m²', () => {
    parcelRings.forEach((rings, i) => {
      const area = rings.reduce((total, r) => total + areaOf(r), 0);
      expect(Math.abs(area - Number(parcels.features[i].properties.landAreaM2))).toBeLessThan(1);
    });
  });

  it('closes its rings, outer ones counter-clockwise and holes clockwise, without a repeated or crossing side', () => {
    for (const f of [...parcels.features, ...boundary.features, ...green.features, ...water.features]) {
      inMetres(f).forEach((ring, k) => {
        expect(ring[ring.length - 1]).toEqual(ring[0]);
        expect(ring.length).toBeGreaterThanOrEqual(4);
        expect([f.properties.name, Math.sign(areaOf(ring))]).toEqual([f.properties.name, k === 0 ? 1 : -1]);
      });
      // A ring that crosses itself is triangulated to another area than its shoelace sum.
      const rings = inMetres(f);
      const net = rings.reduce((total, r) => total + areaOf(r), 0);
      const filled = trianglesOf(rings).reduce((total, t) => total + Math.abs(areaOf(t)), 0);
      expect(Math.abs(filled - net), String(f.properties.name)).toBeLessThan(0.5);
    }
  });

  it('has no two parcels that overlap by more than 1 m²', () => {
    const boxes = parcelRings.map((r) => box(r[0]));
    const bad: string[] = [];
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const [a, b] = [boxes[i], boxes[j]];
        if (a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3]) continue;
        const shared = sharedArea(parcelTriangles[i], parcelTriangles[j]);
        if (shared > 1)
          bad.push(
            `${parcels.features[i].properties.parcelId} ${parcels.features[j].properties.parcelId} ${shared}`,
          );
      }
    }
    expect(bad).toEqual([]);
  });

  it('keeps every parcel inside the boundary and out of the water, within 1 m²', () => {
    const wet = water.features.map((f) => trianglesOf(inMetres(f)));
    parcelTriangles.forEach((triangles, i) => {
      const { parcelId, landAreaM2 } = parcels.features[i].properties;
      expect(Number(landAreaM2) - sharedArea(triangles, boundaryTriangles), String(parcelId)).toBeLessThan(1);
      for (const w of wet) expect(sharedArea(triangles, w), String(parcelId)).toBeLessThan(1);
    });
  });

  it('joins all streets into one network by vertices that are exactly the same', () => {
    const parent = new Map<string, string>();
    const root = (k: string): string => {
      const up = parent.get(k) ?? k;
      return up === k ? k : root(up);
    };
    for (const { geometry } of streets.features) {
      const keys = geometry.coordinates.map(String);
      for (const k of keys) if (!parent.has(k)) parent.set(k, k);
      for (const k of keys) parent.set(root(k), root(keys[0]));
    }
    expect(new Set([...parent.keys()].map(root)).size).toBe(1);
    expect(new Set(streets.features.map((f) => f.properties.class))).toEqual(
      new Set(['arterial', 'secondary', 'local', 'lane']),
    );
  });

  it('meets streets at their ends only', () => {
    const ends = new Set(
      streets.features.flatMap((f) =>
        [f.geometry.coordinates[0], f.geometry.coordinates.at(-1)!].map(String),
      ),
    );
    const inner = streets.features.flatMap((f) => f.geometry.coordinates.slice(1, -1).map(String));
    expect(inner.filter((k) => ends.has(k))).toEqual([]);
    expect(new Set(inner).size).toBe(inner.length);
  });

  it('has a street within 150 m of every corner of every lot that is built on', () => {
    const lines = streets.features.map((f) => f.geometry.coordinates.map(metres));
    const segments = lines.flatMap((l) => l.slice(1).map((b, i) => [l[i], b] as const));
    parcelRings.forEach((rings, i) => {
      if (parcels.features[i].properties.landUse === 'green') return;
      const far = Math.max(...rings[0].map((p) => Math.min(...segments.map(([a, b]) => toSegment(p, a, b)))));
      expect(far, String(parcels.features[i].properties.parcelId)).toBeLessThan(150);
    });
  });

  it('has facilities of every kind that the indicators and the walks need, each on a parcel', () => {
    const count = (kind: string) => facilities.features.filter((f) => f.properties.kind === kind).length;
    for (const kind of [
      'smart_infrastructure',
      'communication_station',
      'resident_service',
      'smart_parking',
      'government',
      'public_service',
      'kindergarten',
      'elderly_care',
      'market',
      'park_entrance',
      'library',
    ]) {
      expect(count(kind), kind).toBeGreaterThan(1);
    }
    expect(count('commerce')).toBeGreaterThanOrEqual(80);
    expect(count('commerce')).toBeLessThanOrEqual(150);
    expect(count('transit_stop')).toBeGreaterThanOrEqual(20);
    expect(count('transit_stop')).toBeLessThanOrEqual(30);
    expect([count('school'), count('clinic')]).toEqual([3, 5]);
    for (const { properties, geometry } of facilities.features) {
      const [x, y] = metres(geometry.coordinates);
      const dot: [Position, Position, Position] = [
        [x - 0.05, y - 0.05],
        [x + 0.05, y - 0.05],
        [x, y + 0.05],
      ];
      const inside = parcelTriangles.some((t) => sharedArea([dot], t) > 0.002);
      expect(inside, String(properties.facilityId)).toBe(true);
    }
  });

  it('gives every parcel, facility and street an id of its own', () => {
    for (const [features, field] of [
      [parcels.features, 'parcelId'],
      [facilities.features, 'facilityId'],
      [streets.features, 'streetId'],
    ] as const) {
      expect(new Set(features.map((f) => f.properties[field])).size).toBe(features.length);
    }
    expect(new Set(parcels.features.map((f) => f.properties.name)).size).toBe(parcels.features.length);
  });

  it('draws as green the parcels that are green', () => {
    const ids = parcels.features
      .filter((f) => f.properties.landUse === 'green')
      .map((f) => f.properties.parcelId);
    expect(green.features.map((f) => f.properties.parcelId)).toEqual(ids);
  });

  it('stays under 900 kB in all', () => {
    const bytes = Object.keys(makeDistrict()).reduce(
      (total, f) => total + Buffer.byteLength(committed(f)),
      0,
    );
    expect(bytes).toBeLessThan(900_000);
  });
});
