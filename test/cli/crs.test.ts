import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project, utmDefinition } from '../../workers/model/projection.ts';
import { demo, folderWith, told } from './terminal.ts';

const ROLES = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'];

type Nested = number[] | Nested[];

/** Degrees to metres of UTM zone 51, to the tenth of a millimetre. */
function inMetres(coordinates: Nested): Nested {
  if (typeof coordinates[0] !== 'number') return (coordinates as Nested[]).map(inMetres);
  const xy = project(utmDefinition(51, false), Float64Array.from(coordinates as number[]));
  return Array.from(xy, (metres) => Math.round(metres * 1e4) / 1e4);
}

function demoInMetres() {
  const texts = ROLES.map((role) => {
    const collection = JSON.parse(readFileSync(demo(role), 'utf8'));
    for (const { geometry } of collection.features) geometry.coordinates = inMetres(geometry.coordinates);
    return [`${role}.geojson`, JSON.stringify(collection)];
  });
  return folderWith(Object.fromEntries(texts));
}

function diagnose(pathOf: (role: string) => string, ...more: string[]): string[] {
  const options = ['parcels', 'facilities', 'network', 'boundary', 'green', 'water'];
  return ['diagnose', ...options.flatMap((option, k) => [`--${option}`, pathOf(ROLES[k])]), ...more];
}

describe('the same district in degrees, in UTM and in planar metres', () => {
  test('gets the same walks and scores', async () => {
    const files = demoInMetres();
    const pathOf = (role: string) => files.path(`${role}.geojson`);
    const degrees = await told(...diagnose(demo));
    const utm = await told(...diagnose(pathOf, '--crs', 'EPSG:32651'));
    const local = await told(...diagnose(pathOf, '--crs', 'local'));
    expect([degrees.crs, utm.crs, local.crs]).toEqual(['EPSG:32651', 'EPSG:32651', 'local']);
    expect(utm.total).toBeCloseTo(degrees.total, 1);
    expect(local.total).toBeCloseTo(utm.total, 1);

    const walk = (path: (role: string) => string, ...more: string[]) =>
      told(
        'access',
        '--origins',
        path('parcels'),
        '--facilities',
        path('facilities'),
        '--network',
        path('streets'),
        '--values',
        ...more,
      );
    const inDegrees = await walk(demo);
    const inPlane = await walk(pathOf, '--crs', 'local');
    const furthest = inDegrees.values.map((minutes: number, o: number) =>
      Math.abs(minutes - inPlane.values[o]),
    );
    // A millimetre is 1.25e-5 minutes.
    expect(Math.max(...furthest)).toBeLessThan(1e-4);
  });
});
