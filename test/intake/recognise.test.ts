import { describe, expect, test } from 'vitest';
import { landUseOf } from '../../workers/intake/land-use-words.ts';
import { landUsesOf, recognise } from '../../workers/intake/recognise.ts';
import type { LandUse } from '../../workers/model/layers.ts';
import { collection, feature, read, square } from './samples.ts';

const polygons = (rows: Record<string, unknown>[], name?: string) =>
  read(collection(rows.map((row, i) => feature('Polygon', [square(120 + i / 100, 31, 0.005)], row))), name);
const points = (rows: Record<string, unknown>[], name?: string) =>
  read(collection(rows.map((row, i) => feature('Point', [120 + i / 100, 31], row))), name);
const lines = (row: Record<string, unknown>, name: string) =>
  read(collection([feature('LineString', [[120, 31], [121, 31]], row)]), name); // biome-ignore format: a pair is one thing

describe('a layer of polygons', () => {
  test('with Chinese field names is parcels, its fields told by name', async () => {
    const row = {
      地块编号: 'A-01',
      名称: '石山一村',
      用地性质: 'R2',
      建筑面积: 1200,
      建成年份: 1985,
      户数: 40,
      人口: 110,
      就业岗位: 30,
      层数: 5,
      是否文物: '否',
      限高: 24,
      评估价值: 9000000,
    };
    expect(recognise(await polygons([row], '现状.geojson'))).toEqual({
      role: 'parcels',
      fields: {
        id: '地块编号',
        name: '名称',
        landUse: '用地性质',
        floorAreaM2: '建筑面积',
        yearBuilt: '建成年份',
        households: '户数',
        people: '人口',
        jobs: '就业岗位',
        storeys: '层数',
        heritage: '是否文物',
        heightLimitM: '限高',
        value: '评估价值',
      },
      landUses: { R2: 'residential' },
    });
  });

  test('prefers fields whose values fit over fields whose names do', async () => {
    const rows = [
      { year: 12, YEAR_BUILT: 1990, landuse_code: 17, type: 'retail', GFA: 'large', gross_floor_area: 5 },
      { year: 13, YEAR_BUILT: 2001, landuse_code: 18, type: 'housing', GFA: 'small', gross_floor_area: 6 },
    ];
    expect(recognise(await polygons(rows))).toMatchObject({
      fields: { yearBuilt: 'YEAR_BUILT', landUse: 'type', floorAreaM2: 'gross_floor_area' },
    });
  });

  test('tells the value with buildings from that of the land or of buildings alone, and metres from feet', async () => {
    const row = {
      landUse: 'retail',
      landValueUsd: 1,
      buildingValueUsd: 2,
      totalValueUsd: 3,
      maxHeightFt: 40,
      storeys: 2.5,
      employees: 7,
    };
    expect(recognise(await polygons([row]))).toMatchObject({
      fields: { landUse: 'landUse', value: 'totalValueUsd', storeys: 'storeys', jobs: 'employees' },
    });
    expect(recognise(await polygons([row]))).not.toHaveProperty('fields.heightLimitM');
  });

  test('does not take square feet or ratios for floor area in m²', async () => {
    const mapping = recognise(
      await polygons([{ floorAreaSqFt: 1000, floor_area_ratio: 2 }], 'parcels.geojson'),
    );
    expect(mapping).toEqual({ role: 'parcels', fields: {}, landUses: {} });
  });

  test.each([
    ['BOUNDARY_CityBoundary.geojson', { GlobalID: 'x' }, 'boundary'],
    ['研究范围.geojson', { 名称: '石山' }, 'boundary'],
    ['RECREATION_OpenSpace.geojson', { NAME: 'Common' }, 'green'],
    ['公园绿地.geojson', {}, 'green'],
    ['canal.geojson', {}, 'water'],
    ['水系.geojson', {}, 'water'],
    ['parking_parcels.geojson', {}, 'parcels'],
    ['Parkside parcels.geojson', {}, 'parcels'],
    ['a.geojson', { fclass: 'park' }, 'green'],
    ['a.geojson', { 类型: '水域' }, 'water'],
    ['parks.geojson', { landUse: 'residential', people: 3 }, 'parcels'],
    ['a.geojson', {}, 'parcels'],
  ])('called %s with %o is %s', async (name, row, role) => {
    expect(recognise(await polygons([row], name)).role).toBe(role);
  });
});

test('points are facilities, with kind, name and capacity told in both languages', async () => {
  expect(recognise(await points([{ kind: 'school', name: 'A', capacity: 300 }]))).toEqual({
    role: 'facilities',
    fields: { kind: 'kind', name: 'name', capacity: 'capacity' },
  });
  expect(recognise(await points([{ 名称: '社区医院', 设施类别: '医疗', 床位数: 20 }]))).toEqual({
    role: 'facilities',
    fields: { kind: '设施类别', name: '名称', capacity: '床位数' },
  });
});

test('a field that differs in every row is not the kind of the facilities', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => ({ type: `school ${i}`, category: 'school' }));
  expect(recognise(await points(rows))).toMatchObject({ fields: { kind: 'category' } });
});

test('lines are streets, unless the file or a field says that they are water', async () => {
  expect(recognise(await lines({ highway: 'primary', name: 'A' }, 'roads.geojson'))).toEqual({
    role: 'streets',
    fields: { name: 'name', class: 'highway' },
  });
  expect(recognise(await lines({ 名称: '湖西路', 道路等级: '主干路' }, '湖西路网.geojson'))).toMatchObject({
    role: 'streets',
    fields: { name: '名称', class: '道路等级' },
  });
  expect(recognise(await lines({ name: 'A' }, 'canal.geojson'))).toEqual({ role: null });
  expect(recognise(await lines({ waterway: 'river' }, 'a.geojson'))).toEqual({ role: null });
});

describe('land uses', () => {
  test.each<[string, LandUse | null]>([
    ['residential', 'residential'],
    ['Commercial', 'commercial'],
    ['institutional', 'institutional'],
    ['vacant', 'vacant'],
    ['mixed', 'mixed'],
    ['industrial park', 'industrial'],
    ['parking', 'transport'],
    ['parks', 'green'],
    ['open_space', 'green'],
    ['openSpace', 'green'],
    ['public housing', 'residential'],
    ['office', 'office'],
    ['other', 'other'],
    ['居住用地', 'residential'],
    ['商业用地', 'commercial'],
    ['商务办公', 'office'],
    ['行政办公用地', 'institutional'],
    ['工业', 'industrial'],
    ['公共服务设施', 'institutional'],
    ['公服', 'institutional'],
    ['绿地', 'green'],
    ['水域', 'water'],
    ['道路与交通设施', 'transport'],
    ['待建空地', 'vacant'],
    ['商住混合', 'mixed'],
    ['公用设施', 'other'],
    ['R', 'residential'],
    ['R22', 'residential'],
    ['A33a', 'institutional'],
    ['B1', 'commercial'],
    ['B2', 'office'],
    ['M1', 'industrial'],
    ['W', 'industrial'],
    ['S42', 'transport'],
    ['G1', 'green'],
    ['E1', 'water'],
    ['U', 'other'],
    ['H11', 'other'],
    ['R2/B1', 'mixed'],
    ['B1B2', 'mixed'],
    ['R1R2', 'residential'],
    ['GROUND', null],
    ['7', null],
  ])('%s is %s', (value, use) => {
    expect(landUseOf(value)).toBe(use);
  });

  test('get an entry for each distinct value, unknown ones as other, and for at most 200', async () => {
    const layer = await polygons([{ use: 'B1' }, { use: '__proto__' }, { use: null }, { use: 'B1' }]);
    expect(Object.entries(landUsesOf(layer, 'use'))).toEqual([
      ['B1', 'commercial'],
      ['__proto__', 'other'],
    ]);
    expect(landUsesOf(layer, undefined)).toEqual({});
    const many = await points(Array.from({ length: 300 }, (_, i) => ({ use: i })));
    expect(Object.keys(landUsesOf(many, 'use'))).toHaveLength(200);
  });
});
