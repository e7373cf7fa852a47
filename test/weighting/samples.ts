import type { JudgementMatrix } from '../../workers/model/weighting.ts';

/** A reciprocal matrix from the entries above its diagonal, row by row; null for a pair that was not judged. */
export function matrixOf(n: number, upper: number[]): number[][];
export function matrixOf(n: number, upper: (number | null)[]): JudgementMatrix;
export function matrixOf(n: number, upper: (number | null)[]): JudgementMatrix {
  const matrix: JudgementMatrix = Array.from({ length: n }, () => new Array<number>(n).fill(1));
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = upper[k++];
      matrix[i][j] = value;
      matrix[j][i] = value === null ? null : 1 / value;
    }
  }
  return matrix;
}

const SAATY_SCALE = [...[9, 8, 7, 6, 5, 4, 3, 2].map((v) => 1 / v), 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A random reciprocal matrix on Saaty's scale in which `unknown` random pairs are not judged. */
export function randomMatrix(n: number, unknown: number, random: () => number): JudgementMatrix {
  const pairs = (n * (n - 1)) / 2;
  const upper: (number | null)[] = Array.from(
    { length: pairs },
    () => SAATY_SCALE[Math.floor(random() * SAATY_SCALE.length)],
  );
  const places = upper.map((_, k) => k);
  for (let k = 0; k < unknown; k++) {
    const at = k + Math.floor(random() * (pairs - k));
    [places[k], places[at]] = [places[at], places[k]];
    upper[places[k]] = null;
  }
  return matrixOf(n, upper);
}

export function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const v of values) sum += v;
  return sum;
}
