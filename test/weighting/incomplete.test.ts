import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgementMatrix } from '../../workers/model/weighting.ts';
import { principalEigenvector } from '../../workers/weighting/eigenvector.ts';
import { judge } from '../../workers/weighting/judge.ts';
import { logLeastSquares } from '../../workers/weighting/log-least-squares.ts';
import { isConnected, ratioMatrix, setJudgement } from '../../workers/weighting/matrix.ts';
import { randomIndexOf } from '../../workers/weighting/random-index.ts';
import { randomFrom } from '../density/reference.ts';
import { matrixOf, randomMatrix, sumOf } from './samples.ts';

/** The matrix with every unknown pair put in as the ratio of the given weights. */
function completed(matrix: JudgementMatrix, weights: number[]): number[][] {
  return matrix.map((row, i) => row.map((v, j) => v ?? weights[i] / weights[j]));
}

describe('incomplete matrices', () => {
  it('three entries, one pair unknown: the chain gives it, and CR is 0', () => {
    const result = judge(matrixOf(3, [2, null, 3]));
    [6 / 10, 3 / 10, 1 / 10].forEach((weight, i) => {
      expect(result.eigenvector[i]).toBeCloseTo(weight, 12);
      expect(result.geometricMean[i]).toBeCloseTo(weight, 12);
    });
    expect(result).toMatchObject({ unknown: 1, cr: 0, consistent: true, worst: null });
  });

  it('pairs taken out of a consistent matrix change nothing as long as the rest joins all entries', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 3, maxLength: 8 }),
        fc.nat(),
        fc.double({ min: 0, max: 0.7, noNaN: true }),
        (raw, seed, share) => {
          const random = randomFrom(seed);
          let matrix: JudgementMatrix = ratioMatrix(raw);
          for (let i = 0; i < raw.length; i++) {
            for (let j = i + 1; j < raw.length; j++) {
              const without = setJudgement(matrix, i, j, null);
              if (random() < share && isConnected(without)) matrix = without;
            }
          }
          const { eigenvector, geometricMean, cr } = judge(matrix);
          raw.forEach((weight, i) => {
            expect(eigenvector[i]).toBeCloseTo(weight / sumOf(raw), 9);
            expect(geometricMean[i]).toBeCloseTo(weight / sumOf(raw), 9);
          });
          expect(cr).toBeLessThan(1e-9);
        },
      ),
      { seed: 4, numRuns: 60 },
    );
  });

  it('Harker: the weights are the eigenvector of the matrix completed with their own ratios', () => {
    const random = randomFrom(3);
    for (let run = 0; run < 30; run++) {
      const matrix = randomMatrix(5, 1 + (run % 4), random);
      if (!isConnected(matrix)) continue;
      const { eigenvector, lambdaMax, worst, cr } = judge(matrix);
      const image = completed(matrix, eigenvector).map((row) => sumOf(row.map((v, j) => v * eigenvector[j])));
      image.forEach((v, i) => {
        expect(v).toBeCloseTo(lambdaMax * eigenvector[i], 10);
      });
      if (!worst) continue;
      expect(matrix[worst.row][worst.column]).toBe(worst.value);
      expect(worst.crAfter).toBeLessThan(cr);
    }
  });

  it('logarithmic least squares: completing a matrix with its own ratios leaves the row geometric means as they were', () => {
    const random = randomFrom(9);
    for (let run = 0; run < 30; run++) {
      const matrix = randomMatrix(6, 1 + (run % 6), random);
      if (!isConnected(matrix)) continue;
      const weights = logLeastSquares(matrix);
      const again = logLeastSquares(completed(matrix, weights));
      again.forEach((weight, i) => {
        expect(weight).toBeCloseTo(weights[i], 11);
      });
    }
  });

  it('refuses judgements that never join all entries, and a judgement without its mirror', () => {
    expect(() => judge(matrixOf(4, [2, null, null, null, null, 3]))).toThrow(
      'Got no chain of judgements from entry 1 to entry 3',
    );
    const oneSided = matrixOf(3, [4, 2, 1]);
    oneSided[1][0] = null as unknown as number;
    expect(() => judge(oneSided)).toThrow('Got no judgement in row 2, column 1, expected 0.25');
  });
});

describe('random index', () => {
  /** Mean CI of random matrices on Saaty's scale, unknown pairs completed in Harker's way. */
  function meanCi(n: number, unknown: number, runs: number): number {
    const random = randomFrom(100 * n + unknown);
    let sum = 0;
    for (let run = 0; run < runs; ) {
      const matrix = randomMatrix(n, unknown, random);
      if (!isConnected(matrix)) continue;
      const harker = matrix.map((row, i) =>
        row.map((v, j) => (i === j ? 1 + row.filter((other) => other === null).length : (v ?? 0))),
      );
      sum += (principalEigenvector(harker, logLeastSquares(matrix), 1e-6).lambdaMax - n) / (n - 1);
      run++;
    }
    return sum / runs;
  }

  it.each([3, 4, 5, 6, 8, 10])(
    '%d rows: what random matrices have on average, to 0.03 and Saaty’s to 0.07',
    (n) => {
      const mean = meanCi(n, 0, 1500);
      expect(Math.abs(mean - randomIndexOf(n, 0, 'alonso-lamata'))).toBeLessThan(0.03);
      expect(Math.abs(mean - randomIndexOf(n, 0, 'saaty'))).toBeLessThan(0.07);
    },
  );

  it.each([
    [4, 1],
    [4, 2],
    [5, 2],
    [5, 4],
    [6, 5],
    [8, 9],
  ])(
    '%d rows, %d pairs unknown: the line is at most 0.08 from the mean and hardly ever above it',
    (n, unknown) => {
      const mean = meanCi(n, unknown, 1000);
      expect(mean - randomIndexOf(n, unknown, 'alonso-lamata')).toBeGreaterThan(-0.02);
      expect(mean - randomIndexOf(n, unknown, 'alonso-lamata')).toBeLessThan(0.08);
    },
  );

  it('the other table changes CR alone', () => {
    const matrix = matrixOf(3, [3, 5, 3]);
    const [saaty, other] = [judge(matrix), judge(matrix, 'alonso-lamata')];
    expect(other.cr * 0.5245).toBeCloseTo(saaty.cr * 0.58, 12);
    expect({ ...other, cr: 0 }).toEqual({ ...saaty, cr: 0 });
  });
});
