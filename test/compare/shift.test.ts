import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitShift } from '../../workers/compare/shift.ts';

const before = [1, 2, 3, 4, 10];
const of = (values: number[], weights?: number[]) => ({ values, weights });

describe('the shift between two distributions', () => {
  it('that all move alike is all mean; that is drawn about its mean is all spread', () => {
    const moved = splitShift(of(before), of(before.map((v) => v + 7)), { floors: [5] });
    for (const parts of moved.quantiles) {
      expect(parts).toMatchObject({
        total: 7,
        mean: 7,
        spread: expect.closeTo(0, 12),
        rest: expect.closeTo(0, 12),
      });
    }
    expect(moved.below).toEqual([{ floor: 5, total: -0.8, mean: -0.8, spread: 0, rest: 0 }]);
    const drawn = splitShift(of(before), of(before.map((v) => 4 + (v - 4) * 3)), { quantiles: [0, 1] });
    expect(drawn.deviations[1]).toBeCloseTo(3 * drawn.deviations[0], 12);
    expect(drawn.quantiles).toEqual([
      { at: 0, total: -6, mean: 0, spread: expect.closeTo(-6, 12), rest: expect.closeTo(0, 12) },
      { at: 1, total: 12, mean: 0, spread: expect.closeTo(12, 12), rest: expect.closeTo(0, 12) },
    ]);
  });

  it('that turns the shape over at the same mean and deviation is all rest', () => {
    const turned = splitShift(of(before), of(before.map((v) => 8 - v)), { quantiles: [0, 0.5, 1] });
    expect(turned.quantiles.map(({ mean, spread, rest }) => [mean, spread, rest])).toEqual(
      [
        [0, 0, -3],
        [0, 0, 2],
        [0, 0, -3],
      ].map((parts) => parts.map((v) => expect.closeTo(v, 12))),
    );
  });

  it('has parts that sum to the total, with weights and gaps, and counts what it left out', () => {
    const value = fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.constant(Number.NaN));
    const column = fc
      .array(fc.tuple(value, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 20 })
      .map((rows) => of([5, ...rows.map(([v]) => v)], [1, ...rows.map(([, w]) => w)]));
    fc.assert(
      fc.property(column, column, (one, two) => {
        const { quantiles, below, missing, means } = splitShift(one, two, { floors: [0, 100] });
        for (const { total, mean, spread, rest } of [...quantiles, ...below]) {
          expect(mean + spread + rest).toBeCloseTo(total, 8);
        }
        expect(missing).toEqual(
          [one, two].map(
            ({ values, weights }) => values.filter((v, i) => Number.isNaN(v) || weights![i] === 0).length,
          ),
        );
        expect(means.some(Number.isNaN)).toBe(false);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('weighs by people: a value for three persons is as good as three values', () => {
    const wide = splitShift(of([1, 5, 5, 5]), of([2, 2, 9]), { floors: [4] });
    expect(splitShift(of([1, 5], [1, 3]), of([2, 9], [2, 1]), { floors: [4] })).toEqual(wide);
  });

  it('where all were alike before, what was drawn apart is in the rest', () => {
    const { quantiles } = splitShift(of([2, 2]), of([1, 5]), { quantiles: [1] });
    expect(quantiles).toEqual([{ at: 1, total: 3, mean: 1, spread: 0, rest: 2 }]);
  });

  it('refuses empty columns, quantiles outside 0 … 1 and uneven weights', () => {
    const code = (name: string) => expect.objectContaining({ code: name });
    expect(() => splitShift(of([Number.NaN]), of([1]), {})).toThrow(code('shift-empty'));
    expect(() => splitShift(of([1]), of([1]), { quantiles: [2] })).toThrow(code('shift-quantile'));
    expect(() => splitShift(of([1], []), of([1]), {})).toThrow(code('uneven-lengths'));
  });
});
