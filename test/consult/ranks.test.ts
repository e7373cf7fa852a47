import { describe, expect, it } from 'vitest';
import { compareRankings } from '../../workers/consult/ranks/compare-rankings.ts';
import { kendallTau } from '../../workers/consult/ranks/kendall.ts';

const items = ['a', 'b', 'c', 'd'];

describe('Kendall’s tau', () => {
  it('is 1, −1 and 1 − 4/(n(n−1)) for the same order, the opposite and one swap of neighbours', () => {
    const order = [1, 2, 3, 4, 5, 6];
    expect(kendallTau(order, order)).toBe(1);
    expect(kendallTau(order, order.toReversed())).toBe(-1);
    expect(kendallTau(order, [2, 1, 3, 4, 5, 6])).toBeCloseTo(1 - 4 / 30, 12);
    expect(kendallTau(order, [1, 1, 1, 1, 1, 1])).toBeNaN();
  });

  it('with ties is the value of scipy.stats.kendalltau’s documentation', () => {
    expect(kendallTau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.47140452079103173, 12);
  });
});

describe('what people ranked before and after', () => {
  it('is kept apart and compared, by hand', () => {
    const result = compareRankings(items, [
      { before: ['a', 'b', 'c', 'd'], after: ['b', 'a', 'c', 'd'] },
      { before: ['a', 'b', 'c', 'd'], after: ['a', 'b', 'c', 'd'] },
      { before: ['d', 'c', 'b', 'a'] },
      { after: ['b'] },
      { before: ['a', 'a'], after: ['b'] },
      { before: ['x'], after: ['b'] },
      { before: [], after: ['b'] },
    ]);
    expect(result).toMatchObject({
      both: 2,
      beforeOnly: 1,
      afterOnly: 1,
      spoiled: 3,
      changed: 1,
      firstChanged: 1,
    });
    expect(result.items.map(({ before }) => before)).toEqual([2, 7 / 3, 8 / 3, 3]);
    // After: who ranked b alone gives the others (2 + 3 + 4)/3 = 3 each.
    expect(result.items.map(({ after }) => after)).toEqual([2, 4 / 3, 3, 11 / 3]);
    expect(result.items.map(({ shift, rose, fell }) => [shift, rose, fell])).toEqual([
      [0.5, 0, 1],
      [-0.5, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    // Mean ranks 1 2 3 4 and 1.5 1.5 3 4: five pairs agree, one is level in the second.
    expect(result.tau).toBeCloseTo(5 / Math.sqrt(6 * 5), 12);
    expect(result.meanTau).toBeCloseTo((1 + (1 - 4 / 12)) / 2, 12);
  });

  it('with nobody who did both compares nothing', () => {
    const result = compareRankings(items, [{ before: items }]);
    expect(result).toMatchObject({
      both: 0,
      beforeOnly: 1,
      tau: Number.NaN,
      meanTau: Number.NaN,
      changed: 0,
    });
    expect(result.items[0]).toEqual({
      id: 'a',
      before: 1,
      after: Number.NaN,
      shift: Number.NaN,
      rose: 0,
      fell: 0,
    });
    expect(() => compareRankings(['a'], [])).toThrow(expect.objectContaining({ code: 'ranked-nothing' }));
  });
});
