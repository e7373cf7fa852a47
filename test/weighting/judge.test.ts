import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../workers/weighting/judge.ts';
import { ratioMatrix, setJudgement } from '../../workers/weighting/matrix.ts';
import { matrixOf } from './samples.ts';

/** Saaty's drink consumption in the United States (Decision making with the AHP, Int. J. Services Sciences 1(1), 2008). */
const DRINKS = matrixOf(7, [
  9, 5, 2, 1, 1, 1 / 2,
  1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9,
  1 / 3, 1 / 4, 1 / 3, 1 / 9,
  1 / 2, 1, 1 / 3,
  2, 1 / 2,
  1 / 3,
]); // biome-ignore format: one row of the matrix per line

/** Saaty's house purchase (How to make a decision, EJOR 48, 1990), with the change that he proposes in EJOR 145, 2003. */
const HOUSE = matrixOf(8, [
  5, 3, 7, 6, 6, 1 / 3, 1 / 4,
  1 / 3, 5, 3, 3, 1 / 5, 1 / 7,
  6, 3, 4, 6, 1 / 5,
  1 / 3, 1 / 4, 1 / 7, 1 / 8,
  1 / 2, 1 / 5, 1 / 6,
  1 / 5, 1 / 6,
  1 / 2,
]); // biome-ignore format: one row of the matrix per line

function expectClose(got: number[], expected: number[], tolerance: number): void {
  expect(got.length).toBe(expected.length);
  got.forEach((v, i) => {
    expect(Math.abs(v - expected[i])).toBeLessThanOrEqual(tolerance);
  });
}

describe('judging a comparison matrix', () => {
  it('textbook 3 × 3: weights .6370 .2583 .1047, λmax 3.0385, CR .033', () => {
    const result = judge([
      [1, 3, 5],
      [1 / 3, 1, 3],
      [1 / 5, 1 / 3, 1],
    ]);
    expectClose(result.eigenvector, [0.637, 0.2583, 0.1047], 5e-5);
    expectClose(result.geometricMean, result.eigenvector, 1e-12);
    expect(result.lambdaMax).toBeCloseTo(3.0385, 4);
    expect(result.cr).toBeCloseTo(0.033, 3);
    expect(result).toMatchObject({ consistent: true, worst: null });
  });

  it('Saaty’s drinks: the published scale to three digits and CR .022', () => {
    const result = judge(DRINKS);
    expectClose(result.eigenvector, [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327], 6e-4);
    expect(result.cr).toBeCloseTo(0.022, 3);
  });

  it('Saaty’s house: λmax 9.669, CR .169, and the judgement he mends, neighbourhood against condition from 6 to 1/2', () => {
    const result = judge(HOUSE);
    expectClose(result.eigenvector, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 6e-4);
    expect(result.lambdaMax).toBeCloseTo(9.669, 3);
    expect(result.cr).toBeCloseTo(0.169, 3);
    expect(result.consistent).toBe(false);
    expect(result.worst).toMatchObject({ row: 2, column: 6, value: 6, suggestion: 1 / 2 });
    const mended = judge(setJudgement(HOUSE, 2, 6, 1 / 2));
    expect(mended.lambdaMax).toBeCloseTo(8.811, 2);
    expect(mended.cr).toBeCloseTo(result.worst!.crAfter, 5);
    expect(mended.consistent).toBe(true);
  });

  it('a consistent matrix gives its weights back, by both methods, with CR 0', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 10 }),
        (raw) => {
          const sum = raw.reduce((a, b) => a + b, 0);
          const weights = raw.map((w) => w / sum);
          const result = judge(ratioMatrix(raw));
          expectClose(result.eigenvector, weights, 1e-12);
          expectClose(result.geometricMean, weights, 1e-12);
          expect(result.lambdaMax).toBeCloseTo(raw.length, 9);
          expect(result.cr).toBeLessThan(1e-12);
          expect(result.worst).toBeNull();
        },
      ),
      { seed: 5 },
    );
  });

  it('the eigenvector satisfies A w = λ w, and λmax is never below n', () => {
    const saaty = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()).map(([v, up]) => (up ? v : 1 / v));
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 8 }),
        fc.array(saaty, { minLength: 28, maxLength: 28 }),
        (n, upper) => {
          const matrix = matrixOf(n, upper);
          const { eigenvector, lambdaMax, cr, worst } = judge(matrix);
          const image = matrix.map((row) => row.reduce((sum, v, j) => sum + v * eigenvector[j], 0));
          expectClose(
            image,
            eigenvector.map((w) => lambdaMax * w),
            1e-11 * n,
          );
          expect(lambdaMax).toBeGreaterThan(n - 1e-9);
          if (!worst) return;
          expect(worst.crAfter).toBeLessThan(cr);
          expect(judge(setJudgement(matrix, worst.row, worst.column, worst.suggestion)).cr).toBeCloseTo(
            worst.crAfter,
            5,
          );
        },
      ),
      { seed: 8, numRuns: 40 },
    );
  });

  it('no other single change to a value of Saaty’s scale would mend more', () => {
    const matrix = matrixOf(4, [3, 5, 1 / 7, 2, 1, 4]);
    const { worst } = judge(matrix);
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        for (let v = 1; i !== j && v <= 9; v++) {
          expect(judge(setJudgement(matrix, i, j, v)).cr).toBeGreaterThan(worst!.crAfter - 1e-6);
        }
      }
    }
  });

  it('one or two entries are always consistent', () => {
    expect(judge([[1]])).toMatchObject({ eigenvector: [1], geometricMean: [1], cr: 0, consistent: true });
    expect(judge(ratioMatrix([3, 1]))).toMatchObject({ cr: 0, consistent: true });
  });

  it.each([
    ['judgement-size', []],
    ['judgement-size', ratioMatrix(new Array(11).fill(1))],
    ['judgement-not-square', [[1, 2], [1 / 2]]],
    [
      'judgement-not-positive',
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      'judgement-not-positive',
      [
        [1, -2],
        [-1 / 2, 1],
      ],
    ],
    [
      'judgement-not-positive',
      [
        [1, Number.NaN],
        [1, 1],
      ],
    ],
    [
      'judgement-not-reciprocal',
      [
        [1, 3],
        [1 / 2, 1],
      ],
    ],
    [
      'judgement-not-reciprocal',
      [
        [2, 3],
        [1 / 3, 1],
      ],
    ],
  ])('refuses %s', (code, matrix) => {
    expect(() => judge(matrix as number[][])).toThrow(expect.objectContaining({ code }));
  });

  it('names the entry that is not the reciprocal of its mirror', () => {
    const matrix = setJudgement(ratioMatrix([1, 1, 1]), 0, 2, 4);
    matrix[2][0] = 4;
    expect(() => judge(matrix)).toThrow('Got 4 in row 3, column 1 of the judgement matrix, expected 0.25');
  });

  it('setting a judgement sets its mirror and leaves the original and the diagonal alone', () => {
    const before = ratioMatrix([1, 1]);
    expect(setJudgement(before, 1, 0, 5)).toEqual([
      [1, 1 / 5],
      [5, 1],
    ]);
    expect(setJudgement(before, 1, 1, 5)).toEqual(before);
    expect(before[1][0]).toBe(1);
    expect(() => setJudgement(before, 0, 1, 0)).toThrow('Got 0 in row 1, column 2');
  });

  it('ratios need weights above 0', () => {
    expect(() => ratioMatrix([0.5, 0])).toThrow('Got weight 0 for entry 2');
  });
});
