import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedRows } from '../../src/table/order.ts';

/** The plain way: a stable sort by comparison, missing ones put behind. */
function plainly(values: number[], isDescending: boolean): number[] {
  const rows = values.map((_, row) => row);
  const present = rows.filter((row) => !Number.isNaN(values[row]));
  present.sort((a, b) => (values[a] === values[b] ? 0 : values[a] < values[b] === isDescending ? 1 : -1));
  return [...present, ...rows.filter((row) => Number.isNaN(values[row]))];
}

describe('the order of a column', () => {
  it('puts missing values last, upwards and downwards, and keeps equal ones in the order of rows', () => {
    const values = [3, Number.NaN, -1, 3, 0, -0, Number.NaN, 1e-9];
    expect([...sortedRows(values, false)]).toEqual([2, 4, 5, 7, 0, 3, 1, 6]);
    expect([...sortedRows(values, true)]).toEqual([0, 3, 7, 4, 5, 2, 1, 6]);
  });

  it('is that of a plain stable sort for any numbers', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(fc.array(number, { maxLength: 60 }), fc.boolean(), (values, isDescending) => {
        expect([...sortedRows(values, isDescending)]).toEqual(plainly(values, isDescending));
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('is the same for single-precision columns', () => {
    const values = Float32Array.from({ length: 500 }, (_, i) => Math.sin(i * 12.9898) * 100);
    values[17] = Number.NaN;
    expect([...sortedRows(values, true)]).toEqual(plainly([...values], true));
  });
});
