import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project, utmDefinition } from '../../workers/model/projection.ts';
import { CAMBRIDGE, folderWith, pointFile, told } from './terminal.ts';

const PARCELS = `${CAMBRIDGE}derived/parcels.geojson`;
const FACILITIES = `${CAMBRIDGE}derived/facilities.geojson`;
const STREETS = `${CAMBRIDGE}raw/TRANS_Centerlines.geojson`;

interface Place {
  properties: { kind: string };
  geometry: { coordinates: [number, number] };
}

/** Metres of UTM zone 19, from the file itself. */
function schools(): Float64Array {
  const features: Place[] = JSON.parse(readFileSync(FACILITIES, 'utf8')).features;
  const lonLat = features
    .filter(({ properties }) => properties.kind === 'school')
    .flatMap(({ geometry }) => geometry.coordinates);
  return project(utmDefinition(19, false), Float64Array.from(lonLat));
}

describe.skipIf(!existsSync(PARCELS))('on Cambridge (skipped where its data is absent)', () => {
  test('inspect finds what the data’s own description says', async () => {
    const { layers } = await told('inspect', PARCELS, FACILITIES, STREETS);
    expect(layers.map((one: { features: number }) => one.features)).toEqual([13_115, 272, 2643]);
    expect(layers[0].geometryTypes).toEqual(['Polygon', 'MultiPolygon']);
    const field = (name: string) => layers[0].fields.find((one: { name: string }) => one.name === name);
    expect(field('landUse')).toMatchObject({ type: 'text', nulls: 133, distinct: 9 });
    expect(field('yearBuilt').nulls).toBe(762);
    expect(layers[0].metricCrs).toBe('EPSG:32619');
  });

  test('density of schools at places is the sum over the schools of the file', async () => {
    const files = folderWith({
      'at.geojson': pointFile([{ at: [-71.11, 42.37] }, { at: [-71.09, 42.365] }, { at: [-71.13, 42.38] }]),
    });
    const json = await told(
      ...['density', '--points', FACILITIES, '--where', 'kind=school', '--bandwidth', '800'],
      ...['--cell', '50', '--at', files.path('at.geojson')],
    );
    expect(json.points).toBe(18);
    expect(json.integral).toBeCloseTo(18, 1);
    const xy = schools();
    const at = project(
      utmDefinition(19, false),
      Float64Array.of(-71.11, 42.37, -71.09, 42.365, -71.13, 42.38),
    );
    for (let k = 0; k < 3; k++) {
      let sum = 0;
      for (let i = 0; i < xy.length; i += 2) {
        const u2 = ((xy[i] - at[2 * k]) ** 2 + (xy[i + 1] - at[2 * k + 1]) ** 2) / 800 ** 2;
        if (u2 < 1) sum += ((3 / Math.PI) * (1 - u2) ** 2 * 1e6) / 800 ** 2;
      }
      expect(json.values[k]).toBeCloseTo(sum, 5);
    }
  });

  test('access along the streets is never shorter than straight, and its network is the one described', async () => {
    const words = [
      'access',
      '--origins',
      PARCELS,
      '--facilities',
      FACILITIES,
      '--kind-field',
      'kind',
      '--values',
    ];
    const along = await told(...words, '--network', STREETS);
    const straight = await told(...words, '--metric', 'straight');
    expect(along.origins).toBe(13_115);
    expect(along.kinds.school.values).toHaveLength(13_115);
    for (const kind of Object.keys(along.kinds)) {
      const shorter = along.kinds[kind].values.filter(
        (minutes: number | null, o: number) =>
          minutes !== null && minutes < straight.kinds[kind].values[o] - 1e-4,
      );
      expect(shorter, kind).toEqual([]);
      expect(along.kinds[kind].covered).toBeLessThanOrEqual(straight.kinds[kind].covered);
    }
    expect(along.complete).toBeLessThanOrEqual(straight.complete);
  });

  test('syntax within 400 m keeps to its bounds', async () => {
    const json = await told('syntax', '--network', STREETS, '--radius', '400', '--values');
    expect(json.segments).toBeGreaterThan(2000);
    expect(json.values.nain).toHaveLength(json.segments);
    expect(json.nain.min).toBeGreaterThan(0);
    expect(json.nach.min).toBeGreaterThanOrEqual(0);
    expect(Math.max(...json.values.nodeCount)).toBeLessThan(json.segments);
  });
});
