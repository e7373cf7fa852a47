import { describe, expect, it } from 'vitest';
import { matchingRows, type RowFilter } from '../../src/table/filter.ts';

const none: RowFilter = {
  text: '',
  texts: [
    { type: 'text', codes: Int32Array.of(0, 1, 2, 3), dictionary: ['P-1', 'P-2', 'P-3', 'P-10'] },
    { type: 'text', codes: Int32Array.of(0, -1, 1, 0), dictionary: ['Main Street', '石山路'] },
  ],
  landUse: null,
  landUses: Uint8Array.of(0, 0, 6, 255),
  ranges: [],
};
const order = Uint32Array.of(3, 2, 1, 0);
const rows = (part: Partial<RowFilter>) => [...matchingRows(order, { ...none, ...part })];

describe('the filter of the table', () => {
  it('lets everything through, in the order given, when nothing is asked for', () => {
    expect(rows({})).toEqual([3, 2, 1, 0]);
    expect(rows({ text: '   ' })).toEqual([3, 2, 1, 0]);
  });

  it('finds a text in any column, whatever its case', () => {
    expect(rows({ text: 'main' })).toEqual([3, 0]);
    expect(rows({ text: ' p-1 ' })).toEqual([3, 0]);
    expect(rows({ text: '石山' })).toEqual([2]);
    expect(rows({ text: 'nowhere' })).toEqual([]);
  });

  it('keeps one land use, or those whose land use is missing', () => {
    expect(rows({ landUse: 0 })).toEqual([1, 0]);
    expect(rows({ landUse: 255 })).toEqual([3]);
  });

  it('keeps a range with both ends; what is missing is in no range, and zero is not missing', () => {
    const values = Float32Array.of(0, 5, Number.NaN, 10);
    expect(rows({ ranges: [{ values, min: null, max: null }] })).toEqual([3, 2, 1, 0]);
    expect(rows({ ranges: [{ values, min: 5, max: null }] })).toEqual([3, 1]);
    expect(rows({ ranges: [{ values, min: 0, max: 5 }] })).toEqual([1, 0]);
    expect(rows({ ranges: [{ values, min: null, max: 100 }] })).toEqual([3, 1, 0]);
  });
});
