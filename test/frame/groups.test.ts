import { beforeAll, describe, expect, test } from 'vitest';
import { groupChoices, groupsOf, needOf, numberFields } from '../../src/project/groups.ts';
import type { Parcels } from '../../workers/model/district.ts';
import { smallDistrict } from './district.ts';

describe('groups of parcels whose access is compared', () => {
  let parcels: Parcels;
  beforeAll(async () => {
    parcels = (await smallDistrict()).parcels;
  });

  test('can be land uses, fields with few texts, and numbers', () => {
    expect(groupChoices(parcels)).toEqual([
      'landUse',
      'field:id',
      'field:landUse',
      'field:floorArea',
      'field:yearBuilt',
    ]);
  });

  test('by land use: those that occur; a parcel without one is in none', () => {
    const groups = groupsOf(parcels, 'landUse')!;
    expect(groups.names).toEqual(['residential', 'commercial', 'green']);
    expect([...groups.of]).toEqual([0, 2, 1, -1]);
  });

  test('by a text field: its values', () => {
    const groups = groupsOf(parcels, 'field:landUse')!;
    expect(groups.names).toEqual(['residential', 'park', 'commercial']);
    expect([...groups.of]).toEqual([0, 1, 2, -1]);
  });

  test('by a number field: quarters of the parcels, every value in one, fewer where values repeat', () => {
    const values = Float64Array.from({ length: 9 }, (_, i) => i);
    const field = (column: Float64Array) =>
      groupsOf(
        { ...parcels, fields: [{ name: 'n', column: { type: 'number', values: column } }] },
        'field:n',
      )!;
    const even = field(Float64Array.of(...values, Number.NaN));
    expect(even.classes).toEqual([
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 8],
    ]);
    expect([...even.of]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 3, -1]);
    expect(field(Float64Array.of(0, 0, 0, 0, 0, 7)).classes).toEqual([[0, 7]]);
  });

  test('a field that is not there (any more) makes no groups', () => {
    expect(groupsOf(parcels, 'field:gone')).toBeNull();
    expect(groupsOf(parcels, null)).toBeNull();
  });
});

describe('needs', () => {
  test('run from 0 at the least of a number field to 1 at its most; what is missing stays missing', async () => {
    const { parcels } = await smallDistrict();
    expect(numberFields(parcels)).toEqual(['floorArea', 'yearBuilt']);
    expect(needOf(parcels, 'yearBuilt')).toEqual(Float64Array.of(0, Number.NaN, 1, Number.NaN));
    expect(needOf(parcels, 'landUse')).toBeNull();
    expect(needOf(parcels, 'gone')).toBeNull();
  });
});
