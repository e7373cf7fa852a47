import fc from 'fast-check';
import { ckmeans } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { gradeBreaks, gradedScore, gradeOf, gradeShares } from '../../workers/appraisal/grades.ts';
import { naturalBreaks } from '../../workers/appraisal/natural-breaks.ts';
import type { BreakMethod } from '../../workers/model/appraisal.ts';
import { randomFrom } from '../density/reference.ts';

const METHODS: BreakMethod[] = ['natural', 'equal', 'quantile'];

/** Sum of squared distances to the class means. */
function spread(values: ArrayLike<number>, upper: number[]): number {
  const classes = new Map<number, number[]>();
  for (const v of Array.from(values)) {
    const band = upper.filter((end) => v > end).length;
    classes.set(band, [...(classes.get(band) ?? []), v]);
  }
  let sum = 0;
  for (const members of classes.values()) {
    const mean = members.reduce((a, b) => a + b, 0) / members.length;
    for (const v of members) sum += (v - mean) ** 2;
  }
  return sum;
}

/** Skewed as densities are: the square of the sum of two dice, so to speak. */
function skewed(n: number, seed: number): Float32Array {
  const random = randomFrom(seed);
  return Float32Array.from({ length: n }, () => (random() + random()) ** 3 * 10);
}

describe('natural breaks', () => {
  it('up to 4096 values: the same cut as simple-statistics’ ckmeans', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 200 }),
        fc.integer({ min: 2, max: 5 }),
        (values, classes) => {
          const upper = naturalBreaks(Float32Array.from(values), classes);
          if (!upper) {
            expect(new Set(values).size).toBeLessThan(classes);
            return;
          }
          const theirs = ckmeans(values, classes).map((cluster) => Math.max(...cluster));
          // Two different cuts can be equally good; their spread is what must agree, to rounding.
          expect(spread(values, upper)).toBeCloseTo(spread(values, theirs.slice(0, -1)), 6);
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });

  it('above: within 1/4096 of the range of ckmeans’ breaks on 30,000 skewed values', () => {
    const values = skewed(30_000, 1);
    const upper = naturalBreaks(values, 5)!;
    const theirs = ckmeans(Array.from(values), 5).map((cluster) => cluster[cluster.length - 1]);
    const range = values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
    upper.forEach((end, k) => {
      expect(Math.abs(end - theirs[k])).toBeLessThanOrEqual(range / 4096);
    });
  });
});

describe('grades', () => {
  it.each(METHODS)(
    '%s: the lowest value has grade 1, the highest 5, equal values the same, higher values never less',
    (method) => {
      fc.assert(
        fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 60 }), (raw) => {
          const values = Float32Array.from(raw);
          const breaks = gradeBreaks(values, method);
          if (!breaks) {
            expect(new Set(raw).size).toBe(1);
            return;
          }
          expect(breaks.upper.length).toBe(4);
          expect([...breaks.upper].sort((a, b) => a - b)).toEqual(breaks.upper);
          const sorted = values.slice().sort();
          expect(gradeOf(sorted[0], breaks)).toBe(1);
          expect(gradeOf(sorted[sorted.length - 1], breaks)).toBe(5);
          const grades = [...sorted].map((v) => gradeOf(v, breaks));
          expect([...grades].sort((a, b) => a - b)).toEqual(grades);
        }),
        { seed: 4, numRuns: 300 },
      );
    },
  );

  it('equal widths and quantiles are what they say', () => {
    const values = Float32Array.from({ length: 101 }, (_, i) => i);
    expect(gradeBreaks(values, 'equal')!.upper).toEqual([20, 40, 60, 80]);
    const shares = gradeShares(values, gradeBreaks(values, 'quantile')!);
    for (const share of shares) expect(Math.abs(share - 0.2)).toBeLessThan(1 / 101);
  });

  it.each(METHODS)(
    '%s: where more than half is 0, "none" is grade 1 and the rest is cut into four',
    (method) => {
      const values = Float32Array.from({ length: 1000 }, (_, i) => Math.max(0, i - 600));
      const breaks = gradeBreaks(values, method)!;
      expect(breaks.zeroBand).toBe(true);
      expect(breaks.upper[0]).toBe(0);
      const shares = gradeShares(values, breaks);
      expect(shares[0]).toBeCloseTo(0.601, 6);
      for (const share of shares.slice(1)) expect(share).toBeCloseTo(0.1, 1);
    },
  );

  it.each(METHODS)('%s: zeros and one other value are grades 1 and 5', (method) => {
    const breaks = gradeBreaks(Float32Array.of(0, 0, 0, 7), method)!;
    expect(gradeShares(Float32Array.of(0, 0, 0, 7), breaks)).toEqual([0.75, 0, 0, 0, 0.25]);
  });

  it('a surface that is the same everywhere cannot be graded', () => {
    expect(gradeBreaks(Float32Array.of(3, 3, Number.NaN, 3), 'natural')).toBeNull();
    expect(gradeBreaks(new Float32Array(0), 'equal')).toBeNull();
  });

  it('what is missing is left out of breaks and shares, and has no grade', () => {
    const values = Float32Array.of(1, 2, 3, 4, 5, Number.NaN, Number.NaN);
    const breaks = gradeBreaks(values, 'natural')!;
    expect(gradeShares(values, breaks)).toEqual([0.2, 0.2, 0.2, 0.2, 0.2]);
    expect(gradeOf(Number.NaN, breaks)).toBeNaN();
  });

  it('where lower is better the grades turn round', () => {
    const values = Float32Array.of(1, 2, 3, 4, 5);
    const breaks = gradeBreaks(values, 'natural', 'lower')!;
    expect([...values].map((v) => gradeOf(v, breaks))).toEqual([5, 4, 3, 2, 1]);
  });

  it('the graded score is 100 · Σ (g/5) · share: 20 if all is grade 1, 100 if all is grade 5', () => {
    expect(gradedScore([1, 0, 0, 0, 0])).toBe(20);
    expect(gradedScore([0, 0, 0, 0, 1])).toBe(100);
    expect(gradedScore([0.2, 0.2, 0.2, 0.2, 0.2])).toBeCloseTo(60, 12);
  });
});
