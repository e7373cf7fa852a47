import { beforeAll, describe, expect, test } from 'vitest';
import { lensesOf } from '../../src/project/lenses.ts';
import { SHISHAN } from '../../src/project/models.ts';
import { NO_RESULTS, type Results } from '../../src/project/results.ts';
import { en } from '../../src/words/en.ts';
import type { District } from '../../workers/model/district.ts';
import { indicatorsOf } from '../../workers/model/indicator-tree.ts';
import { essentialKinds } from '../../workers/network/essentialKinds.ts';
import { smallDistrict } from './district.ts';
import { resultsOf } from './results.ts';

describe('lenses', () => {
  let district: District;
  let results: Results;
  beforeAll(async () => {
    district = await smallDistrict();
    results = await resultsOf(district, null);
  });
  const lens = (id: string, of = results) => lensesOf(of).find((one) => one.id === id);

  test('there are none without a district, and just what is known of the parcels before anything is computed', () => {
    expect(lensesOf(NO_RESULTS)).toEqual([]);
    const known = ['landUse', 'areaM2', 'floorAreaM2', 'far', 'yearBuilt'].map((what) => `attribute:${what}`);
    expect(lensesOf({ ...NO_RESULTS, district }).map(({ id }) => id)).toEqual(known);
  });

  test('each has an id of its own that tells its group, and one value per parcel', () => {
    const all = lensesOf(results);
    expect(new Set(all.map(({ id }) => id))).toHaveLength(all.length);
    for (const { id, group, values } of all) {
      expect(id.startsWith(`${group}:`)).toBe(true);
      expect(values).toHaveLength(district.parcels.count);
    }
    expect(new Set(all.map(({ group }) => group))).toEqual(
      new Set(['score', 'access', 'density', 'attribute']),
    );
  });

  test('each is named in the dictionaries, with its group and its unit', () => {
    for (const { label, unit, group } of lensesOf(results)) {
      expect(en.lens).toHaveProperty(label.key.replace(/^lens\./, ''));
      expect(en.lensGroup).toHaveProperty(group);
      if (unit) expect(en.unit).toHaveProperty(unit);
    }
  });

  test('people and households, which nobody knows here, are absent and not a column of nothing', () => {
    expect(lens('attribute:people')).toBeUndefined();
    expect(lens('attribute:households')).toBeUndefined();
  });

  test('a missing value stays missing: land use, floor area, year, and what follows from them', () => {
    for (const what of ['landUse', 'floorAreaM2', 'far']) {
      const { values } = lens(`attribute:${what}`)!;
      expect([...values].map(Number.isNaN), what).toEqual([false, false, false, true]);
    }
    expect([...lens('attribute:yearBuilt')!.values]).toEqual([1987, Number.NaN, 2003, Number.NaN]);
    const { areaM2 } = district.parcels;
    expect([...lens('attribute:far')!.values]).toEqual([12000 / areaM2[0], 0, 3000 / areaM2[2], Number.NaN]);
  });

  test('an indicator that could not be measured has none, nor has a criterion of which none was', () => {
    const measured = results.measured!.filter((indicator) => !indicator.missing).map(({ id }) => id);
    expect(measured.length).toBeGreaterThan(0);
    for (const { id } of indicatorsOf(SHISHAN))
      expect(lens(`score:${id}`) !== undefined, id).toBe(measured.includes(id));
    for (const { id, indicators } of SHISHAN.criteria) {
      const any = indicators.some((indicator) => measured.includes(indicator.id));
      expect(lens(`score:${id}`) !== undefined, id).toBe(any);
    }
  });

  test('the walk to the furthest daily need is the longest of its walks, and missing where one of them is', () => {
    const minutes = results.access!.minutes.map((kind) => kind.slice());
    const furthest = minutes[0].map((_, p) => Math.max(...minutes.map((kind) => kind[p])));
    expect(lens('access:needs')!.values).toEqual(furthest);
    minutes[1][2] = Number.NaN;
    const access = { ...results.access!, minutes };
    expect(lens('access:needs', { ...results, access })!.values[2]).toBeNaN();
  });

  test('with no daily need chosen there is no furthest one', async () => {
    expect(lens('access:needs', await resultsOf(district, []))).toBeUndefined();
  });
});

describe('daily needs', () => {
  test('are those of the default list that the district has', () => {
    expect(essentialKinds(['clinic', 'parking', 'school'], null)).toEqual(['clinic', 'school']);
  });

  test('are all kinds where the district has none of the list', () => {
    expect(essentialKinds(['parking', 'smart_parking'], null)).toEqual(['parking', 'smart_parking']);
  });

  test('are just what a person chose, as far as the district has it, even nothing', () => {
    expect(essentialKinds(['clinic', 'parking'], ['parking', 'moon_base'])).toEqual(['parking']);
    expect(essentialKinds(['clinic', 'parking'], [])).toEqual([]);
  });
});
