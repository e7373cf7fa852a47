import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accessInput } from '../../workers/appraisal/inputs.ts';
import { readGeoJson } from '../../workers/intake/read-geojson.ts';
import { cellAt } from '../../workers/model/columns.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { completeness } from '../../workers/network/completeness.ts';
import { essentialKinds } from '../../workers/network/essentialKinds.ts';
import { districtOf } from './district.ts';
import { demo, folderWith, lineFile, pointFile, told } from './terminal.ts';

/** Metres along a street; at 6 km/h 100 m are a minute. */
const HOMES = [
  { x: 0, people: 100 },
  { x: 200, people: 300 },
  { x: 950, people: 50 },
];
const PLACES = [
  { x: 100, kind: 'clinic', beds: 10 },
  { x: 600, kind: 'clinic', beds: 40 },
  { x: 1000, kind: 'school', beds: 30 },
];
const MINUTES = HOMES.map((home) => PLACES.map((place) => Math.abs(home.x - place.x) / 100));

function street() {
  return folderWith({
    'homes.geojson': pointFile(HOMES.map(({ x, people }) => ({ at: [x, 0], properties: { people } }))),
    'places.geojson': pointFile(
      PLACES.map(({ x, kind, beds }) => ({ at: [x, 0], properties: { sort: kind, beds } })),
    ),
    'street.geojson': lineFile([
      [
        [0, 0],
        [1000, 0],
      ],
    ]),
  });
}

function asked(files: ReturnType<typeof street>, ...more: string[]): string[] {
  return [
    ...['access', '--origins', files.path('homes.geojson'), '--facilities', files.path('places.geojson')],
    ...['--kind-field', 'sort', '--crs', 'local', '--speed', '6', '--values', ...more],
  ];
}

describe('access', () => {
  test('tells minutes to the nearest of each kind, straight and along the street alike', async () => {
    const files = street();
    const straight = await told(...asked(files, '--metric', 'straight', '--essential', 'all'));
    const along = await told(
      ...asked(files, '--network', files.path('street.geojson'), '--essential', 'all'),
    );
    for (const json of [straight, along]) {
      expect(json.kinds.clinic.values).toEqual([1, 1, 3.5]);
      expect(json.kinds.school.values).toEqual([10, 8, 0.5]);
      expect(json.values).toEqual([10, 8, 3.5]);
    }
    expect(straight).toMatchObject({ origins: 3, facilities: 3, unjoined: 0, components: null });
    expect(along).toMatchObject({ components: 1, unjoined: 0 });
  });

  test('shares are of residents where their number is named, of origins where it is not', async () => {
    const files = street();
    const words = asked(files, '--metric', 'straight', '--minutes', '5', '--essential', 'all');
    const people = await told(...words, '--population', 'people');
    expect(people).toMatchObject({ unit: 'people', total: 450, minutes: 5 });
    expect(people.kinds.school.covered).toBeCloseTo(50 / 450, 12);
    expect(people.kinds.clinic.covered).toBe(1);
    expect(people.kinds.clinic.meanMinutes).toBeCloseTo((100 + 300 + 50 * 3.5) / 450, 6);
    expect(people.kinds.clinic.medianMinutes).toBe(1);
    expect(people.complete).toBeCloseTo(50 / 450, 12);
    const origins = await told(...words);
    expect(origins).toMatchObject({ unit: 'parcels', total: 3 });
    expect(origins.kinds.school.covered).toBeCloseTo(1 / 3, 12);
  });

  test('counts what is within the minutes', async () => {
    const files = street();
    const json = await told(...asked(files, '--metric', 'straight', '--measure', 'count', '--minutes', '6'));
    const within = MINUTES.map((row) => row.filter((minutes) => minutes <= 6).length);
    expect(json.values).toEqual(within);
    expect(json.kinds.clinic.values).toEqual([2, 2, 1]);
  });

  test('weighs capacity by distance in gravity, with the decay that is asked for', async () => {
    const files = street();
    const words = asked(files, '--metric', 'straight', '--measure', 'gravity', '--capacity', 'beds');
    const decays: [string, (minutes: number) => number][] = [
      ['exponential:0.1', (t) => Math.exp(-0.1 * t)],
      ['power:2:1', (t) => (t <= 1 ? 1 : t ** -2)],
      ['gaussian:4', (t) => Math.exp(-((t / 4) ** 2) / 2)],
      ['linear:8', (t) => Math.max(0, 1 - t / 8)],
      ['logistic:5:0.5', (t) => (1 + Math.exp(-2.5)) / (1 + Math.exp(0.5 * (t - 5)))],
    ];
    for (const [decay, g] of decays) {
      const json = await told(...words, '--decay', decay);
      MINUTES.forEach((row, o) => {
        const sum = row.reduce((total, t, j) => total + PLACES[j].beds * g(t), 0);
        expect(json.values[o], decay).toBeCloseTo(sum, 9);
      });
    }
  });

  test.each([
    ['2sfca', (t: number) => (t <= 6 ? 1 : 0)],
    ['e2sfca', (t: number) => (t <= 2 ? 1 : t <= 4 ? 0.68 : t <= 6 ? 0.22 : 0)],
    [
      'g2sfca',
      (t: number) => (t <= 6 ? (Math.exp(-0.5 * (t / 6) ** 2) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)) : 0),
    ],
  ] as const)('%s shares each facility among those who reach it, and loses no supply', async (measure, g) => {
    const files = street();
    const json = await told(
      ...asked(files, '--metric', 'straight', '--measure', measure, '--minutes', '6'),
      ...['--capacity', 'beds', '--population', 'people'],
    );
    const ratio = PLACES.map(({ beds }, j) => {
      const demand = HOMES.reduce((sum, { people }, i) => sum + people * g(MINUTES[i][j]), 0);
      return beds / demand;
    });
    HOMES.forEach((_, i) => {
      const value = MINUTES[i].reduce((sum, t, j) => sum + ratio[j] * g(t), 0);
      expect(json.values[i]).toBeCloseTo(value, 12);
    });
    const supply = HOMES.reduce((sum, { people }, i) => sum + people * json.values[i], 0);
    expect(supply).toBeCloseTo(80, 9);
  });

  test('3sfca loses no supply either', async () => {
    const files = street();
    const json = await told(
      ...asked(files, '--metric', 'straight', '--measure', '3sfca', '--minutes', '6'),
      ...['--capacity', 'beds', '--population', 'people'],
    );
    expect(json).toMatchObject({ supply: 'capacity', demand: 'people' });
    expect(json.values.every((value: number) => value > 0)).toBe(true);
  });

  test('shares out by need where asked to: who needs more counts as more', async () => {
    const needs = [0, 1, 3];
    const files = folderWith({
      'homes.geojson': pointFile(
        HOMES.map(({ x, people }, k) => ({ at: [x, 0], properties: { people, need: needs[k] } })),
      ),
      'places.geojson': pointFile(
        PLACES.map(({ x, kind, beds }) => ({ at: [x, 0], properties: { sort: kind, beds } })),
      ),
    });
    const json = await told(
      ...asked(files, '--metric', 'straight', '--measure', '2sfca', '--minutes', '6'),
      ...['--capacity', 'beds', '--population', 'people', '--need', 'need', '--lambda', '0.5'],
    );
    const supply = HOMES.reduce(
      (sum, { people }, i) => sum + people * (1 + 0.5 * needs[i]) * json.values[i],
      0,
    );
    expect(supply).toBeCloseTo(80, 9);
  });

  test('tells how evenly the values are spread over people, over all and by group', async () => {
    const files = street();
    const json = await told(
      ...asked(files, '--metric', 'straight', '--population', 'people', '--group', 'people'),
      ...['--floor', '5', '--essential', 'clinic'],
    );
    expect(json.values).toEqual([1, 1, 3.5]);
    const everyone = HOMES.flatMap(({ people }, o) => new Array<number>(people).fill(json.values[o]));
    const differences = everyone.flatMap((a) => everyone.map((b) => Math.abs(a - b)));
    const mean = everyone.reduce((a, b) => a + b) / everyone.length;
    const gini = differences.reduce((a, b) => a + b) / (2 * everyone.length ** 2 * mean);
    expect(json.gini).toBeCloseTo(gini, 12);
    expect(json.mean).toBeCloseTo(mean, 12);
    expect(json.beyondFloor).toBe(0);
    expect(Object.keys(json.groups)).toEqual(['50', '100', '300']);
    expect(json.groups['50']).toMatchObject({ people: 50, mean: 3.5, gini: 0 });
  });

  test('of the demo is what the app shows: minutes of every parcel, shares of every kind', async () => {
    const roles = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'];
    const district = await districtOf(roles.map(demo));
    const app = await access(accessInput(district, 4.8), quietContext());
    const shares = completeness(app.minutes, district.parcels.people);
    const of = essentialKinds(app.kinds, null);
    const needs = completeness(
      of.map((kind) => app.minutes[app.kinds.indexOf(kind)]),
      district.parcels.people,
    );
    const json = await told(
      ...['access', '--origins', demo('parcels'), '--facilities', demo('facilities'), '--kind-field', 'kind'],
      ...['--network', demo('streets'), '--population', 'people', '--minutes', '15', '--values'],
    );
    expect(Object.keys(json.kinds)).toEqual(app.kinds);
    app.kinds.forEach((kind, k) => {
      const { covered, meanMinutes, medianMinutes, unreached, values } = json.kinds[kind];
      expect(
        Float32Array.from(values, (v: number | null) => v ?? Number.NaN),
        kind,
      ).toEqual(app.minutes[k]);
      expect({ covered, meanMinutes, medianMinutes, unreached }).toEqual({
        covered: shares.kinds[k].share[2],
        meanMinutes: shares.kinds[k].meanMinutes,
        medianMinutes: shares.kinds[k].medianMinutes,
        unreached: shares.kinds[k].unreachedOrigins,
      });
    });
    expect(json).toMatchObject({
      essential: of,
      complete: needs.all[2],
      components: app.network!.components,
    });
    expect(json.unjoined).toBe(app.unjoinedOrigins + app.unjoinedFacilities);
  });

  test('writes the origins with their values, the same bytes every time', async () => {
    const files = street();
    const words = asked(files, '--metric', 'straight', '--essential', 'all');
    await told(...words, '--out', files.path('a.geojson'));
    await told(...words, '--out', files.path('b.geojson'));
    await told(...words, '--out', files.path('a.csv'));
    expect(readFileSync(files.path('a.geojson'))).toEqual(readFileSync(files.path('b.geojson')));
    const text = readFileSync(files.path('a.geojson'), 'utf8');
    expect(JSON.parse(text).features[1]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [200, 0] },
      properties: {
        id: '#2',
        people: 300,
        'access_furthest_need [min]': 8,
        'access_clinic [min]': 1,
        'access_school [min]': 8,
      },
    });
    expect(JSON.parse(text).reweave.options).toMatchObject({
      speed: '6',
      metric: 'straight',
      essential: 'all',
    });
    const csv = readFileSync(files.path('a.csv'), 'utf8').split('\r\n');
    expect(csv[0]).toBe('\uFEFFid,people,access_furthest_need [min],access_clinic [min],access_school [min]');
    expect(csv[3]).toBe('#3,50,3.5,3.5,0.5');
    expect(files.list().filter((name) => name.includes('part'))).toEqual([]);
  });

  test('writes parcels that the intake reads back', async () => {
    const files = folderWith();
    const out = files.path('parcels.geojson');
    const json = await told(
      ...['access', '--origins', demo('parcels'), '--facilities', demo('facilities'), '--kind-field', 'kind'],
      ...['--metric', 'straight', '--out', out, '--values'],
    );
    const layer = await readGeoJson(new File([readFileSync(out)], 'parcels.geojson'), quietContext());
    expect(layer.passport.features).toBe(json.origins);
    const field = layer.fields.find(({ name }) => name === 'access_furthest_need [min]')!;
    expect(cellAt(field.column, 0)).toBe(json.values[0]);
  });
});
