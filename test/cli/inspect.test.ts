import { describe, expect, test } from 'vitest';
import { demo, folderWith, lineFile, polygonFile, reweave, square, told } from './terminal.ts';

describe('inspect', () => {
  test('tells what is in each file of the demo', async () => {
    const roles = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'];
    const { layers } = await told('inspect', ...roles.map(demo));
    const [parcels, facilities, streets, boundary] = layers;
    expect(layers.map((layer: { file: string }) => layer.file)).toEqual(
      roles.map((role) => `${role}.geojson`),
    );
    expect(parcels).toMatchObject({ format: 'GeoJSON', crs: 'WGS84', role: 'parcels', lengthM: null });
    expect(parcels.metricCrs).toBe('EPSG:32651');
    expect(facilities).toMatchObject({ geometryTypes: ['Point'], role: 'facilities', areaM2: null });
    expect(streets).toMatchObject({ geometryTypes: ['LineString'], role: 'streets', areaM2: null });
    // model.md §4: 3.52 km²; the parcels leave room for the streets.
    expect(boundary.areaM2 / 1e6).toBeCloseTo(3.52, 2);
    expect(parcels.areaM2).toBeLessThan(boundary.areaM2);
    const [west, south, east, north] = parcels.bbox;
    expect([west, south].every((v, k) => v < [east, north][k])).toBe(true);
  });

  test('counts what is missing and what is different in every field', async () => {
    const rings = [0, 1, 2, 3].map((k) => ({
      ring: square(k * 100, 0, 50),
      properties: { use: ['a', 'b', 'b', null][k], floors: [3, null, null, 3][k] },
    }));
    const files = folderWith({ 'lots.geojson': polygonFile(rings) });
    const { layers } = await told('inspect', files.path('lots.geojson'), '--crs', 'local');
    expect(layers[0].fields).toEqual([
      { name: 'use', type: 'text', nulls: 1, distinct: 2 },
      { name: 'floors', type: 'number', nulls: 2, distinct: 1 },
    ]);
    expect(layers[0]).toMatchObject({ crs: 'local', features: 4, areaM2: 10_000, bbox: [0, 0, 350, 50] });
  });

  test('measures lines in the metres that a person says they are in', async () => {
    const lines = lineFile([
      [
        [0, 0],
        [300, 400],
      ],
    ]);
    const files = folderWith({ 'lines.geojson': lines });
    const local = await told('inspect', files.path('lines.geojson'), '--crs', 'local');
    expect(local.layers[0].lengthM).toBe(500);
    const far = lines.replace('[0,0],[300,400]', '[600000,3460000],[600300,3460400]');
    const placed = folderWith({ 'lines.geojson': far });
    const utm = await told('inspect', placed.path('lines.geojson'), '--crs', 'EPSG:32651');
    expect(utm.layers[0].crs).toBe('EPSG:32651');
    expect(utm.layers[0].lengthM).toBeCloseTo(500, 3);
  });

  test('tells what reading left out, on standard error and on request in a file', async () => {
    const text = lineFile([
      [
        [0, 0],
        [1, 1],
      ],
    ]).replace('"features":[', '"features":[{"type":"Feature","properties":{},"geometry":null},');
    const files = folderWith({ 'lines.geojson': text });
    const notes = files.path('notes.json');
    const { json, stderr } = await reweave('inspect', files.path('lines.geojson'), '--notes', notes);
    expect(stderr).toBe('lines.geojson: 1 feature without a geometry was left out.\n');
    expect(json.layers[0]).toMatchObject({ features: 1, notes: [{ code: 'null-geometry', count: 1 }] });
    expect(files.list()).toEqual(['lines.geojson', 'notes.json']);
  });
});
