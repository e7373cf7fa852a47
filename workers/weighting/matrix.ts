import { ReweaveError } from '../model/errors.ts';

const MOST_ENTRIES = 10;
/** Typed decimals such as 0.33 for 1/3 pass. */
const RECIPROCAL_TOLERANCE = 0.02;

/** The perfectly consistent matrix of the given weights: entry (i, j) is wᵢ/wⱼ. @throws weight-not-positive */
export function ratioMatrix(weights: number[]): number[][] {
  weights.forEach((w, i) => {
    if (!(w > 0) || !Number.isFinite(w))
      throw new ReweaveError('weight-not-positive', { got: w, row: i + 1 });
  });
  return weights.map((a) => weights.map((b) => a / b));
}

/** A copy with judgement (row, column), counted from 0, and its mirror set. The diagonal stays 1. @throws judgement-not-positive */
export function setJudgement(matrix: number[][], row: number, column: number, value: number): number[][] {
  if (!isPositive(value)) {
    throw new ReweaveError('judgement-not-positive', { got: value, row: row + 1, column: column + 1 });
  }
  const copy = matrix.map((r) => [...r]);
  if (row === column) return copy;
  copy[row][column] = value;
  copy[column][row] = 1 / value;
  return copy;
}

/** @throws judgement-size, judgement-not-square, judgement-not-positive, judgement-not-reciprocal, naming rows from 1 */
export function checkJudgements(matrix: number[][]): void {
  const n = matrix.length;
  if (n < 1 || n > MOST_ENTRIES) throw new ReweaveError('judgement-size', { got: n });
  matrix.forEach((row, i) => {
    if (row.length !== n) {
      throw new ReweaveError('judgement-not-square', { got: row.length, row: i + 1, expected: n });
    }
    row.forEach((got, j) => {
      if (!isPositive(got))
        throw new ReweaveError('judgement-not-positive', { got, row: i + 1, column: j + 1 });
    });
  });
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) {
      if (Math.abs(matrix[i][j] * matrix[j][i] - 1) <= RECIPROCAL_TOLERANCE) continue;
      throw new ReweaveError('judgement-not-reciprocal', {
        got: matrix[j][i],
        row: j + 1,
        column: i + 1,
        expected: Number((1 / matrix[i][j]).toPrecision(4)),
      });
    }
  }
}

function isPositive(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}
