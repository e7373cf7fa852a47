import { existsSync, openAsBlob } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExportColumn } from '../../workers/export/columns.ts';
import { writeGeoJson } from '../../workers/export/geojson.ts';
import { readGeoJson } from '../../workers/intake/read-geojson.ts';
import { cellAt } from '../../workers/model/columns.ts';
import type { Polygons } from '../../workers/model/geometry.ts';
import { quietContext } from '../../workers/model/job.ts';
import { number, single, text } from './samples.ts';

const CAMBRIDGE = new URL('../../../shared/data/cambridge-ma/derived/parcels.geojson', import.meta.url)
  .pathname;

/** Two polygons with a hole wound the wrong way round in one feature, a plain square, and a feature without geometry. */
const shapes = {
  kind: 'polygon' as const,
  lonLat: Float64Array.from(
    [
      [
        [0, 0],
        [0, 1],
        [1, 1],
        [1, 0],
        [0, 0],
      ],
      [
        [0.25, 0.25],
        [0.75, 0.25],
        [0.75, 0.75],
        [0.25, 0.75],
        [0.25, 0.25],
      ],
      [
        [2, 0],
        [3, 0],
        [3, 1.123456789],
        [2, 0],
      ],
      [
        [-71.00000004, 42],
        [-70.5, 42],
        [-70.5, 42.5],
        [-71.00000004, 42],
      ],
    ].flat(2),
  ),
  ringStarts: Uint32Array.of(0, 5, 10, 14, 18),
  polygonStarts: Uint32Array.of(0, 2, 3, 4),
  featureStarts: Uint32Array.of(0, 2, 3, 3),
};

async function written(columns: ExportColumn[], members: Record<string, unknown> = {}) {
  return JSON.parse(
    await (await writeGeoJson({ geometry: shapes, columns, members }, quietContext())).text(),
  );
}

describe('results as GeoJSON', () => {
  it('writes points and lines too, several parts of one feature as a Multi', async () => {
    const lonLat = Float64Array.of(1, 2, 3, 4, 5.123456789, 6, 7, 8);
    const typed = async (geometry: Parameters<typeof writeGeoJson>[0]['geometry']) => {
      const text = await (await writeGeoJson({ geometry, columns: [], members: {} }, quietContext())).text();
      return JSON.parse(text).features.map((feature: { geometry: unknown }) => feature.geometry);
    };
    const points = { kind: 'point' as const, lonLat, featureStarts: Uint32Array.of(0, 1, 3, 3, 4) };
    expect(await typed(points)).toEqual([
      { type: 'Point', coordinates: [1, 2] },
      {
        type: 'MultiPoint',
        coordinates: [
          [3, 4],
          [5.1234568, 6],
        ],
      },
      null,
      { type: 'Point', coordinates: [7, 8] },
    ]);
    const lineStarts = Uint32Array.of(0, 2, 4);
    const first = [
      [1, 2],
      [3, 4],
    ];
    const second = [
      [5.1234568, 6],
      [7, 8],
    ];
    expect(await typed({ kind: 'line', lonLat, lineStarts, featureStarts: Uint32Array.of(0, 1, 2) })).toEqual(
      [
        { type: 'LineString', coordinates: first },
        { type: 'LineString', coordinates: second },
      ],
    );
    expect(await typed({ kind: 'line', lonLat, lineStarts, featureStarts: Uint32Array.of(0, 2) })).toEqual([
      { type: 'MultiLineString', coordinates: [first, second] },
    ]);
  });

  it('winds outer rings counter-clockwise and holes clockwise, whichever way they came', async () => {
    const { features } = await written([]);
    expect(features[0].geometry.type).toBe('MultiPolygon');
    const [[outer, hole], [second]] = features[0].geometry.coordinates;
    expect(outer).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(hole).toEqual([
      [0.25, 0.25],
      [0.25, 0.75],
      [0.75, 0.75],
      [0.75, 0.25],
      [0.25, 0.25],
    ]);
    expect(second[2]).toEqual([3, 1.1234568]);
  });

  it('writes one polygon as Polygon, none as null geometry, and degrees to 7 decimals', async () => {
    const { type, features } = await written([]);
    expect(type).toBe('FeatureCollection');
    expect(features[1].geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [-71, 42],
          [-70.5, 42],
          [-70.5, 42.5],
          [-71, 42],
        ],
      ],
    });
    expect(features[2].geometry).toBeNull();
  });

  it('writes missing as null and zero as 0', async () => {
    const { features } = await written([
      text('use', ['mixed', null, '']),
      number('area [m2]', [0, Number.NaN, 2.5]),
      single('access_school [min]', [3.4, 0, Number.NaN]),
    ]);
    expect(features.map(({ properties }: { properties: unknown }) => properties)).toEqual([
      { use: 'mixed', 'area [m2]': 0, 'access_school [min]': 3.4 },
      { use: null, 'area [m2]': null, 'access_school [min]': 0 },
      { use: '', 'area [m2]': 2.5, 'access_school [min]': null },
    ]);
  });

  it('carries what it is and how it was made as members of the collection', async () => {
    const members = { synthetic: true, reweave: { access: { speedKmh: 4.8 } } };
    expect(await written([], members)).toMatchObject({ type: 'FeatureCollection', ...members });
  });

  it.skipIf(!existsSync(CAMBRIDGE))(
    'is read back by the intake with the same geometry to 1e-7 degrees and the same values (Cambridge; skipped where its data is absent)',
    async () => {
      const layer = await readGeoJson(named(await openAsBlob(CAMBRIDGE)), quietContext());
      const geometry = layer.geometry as Polygons;
      const rows = geometry.featureStarts.length - 1;
      const minutes = Float32Array.from({ length: rows }, (_, i) =>
        i % 7 === 0 ? Number.NaN : Math.sqrt(i),
      );
      const columns: ExportColumn[] = [
        ...layer.fields.map(({ name, column }) => ({ key: name, column })),
        { key: 'access_school [min]', column: { type: 'number', values: minutes } },
      ];
      const file = await writeGeoJson(
        { geometry, columns, members: { reweave: { version: 1 } } },
        quietContext(),
      );
      const again = await readGeoJson(named(file), quietContext());
      const back = again.geometry as Polygons;

      expect(back.featureStarts).toEqual(geometry.featureStarts);
      expect(back.polygonStarts).toEqual(geometry.polygonStarts);
      expect(back.ringStarts).toEqual(geometry.ringStarts);
      expect(largestDifference(back.lonLat, geometry.lonLat)).toBeLessThanOrEqual(1e-7);

      expect(again.fields.map(({ name }) => name)).toEqual(columns.map(({ key }) => key));
      for (const [k, { column }] of layer.fields.entries()) {
        for (let row = 0; row < rows; row++) {
          if (cellAt(again.fields[k].column, row) !== cellAt(column, row))
            expect.fail(`${columns[k].key}, row ${row}`);
        }
      }
      const backMinutes = again.fields[columns.length - 1].column;
      expect(Float32Array.from(minutes, (_, row) => Number(cellAt(backMinutes, row) ?? Number.NaN))).toEqual(
        minutes,
      );
    },
  );
});

function named(blob: Blob): File {
  return new File([blob], 'parcels.geojson');
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  let largest = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
  return largest;
}
