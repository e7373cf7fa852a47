import { describe, expect, test } from 'vitest';
import { assemble } from '../../workers/intake/assemble.ts';
import { recognise } from '../../workers/intake/recognise.ts';
import { oneWayOf, slopeOf, speedOf } from '../../workers/intake/street-travel.ts';
import { quietContext } from '../../workers/model/job.ts';
import { collection, feature, read, square } from './samples.ts';

const parcels = collection([
  feature('Polygon', [square(120, 31, 0.001)], { landUse: 'residential', people: 3 }),
]);

async function streetsWith(
  rows: Record<string, unknown>[],
  coordinates = rows.map(() => [
    [120, 31],
    [120.01, 31],
  ]),
) {
  const streets = collection(rows.map((row, i) => feature('LineString', coordinates[i], row)));
  const layers = [await read(parcels, 'parcels.geojson'), await read(streets, 'streets.geojson')];
  return assemble(
    layers.map((layer) => ({ layer, mapping: recognise(layer) })),
    quietContext(),
  );
}

function expectNear(got: number, expected: number): void {
  if (Number.isNaN(expected)) expect(got).toBeNaN();
  else expect(got).toBeCloseTo(expected, 12);
}

describe('what maps write', () => {
  test.each([
    [50, 50],
    ['50', 50],
    ['50 km/h', 50],
    ['30 mph', 48.28032],
    ['20公里/小时', 20],
    ['walk', Number.NaN],
    [0, Number.NaN],
    [-5, Number.NaN],
  ])('of a speed, %s, is %f km/h', (cell, kmh) => expectNear(speedOf(cell), kmh));

  test.each([
    [0.05, 0.05],
    ['5%', 0.05],
    ['-3 %', -0.03],
    ['45°', 1],
    ['up', Number.NaN],
  ])('of a slope, %s, is %f', (cell, slope) => expectNear(slopeOf(cell), slope));

  test.each([
    ['yes', 1],
    ['-1', -1],
    [-1, -1],
    ['是', 1],
    ['no', 0],
    [0, 0],
    ['双向', 0],
    ['TF', -1],
    ['reversible', Number.NaN],
  ])('of one-way streets, %s, is %d', (cell, way) => expect(oneWayOf(cell)).toBe(way));
});

describe('a street layer', () => {
  test('with the fields of OpenStreetMap tells speeds, slopes and one-way streets', async () => {
    const rows = [
      { maxspeed: '30 mph', incline: '4%', oneway: 'yes' },
      { maxspeed: '20', incline: null, oneway: 'no' },
      { maxspeed: null, incline: '-2%', oneway: '-1' },
    ];
    const { streets, notes } = await streetsWith(rows);
    expect(streets?.travel.speedKmh).toEqual(Float64Array.of(30 * 1.609344, 20, Number.NaN));
    expect(streets?.travel.slope).toEqual(Float64Array.of(0.04, Number.NaN, -0.02));
    expect(streets?.travel.oneWay).toEqual(Int8Array.of(1, 0, -1));
    expect(notes.filter(({ code }) => code === 'street-field-unread')).toEqual([]);
  });

  test('without such fields tells nothing', async () => {
    const { streets } = await streetsWith([{ name: 'A' }]);
    expect(streets?.travel).toEqual({});
    expect(streets?.bridged).toBeNull();
  });

  test('slopes above 1 are percent, and that is said', async () => {
    const { streets, notes } = await streetsWith([{ slope: 8 }, { slope: 0.5 }]);
    expect(streets?.travel.slope).toEqual(Float64Array.of(0.08, 0.005));
    expect(notes).toContainEqual(expect.objectContaining({ code: 'slope-percent', count: 2 }));
  });

  test('what cannot be read counts as not told, and is counted', async () => {
    const rows = [{ oneway: 'yes' }, { oneway: 'no' }, { oneway: 'reversible' }];
    const { streets, notes } = await streetsWith(rows);
    expect(streets?.travel.oneWay).toEqual(Int8Array.of(1, 0, 0));
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'street-field-unread', count: 1, severity: 'left-out' }),
    );
  });

  test('a field of miles per hour is turned into km/h; every line of a multi-line has the values of its feature', async () => {
    const streets = collection([
      feature(
        'LineString',
        [
          [120, 31],
          [120.01, 31],
        ],
        { speed_mph: 10 },
      ),
      feature(
        'MultiLineString',
        [
          [
            [120, 31],
            [120, 31.01],
          ],
          [
            [120, 31.02],
            [120, 31.03],
          ],
        ],
        { speed_mph: 20 },
      ),
    ]);
    const layers = [await read(parcels, 'parcels.geojson'), await read(streets, 'streets.geojson')];
    const district = await assemble(
      layers.map((layer) => ({ layer, mapping: recognise(layer) })),
      quietContext(),
    );
    const [ten, twenty] = [10 * 1.609344, 20 * 1.609344];
    expect(district.streets?.travel.speedKmh).toEqual(Float64Array.of(ten, twenty, twenty));
  });
});
