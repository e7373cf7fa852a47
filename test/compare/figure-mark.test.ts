import { describe, expect, it } from 'vitest';
import { binsOf } from '../../workers/compare/bins.ts';
import { figureMark } from '../../workers/compare/figure-mark.ts';

describe('the mark of an order in one figure', () => {
  it('is fragile where two neighbours differ by less than a twentieth, level where two are the same', () => {
    expect(figureMark([100, 80, 60], 'higher')).toMatchObject({
      mark: 'stable',
      nearest: { ahead: 0, behind: 1, apart: 0.2 },
    });
    expect(figureMark([100, 60, 62], 'lower')).toMatchObject({
      mark: 'fragile',
      nearest: { ahead: 1, behind: 2, apart: expect.closeTo(2 / 62, 12) },
    });
    expect(figureMark([3, 5, 3], 'higher')?.mark).toBe('level');
    expect(figureMark([0, 0], 'higher')?.mark).toBe('level');
    expect(figureMark([-1, 1], 'higher')?.mark).toBe('stable');
  });

  it('needs two values', () => {
    expect(figureMark([1, Number.NaN], 'higher')).toBeNull();
    expect(figureMark([], 'lower')).toBeNull();
  });
});

describe('bins', () => {
  it('hold the share of the weight of each distribution, the last one its upper edge', () => {
    const found = binsOf(
      [{ values: [0, 1, 2, 4, Number.NaN] }, { values: [1, 4, 9], weights: [3, 1, 0] }],
      4,
    );
    expect([...found!.edges]).toEqual([0, 1, 2, 3, 4]);
    expect(found!.shares.map((share) => [...share])).toEqual([
      [0.25, 0.25, 0.25, 0.25],
      [0, 0.75, 0, 0.25],
    ]);
  });

  it('are one where all values are the same, and none where there is no value', () => {
    expect(binsOf([{ values: [7, 7] }], 5)).toEqual({
      edges: Float64Array.of(7, 7),
      shares: [Float64Array.of(1)],
    });
    expect(binsOf([{ values: [Number.NaN] }, { values: [1], weights: [0] }], 5)).toBeNull();
  });
});
