import { describe, expect, test } from 'vitest';
import { assemble } from '../../workers/intake/assemble.ts';
import { protectedOf } from '../../workers/intake/heritage-column.ts';
import { kindOf } from '../../workers/intake/kind-words.ts';
import { readNumber } from '../../workers/intake/read-number.ts';
import { recognise } from '../../workers/intake/recognise.ts';
import { cellAt } from '../../workers/model/columns.ts';
import { quietContext } from '../../workers/model/job.ts';
import { LAND_USES, type Layer, type Mapping } from '../../workers/model/layers.ts';
import { unproject } from '../../workers/model/projection.ts';
import { transferables } from '../../workers/model/transfer.ts';
import { collection, counted, feature, read, refusal, square } from './samples.ts';

const parcel = (i: number, row: Record<string, unknown>) =>
  feature('Polygon', [square(120 + i / 1000, 31, 0.0005)], row);
const parcelsFile = (rows: Record<string, unknown>[], name = 'parcels.geojson') =>
  read(collection(rows.map((row, i) => parcel(i, row))), name);
const pointsFile = (rows: Record<string, unknown>[], name = 'facilities.geojson') =>
  read(collection(rows.map((row, i) => feature('Point', [120 + i / 1000, 31], row))), name);
const open = (...layers: Layer[]) =>
  assemble(
    layers.map((layer) => ({ layer, mapping: recognise(layer) })),
    quietContext(),
  );

const FULL = {
  parcelId: 'a',
  landUse: 'residential',
  floorAreaM2: 900,
  yearBuilt: 1980,
  households: 8,
  people: 20,
  jobs: 3,
  storeys: 2,
  heritage: false,
  heightLimitM: 18,
  totalValue: 5e6,
};

describe('parcels', () => {
  test('keep what is possible; what is not is missing, and each check is counted', async () => {
    const { parcels, notes } = await open(
      await parcelsFile([
        FULL,
        { ...FULL, floorAreaM2: -1, yearBuilt: 1389, households: -2, people: -3 },
        { ...FULL, parcelId: null, landUse: null, floorAreaM2: null, yearBuilt: 2101 },
        { ...FULL, parcelId: 'b', floorAreaM2: 1e6, yearBuilt: 1500, people: 0 },
      ]),
    );
    expect(parcels.floorAreaM2).toEqual(Float64Array.of(900, Number.NaN, Number.NaN, 1e6));
    expect(parcels.yearBuilt).toEqual(Float64Array.of(1980, Number.NaN, Number.NaN, 1500));
    expect(parcels.households).toEqual(Float64Array.of(8, Number.NaN, 8, 8));
    expect(parcels.people).toEqual(Float64Array.of(20, Number.NaN, 20, 0));
    expect(parcels.ids).toEqual(['a', 'a·2', '#3', 'b']);
    expect([...parcels.landUse].map((use) => LAND_USES[use])).toEqual([
      'residential',
      'residential',
      undefined,
      'residential',
    ]);
    expect(notes.map(({ code, count, params }) => [code, params?.meaning, count])).toEqual([
      ['values-missing', 'land use', 1],
      ['values-missing', 'floor area', 1],
      ['values-negative', 'floor area', 1],
      ['year-impossible', undefined, 2],
      ['values-negative', 'households', 1],
      ['values-negative', 'people', 1],
      ['ids-repeated', undefined, 1],
      ['ids-missing', undefined, 1],
      ['floor-area-high', undefined, 1],
      ['no-boundary', undefined, 4],
    ]);
  });

  test('carry jobs, storeys, heritage, height limits and value; what cannot be is counted', async () => {
    const { parcels, notes } = await open(
      await parcelsFile([
        FULL,
        { ...FULL, parcelId: 'b', jobs: -4, storeys: -1, heritage: true, heightLimitM: -9, totalValue: -1 },
        { ...FULL, parcelId: 'c', jobs: null, heritage: '是', heightLimitM: 0, totalValue: null },
        { ...FULL, parcelId: 'd', jobs: 0, heritage: 'perhaps', heightLimitM: null, totalValue: 0 },
      ]),
    );
    expect(parcels.jobs).toEqual(Float64Array.of(3, Number.NaN, Number.NaN, 0));
    expect(parcels.storeys).toEqual(Float64Array.of(2, Number.NaN, 2, 2));
    expect(parcels.heritage).toEqual(Uint8Array.of(0, 1, 1, 0));
    expect(parcels.heightLimitM).toEqual(Float64Array.of(18, Number.NaN, Number.NaN, Number.NaN));
    expect(parcels.value).toEqual(Float64Array.of(5e6, Number.NaN, Number.NaN, 0));
    expect(notes.map(({ code, count, params }) => [code, params?.meaning, count])).toEqual([
      ['values-missing', 'jobs', 1],
      ['values-negative', 'jobs', 1],
      ['values-negative', 'storeys', 1],
      ['heritage-unread', 'heritage', 1],
      ['values-negative', 'height limit', 1],
      ['height-limit-zero', undefined, 1],
      ['values-missing', 'value', 1],
      ['values-negative', 'value', 1],
      ['no-boundary', undefined, 4],
    ]);
  });

  test.each<[string | number, boolean | null]>([
    [1, true],
    [0, false],
    [2, null],
    ['true', true],
    ['false', false],
    ['Yes', true],
    ['no', false],
    ['是', true],
    ['否', false],
    ['文物保护单位', true],
    ['非文物', false],
    ['未定级', false],
    ['不可移动文物', true],
    ['不可移动', true],
    ['历史建筑', true],
    ['Grade II listed', true],
    ['unlisted', false],
    ['not protected', false],
    ['省级', true],
    ['3级', null],
    ['maybe', null],
  ])('heritage given as %s is %s', (cell, is) => {
    expect(protectedOf(cell)).toBe(is);
  });

  test('get distinct ids even where a copy’s name is taken', async () => {
    const rows = ['a', 'a·2', 'a', 'a', null, '#5'].map((parcelId) => ({ ...FULL, parcelId }));
    expect((await open(await parcelsFile(rows))).parcels.ids).toEqual([
      'a',
      'a·2',
      'a·3',
      'a·4',
      '#5·2',
      '#5',
    ]);
  });

  test('without a field for a meaning are missing it, and the note says which', async () => {
    const { parcels, notes } = await open(await parcelsFile([{ parcelId: 1, landUse: 'vacant' }]));
    expect(parcels.people).toEqual(Float64Array.of(Number.NaN));
    expect(parcels.ids).toEqual(['1']);
    expect(notes.filter(({ code }) => code === 'field-missing').map(({ params }) => params?.meaning)).toEqual(
      ['floor area', 'year of building', 'households', 'people'],
    );
    expect(notes.find(({ code }) => code === 'fields-missing')).toMatchObject({
      count: 1,
      params: {
        meanings: 'jobs, storeys, heritage, height limit, value',
        meaningsZh: '就业岗位、层数、文物保护、限高、价值',
      },
    });
    expect(parcels.value).toEqual(Float64Array.of(Number.NaN));
    expect(parcels.heritage).toEqual(Uint8Array.of(0));
  });

  test('of several files stand one after another, each with its own mapping; a field of both is one field', async () => {
    const first = await parcelsFile([{ ...FULL, note: 7 }], 'parcels-east.geojson');
    const second = await parcelsFile(
      [{ 地块编号: 'z', 用地性质: 'G1', 户数: 5, note: 'x' }],
      '地块西.geojson',
    );
    const { parcels } = await open(first, second);
    expect(parcels).toMatchObject({ count: 2, ids: ['a', 'z'], households: Float64Array.of(8, 5) });
    expect([...parcels.landUse].map((use) => LAND_USES[use])).toEqual(['residential', 'green']);
    const note = parcels.fields.find(({ name }) => name === 'note')!.column;
    expect([cellAt(note, 0), cellAt(note, 1)]).toEqual(['7', 'x']);
    const people = parcels.fields.find(({ name }) => name === 'people')!.column;
    expect([cellAt(people, 0), cellAt(people, 1)]).toEqual([20, undefined]);
    expect(parcels.geometry.featureStarts).toEqual(Uint32Array.of(0, 1, 2));
    expect(parcels.geometry.ringStarts).toEqual(Uint32Array.of(0, 5, 10));
  });

  test('with a land use that the mapping does not know count as other, with a note', async () => {
    const layer = await parcelsFile([{ landUse: 'tidal' }]);
    const mapping: Mapping = { role: 'parcels', fields: { landUse: 'landUse' }, landUses: {} };
    const { parcels, notes } = await assemble([{ layer, mapping }], quietContext());
    expect(LAND_USES[parcels.landUse[0]]).toBe('other');
    expect(counted(notes)).toMatchObject({ 'land-use-unmapped': 1 });
  });

  test('with a land use that no word tells are counted though the guess calls it other; "other" itself is not', async () => {
    const rows = ['tidal', 'tidal', 'other', 'housing', 'Zq', 'retail', 'park'].map((landUse) => ({
      ...FULL,
      landUse,
    }));
    const { parcels, notes } = await open(await parcelsFile(rows));
    expect([...parcels.landUse].map((use) => LAND_USES[use])).toEqual(
      ['other', 'other', 'other', 'residential', 'other', 'commercial', 'green'], // biome-ignore format: as the rows
    );
    expect(notes.find(({ code }) => code === 'land-use-unmapped')).toMatchObject({
      count: 3,
      params: { values: 'tidal, Zq' },
    });
  });

  test('with numbers written as text, among words, are read; what is no number is counted', async () => {
    const rows = ['1,200', ' 85.5 ', 'n/a', '１２０', '0042', '12 000'].map((people) => ({
      ...FULL,
      people,
    }));
    const { parcels, notes } = await open(await parcelsFile(rows));
    expect(parcels.people).toEqual(Float64Array.of(1200, 85.5, Number.NaN, 120, 42, 12_000));
    expect(notes.filter(({ code }) => code === 'values-not-numbers')).toMatchObject([
      { count: 1, params: { meaning: 'people' } },
    ]);
    expect(notes.some(({ code }) => code === 'field-missing')).toBe(false);
  });

  test.each<[string | number, number]>([
    [3.5, 3.5],
    ['-7', -7],
    ['+7', 7],
    ['1e3', 1000],
    ['1,234,567.8', 1234567.8],
    ['12,34', Number.NaN],
    ['0x10', Number.NaN],
    ['12 m²', Number.NaN],
    ['约1200', Number.NaN],
    ['.', Number.NaN],
    ['', Number.NaN],
    ['.5', 0.5],
  ])('the cell %s is the number %d', (cell, number) => {
    expect(readNumber(cell)).toBe(number);
  });

  test('have the size of their degrees in metres, and centres that agree in both', async () => {
    const { parcels, projection } = await open(await parcelsFile([FULL]));
    const side = 0.0005 * 111_132;
    expect(parcels.areaM2[0] / (side * side * Math.cos((31 * Math.PI) / 180))).toBeCloseTo(1, 2);
    expect(parcels.centreLonLat).toEqual(unproject(projection.definition, parcels.centreXy));
    expect(parcels.centreLonLat[0]).toBeCloseTo(120.00025, 8);
    expect(parcels.centreLonLat[1]).toBeCloseTo(31.00025, 8);
  });

  test('far from the others are kept and noted, but do not stretch the district', async () => {
    const features = [0, 1, 2].map((i) => parcel(i, FULL));
    const alone = await open(await read(collection(features), 'parcels.geojson'));
    features.push(feature('Polygon', [square(0, 0, 0.001)], FULL));
    const { parcels, notes, projection, boundsXy, boundsLonLat } = await open(
      await read(collection(features), 'parcels.geojson'),
    );
    expect(parcels.count).toBe(4);
    expect(counted(notes)).toMatchObject({ 'far-away': 1 });
    expect({ projection, boundsXy, boundsLonLat }).toEqual({
      projection: alone.projection,
      boundsXy: alone.boundsXy,
      boundsLonLat: alone.boundsLonLat,
    });
  });

  test('half a world away, where the projection ends, are left out with a note', async () => {
    const features = [0, 1, 2].map((i) => parcel(i, FULL));
    features.splice(1, 0, feature('Polygon', [square(-145, 0, 0.001)], { ...FULL, parcelId: 'lost' }));
    const { parcels, notes } = await open(await read(collection(features), 'parcels.geojson'));
    expect(parcels.ids).toEqual(['a', 'a·2', 'a·3']);
    expect(counted(notes)).toMatchObject({ unprojectable: 1 });
  });
});

test('names for an English screen come from a field beside the name field, else they are the names', async () => {
  const both = await open(await parcelsFile([{ ...FULL, name: '竹园', nameEn: 'Bamboo Garden' }]));
  expect(both.parcels).toMatchObject({ names: ['竹园'], namesEn: ['Bamboo Garden'] });
  const one = await open(await parcelsFile([{ ...FULL, name: '竹园' }]));
  expect(one.parcels).toMatchObject({ names: ['竹园'], namesEn: ['竹园'] });
});

describe('facilities', () => {
  test('carry kinds sorted by name; those without a kind are left out', async () => {
    const rows = [
      { kind: 'school', name: 'S', capacity: 90 },
      { kind: null },
      { kind: 'clinic', capacity: -1 },
    ];
    const { facilities, notes } = await open(await parcelsFile([FULL]), await pointsFile(rows));
    expect(facilities).toMatchObject({
      count: 2,
      kinds: ['clinic', 'school'],
      kind: Uint16Array.of(1, 0),
      names: ['S', ''],
      capacity: Float64Array.of(90, Number.NaN),
    });
    expect(facilities!.lonLat[2]).toBeCloseTo(120.002, 9);
    expect(counted(notes)).toMatchObject({ 'facilities-without-kind': 1 });
  });

  test('of files without a kind field have the file’s name as kind', async () => {
    const { facilities, notes } = await open(
      await parcelsFile([FULL]),
      await pointsFile([{}, {}], 'school.geojson'),
      await pointsFile([{ kind: 'clinic' }], 'others.geojson'),
    );
    expect(facilities).toMatchObject({ kinds: ['clinic', 'school'], kind: Uint16Array.of(1, 1, 0) });
    expect(counted(notes)).toMatchObject({ 'kind-from-file': 2 });
  });

  test('of Chinese kinds are of the models’ kinds, and the note says which', async () => {
    const rows = ['小学', '初级中学', '幼儿园', '小学', '城隍庙', 'clinic'].map((kind) => ({ kind }));
    const { facilities, notes } = await open(await parcelsFile([FULL]), await pointsFile(rows));
    expect([...facilities!.kind].map((kind) => facilities!.kinds[kind])).toEqual(
      ['school', 'school', 'kindergarten', 'school', '城隍庙', 'clinic'], // biome-ignore format: as the rows
    );
    expect(notes.find(({ code }) => code === 'kinds-named')).toMatchObject({
      count: 4,
      params: { kinds: '小学 → school, 初级中学 → school, 幼儿园 → kindergarten' },
    });
  });

  test.each([
    ['社区卫生服务中心', 'clinic'],
    ['社区医院', 'clinic'],
    ['综合医院', 'hospital'],
    ['宠物医院', '宠物医院'],
    ['老年人日间照料中心', 'elderly_care'],
    ['老年大学', '老年大学'],
    ['农贸市场', 'market'],
    ['菜市场', 'market'],
    ['街道图书馆', 'library'],
    ['口袋公园', 'park_entrance'],
    ['民办小学', 'school_private'],
    ['驾校', '驾校'],
    ['公交站', 'transit_stop'],
    ['公交车站', 'transit_stop'],
    ['公共汽车站', 'transit_stop'],
    ['长途客运站', 'bus_station'],
    ['地铁站', 'metro_station'],
    ['智慧停车场', 'smart_parking'],
    ['停车场', 'parking'],
    ['社区服务中心', 'resident_service'],
    ['community_center', 'community_center'],
  ])('%s is %s', (word, kind) => {
    expect(kindOf(word)).toBe(kind);
  });

  test('drawn as several points stand in the middle', async () => {
    const several = feature('MultiPoint', [[120, 31], [120.002, 31]], { kind: 'stop' }); // biome-ignore format: a pair is one thing
    const { facilities, notes } = await open(
      await parcelsFile([FULL]),
      await read(collection([several]), 'stops.geojson'),
    );
    expect(facilities!.lonLat[0]).toBeCloseTo(120.001, 8);
    expect(counted(notes)).toMatchObject({ 'facilities-placed': 1 });
  });
});

describe('the other layers', () => {
  test('streets keep names and classes, empty where there are none', async () => {
    const features = [
      feature('LineString', [[120, 31], [120.001, 31]], { name: 'A', highway: 'primary' }), // biome-ignore format: a pair is one thing
      feature('LineString', [[120, 31], [120, 31.001]]), // biome-ignore format: a pair is one thing
    ];
    const { streets } = await open(
      await parcelsFile([FULL]),
      await read(collection(features), 'roads.geojson'),
    );
    expect(streets).toMatchObject({ names: ['A', ''], classes: ['primary', ''] });
    expect(streets!.geometry.xy).toHaveLength(8);
  });

  test('green comes from its layer, else from green parcels with a note, else there is none', async () => {
    const rows = [FULL, { ...FULL, landUse: 'park' }];
    const park = await read(collection([feature('Polygon', [square(120, 31, 0.01)])]), 'green.geojson');
    const fromLayer = await open(await parcelsFile(rows), park);
    expect(fromLayer.green!.geometry.lonLat).toEqual(Float64Array.from(square(120, 31, 0.01).flat()));
    const fromParcels = await open(await parcelsFile(rows));
    expect(fromParcels.green!.geometry.lonLat).toEqual(Float64Array.from(square(120.001, 31, 0.0005).flat()));
    expect(fromParcels.green!.triangles).toHaveLength(6);
    expect(counted(fromParcels.notes)).toMatchObject({ 'green-from-parcels': 1 });
    expect((await open(await parcelsFile([FULL]))).green).toBeNull();
  });

  test('a boundary widens the extent and takes the note away; layers without a role change nothing', async () => {
    const boundary = await read(
      collection([feature('Polygon', [square(119.9, 30.9, 0.2)])]),
      'boundary.geojson',
    );
    const canal = await read(
      collection([feature('LineString', [[1, 1], [2, 2]])], { synthetic: true }), // biome-ignore format: a pair is one thing
      'canal.geojson',
    );
    const district = await open(await parcelsFile([FULL]), boundary, canal);
    expect(district.boundsLonLat).toEqual([119.9, 30.9, 119.9 + 0.2, 30.9 + 0.2]);
    expect(counted(district.notes)).not.toHaveProperty('no-boundary');
    expect(district).toMatchObject({ synthetic: false, streets: null, water: null, facilities: null });
  });

  test('one synthetic layer makes the district synthetic', async () => {
    const made = await read(collection([parcel(0, FULL)], { synthetic: true }), 'parcels.geojson');
    expect((await open(made)).synthetic).toBe(true);
  });
});

describe('what cannot be a district is refused', () => {
  test('points where parcels are needed', async () => {
    const error = await refusal(open(await pointsFile([{ kind: 'a' }, { kind: 'b' }], 'schools.geojson')));
    expect(error).toMatchObject({
      code: 'no-parcels',
      params: { found: 'schools.geojson (2 points)', foundZh: 'schools.geojson（2 个点）' },
    });
    expect((await refusal(assemble([], quietContext()))).code).toBe('no-parcels');
  });

  test('a role that the geometry cannot have', async () => {
    const layer = await pointsFile([{}]);
    const mapping: Mapping = { role: 'parcels', fields: {}, landUses: {} };
    expect(await refusal(assemble([{ layer, mapping }], quietContext()))).toMatchObject({
      code: 'wrong-geometry',
      params: { file: 'facilities.geojson', got: 'points', expected: 'polygons', role: 'parcels' },
    });
  });

  test('a cancelled job', async () => {
    const source = { layer: await parcelsFile([FULL]), mapping: recognise(await parcelsFile([FULL])) };
    expect((await refusal(assemble([source], quietContext(AbortSignal.abort())))).code).toBe('cancelled');
  });
});

test('a district can be handed over whole and leaves the layers as they were', async () => {
  const layer = await parcelsFile([FULL, { ...FULL, landUse: 'park' }]);
  const copy = structuredClone(layer);
  const district = await open(layer, await pointsFile([{ kind: 'a' }]));
  const expected = structuredClone(district);
  const received = structuredClone(district, { transfer: transferables(district) });
  expect(received).toEqual(expected);
  expect(district.parcels.geometry.lonLat).toHaveLength(0);
  expect(
    district.parcels.fields.every(
      ({ column }) => (column.type === 'number' ? column.values : column.codes).length === 0,
    ),
  ).toBe(true);
  expect(layer).toEqual(copy);
});
