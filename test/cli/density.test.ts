import { readFileSync } from 'node:fs';
import { fromArrayBuffer } from 'geotiff';
import { describe, expect, test } from 'vitest';
import { densityInput } from '../../workers/appraisal/inputs.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import { quietContext } from '../../workers/model/job.ts';
import { districtOf } from './district.ts';
import { demo, folderWith, pointFile, polygonFile, square, told } from './terminal.ts';

const POINTS: [number, number][] = [
  [1000, 2000],
  [1040, 2030],
  [1040, 2030],
  [1300, 2250],
  [1100, 1900],
];
const WEIGHTS = [1, 2, 0.5, 4, 3];
const AT: [number, number][] = [
  [1000, 2000],
  [1055, 2010],
  [1280, 2200],
  [4000, 4000],
];
const H = 150;

/** 10⁶/h² Σ wᵢ K(|x − xᵢ|/h), written down once more: events per km². */
function plain([x, y]: [number, number], profile: (u2: number) => number, weights = WEIGHTS): number {
  const sum = POINTS.reduce((total, [px, py], i) => {
    const u2 = ((x - px) ** 2 + (y - py) ** 2) / (H * H);
    return total + weights[i] * profile(u2);
  }, 0);
  return (sum * 1e6) / (H * H);
}

const quartic = (u2: number) => (u2 < 1 ? (3 / Math.PI) * (1 - u2) ** 2 : 0);

function samples() {
  return folderWith({
    'points.geojson': pointFile(
      POINTS.map((at, i) => ({ at, properties: { w: WEIGHTS[i], kind: i < 3 ? 'shop' : 'park' } })),
    ),
    'at.geojson': pointFile(AT.map((at) => ({ at }))),
    'area.geojson': polygonFile([{ ring: square(900, 1800, 600) }]),
  });
}

describe('density', () => {
  test('of one point peaks at K(0)/h², per km²', async () => {
    const files = folderWith({ 'one.geojson': pointFile([{ at: [500, 500] }]) });
    const one = files.path('one.geojson');
    const json = await told('density', '--points', one, '--crs', 'local', '--bandwidth', '100', '--at', one);
    expect(json.values).toHaveLength(1);
    expect(json.values[0]).toBeCloseTo(((3 / Math.PI) * 1e6) / 100 ** 2, 3);
    expect(json.unit).toBe('events per km²');
  });

  test('at given points is the sum written down once more, to single precision, weighted or not', async () => {
    const files = samples();
    const words = ['density', '--points', files.path('points.geojson'), '--crs', 'local'];
    words.push('--bandwidth', String(H), '--at', files.path('at.geojson'));
    const weighted = await told(...words, '--weight', 'w');
    const counted = await told(...words);
    AT.forEach((at, k) => {
      expect(weighted.values[k]).toBeCloseTo(plain(at, quartic), 4);
      expect(counted.values[k]).toBeCloseTo(
        plain(
          at,
          quartic,
          POINTS.map(() => 1),
        ),
        4,
      );
    });
    expect(weighted).toMatchObject({ points: 5, distinct: 4, skipped: 0, unit: 'weight per km²' });
  });

  test('takes the kernel that is asked for', async () => {
    const files = samples();
    const json = await told(
      ...['density', '--points', files.path('points.geojson'), '--crs', 'local', '--weight', 'w'],
      ...['--bandwidth', String(H), '--at', files.path('at.geojson'), '--kernel', 'gaussian'],
    );
    const gaussian = (u2: number) => Math.exp(-u2 / 2) / (2 * Math.PI);
    AT.slice(0, 3).forEach((at, k) => {
      expect(json.values[k]).toBeCloseTo(plain(at, gaussian), 3);
    });
  });

  test('integrates to the events per km², and to 1 as a probability, on a grid that holds all of it', async () => {
    const files = samples();
    const words = [
      'density',
      '--points',
      files.path('points.geojson'),
      '--crs',
      'local',
      '--bandwidth',
      '150',
    ];
    const perArea = await told(...words, '--cell', '3');
    expect(perArea.integral).toBeCloseTo(5, 3);
    expect(perArea).toMatchObject({ cellM: 3, width: 200, height: 217, bounds: [850, 1750, 1450, 2401] });
    const probability = await told(...words, '--cell', '3', '--per', 'probability', '--weight', 'w');
    expect(probability.integral).toBeCloseTo(1, 4);
    expect(probability.unit).toBe('probability per m²');
    const weighted = await told(...words, '--cell', '3', '--weight', 'w');
    expect(probability.max / weighted.max).toBeCloseTo(1e-6 / 10.5, 9);
  });

  test('counts only points that meet the conditions: any value of a field, and every field', async () => {
    const files = samples();
    const words = [
      'density',
      '--points',
      files.path('points.geojson'),
      '--crs',
      'local',
      '--bandwidth',
      '150',
    ];
    expect((await told(...words, '--where', 'kind=park')).points).toBe(2);
    expect((await told(...words, '--where', 'kind=park', '--where', 'kind=shop')).points).toBe(5);
    expect((await told(...words, '--where', 'kind=shop', '--where', 'w=2')).points).toBe(1);
  });

  test('leaves out features without a place or a weight and says how many', async () => {
    const text = pointFile([
      { at: [0, 0], properties: { w: 1 } },
      { at: [10, 0], properties: { w: null } },
      { at: [20, 0], properties: { w: 2 } },
    ]).replace('[20,0]', '["a",0]');
    const files = folderWith({ 'points.geojson': text });
    const words = [
      'density',
      '--points',
      files.path('points.geojson'),
      '--crs',
      'local',
      '--bandwidth',
      '50',
    ];
    expect(await told(...words, '--weight', 'w')).toMatchObject({ points: 1, distinct: 1, skipped: 2 });
    expect(await told(...words)).toMatchObject({ points: 2, distinct: 2, skipped: 1 });
  });

  test('covers the boundary and has no value outside it', async () => {
    const files = samples();
    const json = await told(
      ...['density', '--points', files.path('points.geojson'), '--crs', 'local', '--bandwidth', '150'],
      ...['--boundary', files.path('area.geojson'), '--cell', '10'],
    );
    expect(json).toMatchObject({ bounds: [900, 1800, 1500, 2400], width: 60, height: 60, crs: 'local' });
    expect(json.integral).toBeLessThan(5);
  });

  test('of the demo with its parcels and boundary is what the app shows, number by number', async () => {
    const roles = ['parcels', 'facilities', 'streets', 'boundary', 'green', 'water'];
    const district = await districtOf(roles.map(demo));
    const input = densityInput(district, { kinds: null, kernel: 'quartic', bandwidthM: 'auto' });
    const app = await kernelDensity(input, quietContext());
    const json = await told(
      ...['density', '--points', demo('facilities'), '--parcels', demo('parcels')],
      ...['--boundary', demo('boundary'), '--bandwidth', 'auto', '--at', demo('parcels')],
    );
    expect(json.bandwidthM).toBe(input.bandwidthM);
    expect(json).toMatchObject({ cellM: app.grid.cellM, width: app.grid.width, height: app.grid.height });
    expect(json.bounds.slice(0, 2)).toEqual([app.grid.originX, app.grid.originY]);
    expect(json.integral).toBe(app.integral);
    expect(json.max).toBeCloseTo(app.max, 4);
    expect(Float32Array.from(json.values)).toEqual(app.at);
    expect(json.crs).toBe('EPSG:32651');
  });

  test('fast is within the bound that it tells of the exact one', async () => {
    const words = [
      'density',
      '--points',
      demo('facilities'),
      '--bandwidth',
      '400',
      '--cell',
      '5',
      '--at',
      demo('parcels'),
    ];
    const exact = await told(...words);
    const fast = await told(...words, '--mode', 'fast');
    expect(exact.mode).toBe('exact');
    expect(fast.errorBound.shareOfPeak).toBeLessThanOrEqual(0.005);
    const furthest = Math.max(
      ...fast.values.map((value: number, k: number) => Math.abs(value - exact.values[k])),
    );
    expect(furthest).toBeLessThanOrEqual(fast.errorBound.absolute + exact.errorBound.absolute);
    expect(Math.abs(fast.max - exact.max)).toBeLessThanOrEqual(fast.errorBound.absolute);
  });

  test('with the edge corrected, a point in the corner of the study area counts four times', async () => {
    const corner: [number, number] = [0, 0];
    const files = folderWith({
      'corner.geojson': pointFile([{ at: corner }]),
      'area.geojson': polygonFile([{ ring: square(0, 0, 1000) }]),
    });
    const words = [
      'density',
      '--points',
      files.path('corner.geojson'),
      '--crs',
      'local',
      '--bandwidth',
      '100',
    ];
    words.push('--boundary', files.path('area.geojson'), '--cell', '5', '--at', files.path('corner.geojson'));
    const [plainly] = (await told(...words)).values;
    const [corrected] = (await told(...words, '--edge-correction')).values;
    expect(corrected / plainly).toBeCloseTo(4, 2);
  });

  test('finds a bandwidth by three rules', async () => {
    const files = samples();
    const words = ['density', '--points', files.path('points.geojson'), '--crs', 'local', '--bandwidth'];
    const n = POINTS.length;
    const [mx, my] = [0, 1].map((axis) => POINTS.reduce((sum, point) => sum + point[axis], 0) / n);
    const squares = POINTS.map(([x, y]) => (x - mx) ** 2 + (y - my) ** 2);
    const sd = Math.sqrt(squares.reduce((a, b) => a + b) / n);
    const median = squares.map(Math.sqrt).sort((a, b) => a - b)[2];
    const auto = await told(...words, 'auto');
    expect(auto.bandwidthM).toBeCloseTo(0.9 * Math.min(sd, Math.sqrt(1 / Math.LN2) * median) * n ** -0.2, 9);
    expect(auto.bandwidthRule).toBe('gis');
    // Silverman 1986, table 4.1, for the quartic: 2.78, on the deviation along one axis.
    const silverman = await told(...words, 'silverman');
    expect(silverman.bandwidthM / ((sd / Math.SQRT2) * n ** (-1 / 6))).toBeCloseTo(2.78, 2);
    const facilities = ['density', '--points', demo('facilities'), '--bandwidth', 'lscv'];
    const lscv = await told(...facilities);
    expect(lscv).toMatchObject({ bandwidthRule: 'lscv', bandwidthAtLimit: false });
    expect(lscv.bandwidthM).toBeGreaterThan(0);
  });

  test('merges points at one place where asked to', async () => {
    const files = folderWith({ 'twice.geojson': pointFile([{ at: [5, 5] }, { at: [5, 5] }]) });
    const twice = files.path('twice.geojson');
    const words = ['density', '--points', twice, '--crs', 'local', '--bandwidth', '50', '--at', twice];
    const both = await told(...words);
    const merged = await told(...words, '--coinciding', 'merge');
    expect(both).toMatchObject({ points: 2, distinct: 1 });
    expect(both.values[0] / merged.values[0]).toBeCloseTo(2, 6);
  });

  test('writes an ASCII grid, north first, with its system beside it', async () => {
    const files = samples();
    const out = files.path('surface.asc');
    const words = ['density', '--points', files.path('points.geojson'), '--bandwidth', '150', '--cell', '50'];
    const local = await told(...words, '--crs', 'local', '--out', out);
    expect(files.list()).toEqual(['area.geojson', 'at.geojson', 'points.geojson', 'surface.asc']);
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(lines.slice(0, 6)).toEqual([
      `ncols ${local.width}`,
      `nrows ${local.height}`,
      `xllcorner ${local.bounds[0]}`,
      `yllcorner ${local.bounds[1]}`,
      'cellsize 50',
      'NODATA_value -9999',
    ]);
    const rows = lines.slice(6).map((line) => line.split(' ').map(Number));
    const one = POINTS.map(() => 1);
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        const at: [number, number] = [
          local.bounds[0] + 50 * (c + 0.5),
          local.bounds[1] + 50 * (local.height - r - 0.5),
        ];
        expect(value).toBeCloseTo(plain(at, quartic, one), 3);
      });
    });
    expect(Math.max(...rows.flat())).toBe(local.max);

    const placed = files.path('placed.asc');
    await told(
      'density',
      '--points',
      demo('facilities'),
      '--bandwidth',
      '300',
      '--cell',
      '20',
      '--out',
      placed,
    );
    expect(readFileSync(files.path('placed.prj'), 'utf8')).toContain('WGS_1984_UTM_Zone_51N');
  });

  test('writes what the kernel gives as GeoTIFF, with its place, unit and missing cells', async () => {
    const files = samples();
    const words = [
      'density',
      '--points',
      demo('facilities'),
      '--boundary',
      demo('boundary'),
      '--bandwidth',
      '300',
    ];
    const json = await told(...words, '--cell', '10', '--out', files.path('a.tif'));
    await told(...words, '--cell', '10', '--out', files.path('b.tiff'));
    const bytes = readFileSync(files.path('a.tif'));
    expect(bytes).toEqual(readFileSync(files.path('b.tiff')));
    const image = await (await fromArrayBuffer(Uint8Array.from(bytes).buffer)).getImage();
    expect([image.getWidth(), image.getHeight()]).toEqual([json.width, json.height]);
    expect(image.getBoundingBox()).toEqual(json.bounds.map((v: number) => expect.closeTo(v, 6)));
    expect(image.getGeoKeys()?.ProjectedCSTypeGeoKey).toBe(32651);
    const [band] = (await image.readRasters()) as unknown as Float32Array[];
    const known = band.filter((value) => !Number.isNaN(value));
    expect(known.length).toBeLessThan(band.length);
    expect(Math.fround(json.max)).toBe(known.reduce((a, b) => Math.max(a, b)));
    expect((known.reduce((a, b) => a + b) * 100) / 1e6).toBeCloseTo(json.integral, 3);
  });

  test('writes lines of equal value as GeoJSON', async () => {
    const files = samples();
    const out = files.path('lines.geojson');
    const json = await told('density', '--points', demo('facilities'), '--bandwidth', '300', '--out', out);
    const { features, reweave } = JSON.parse(readFileSync(out, 'utf8'));
    const levels = features.map(
      ({ properties }: { properties: Record<string, number> }) => properties['level [events per km²]'],
    );
    expect(levels.every((level: number, k: number) => level > (levels[k - 1] ?? 0))).toBe(true);
    expect(levels[levels.length - 1]).toBeLessThan(json.max);
    expect(reweave).toMatchObject({ command: 'density', options: { bandwidth: '300' } });
  });

  test('is the same to the last byte when run again', async () => {
    const words = ['density', '--points', demo('facilities'), '--bandwidth', '300', '--at', demo('parcels')];
    expect(await told(...words)).toEqual(await told(...words));
  });
});
