import { ReweaveError } from '../model/errors.ts';
import type { JudgementMatrix } from '../model/weighting.ts';

const MOST_ENTRIES = 10;
/** Typed to two decimals, 1/8 is 0.13: 4 % too much, and rounding of the product. */
const RECIPROCAL_TOLERANCE = 0.0401;

/** The perfectly consistent matrix of the given weights: entry (i, j) is wᵢ/wⱼ. @throws weight-not-positive */
export function ratioMatrix(weights: number[]): number[][] {
  weights.forEach((w, i) => {
    if (!isPositive(w)) throw new ReweaveError('weight-not-positive', { got: w, row: i + 1 });
  });
  return weights.map((a) => weights.map((b) => a / b));
}

/**
 * A copy with judgement (row, column), counted from 0, and its mirror set; null takes both back. The diagonal stays 1.
 * @throws judgement-not-positive
 */
export function setJudgement(matrix: number[][], row: number, column: number, value: number): number[][];
export function setJudgement(
  matrix: JudgementMatrix,
  row: number,
  column: number,
  value: number | null,
): JudgementMatrix;
export function setJudgement(
  matrix: JudgementMatrix,
  row: number,
  column: number,
  value: number | null,
): JudgementMatrix {
  if (value !== null && !isPositive(value)) {
    throw new ReweaveError('judgement-not-positive', { got: value, row: row + 1, column: column + 1 });
  }
  const copy = matrix.map((r) => [...r]);
  if (row === column) return copy;
  copy[row][column] = value;
  copy[column][row] = value === null ? null : 1 / value;
  return copy;
}

/**
 * @throws judgement-size, judgement-not-square, judgement-not-positive, judgement-not-reciprocal, judgement-one-sided,
 * judgement-unconnected, naming rows from 1
 */
export function checkJudgements(matrix: JudgementMatrix): void {
  checkEntries(matrix);
  const cut = firstCutOff(matrix);
  if (cut >= 0) throw new ReweaveError('judgement-unconnected', { row: 1, column: cut + 1 });
}

/** All that checkJudgements asks for but that the known pairs join all entries. */
export function checkEntries(matrix: JudgementMatrix): void {
  const n = matrix.length;
  if (n < 1 || n > MOST_ENTRIES) throw new ReweaveError('judgement-size', { got: n });
  matrix.forEach((row, i) => {
    if (row.length !== n) {
      throw new ReweaveError('judgement-not-square', { got: row.length, row: i + 1, expected: n });
    }
    row.forEach((got, j) => {
      if (got === null ? i === j : !isPositive(got)) {
        throw new ReweaveError('judgement-not-positive', { got: String(got), row: i + 1, column: j + 1 });
      }
    });
  });
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) checkPair(matrix, i, j);
}

/** A matrix that a person gives must have something to compare. @throws judgement-one-row */
export function checkComparable(matrix: JudgementMatrix): void {
  if (matrix.length === 1) throw new ReweaveError('judgement-one-row');
}

/** True where one judgement is 1 over the other, to two decimals. */
export function isReciprocal(a: number, b: number): boolean {
  return Math.abs(a * b - 1) <= RECIPROCAL_TOLERANCE;
}

/** True where a chain of known judgements leads from every entry to every other. */
export function isConnected(matrix: JudgementMatrix): boolean {
  return firstCutOff(matrix) < 0;
}

function checkPair(matrix: JudgementMatrix, i: number, j: number): void {
  const [here, mirror] = [matrix[i][j], matrix[j][i]];
  if (here === null && mirror === null) return;
  if (here === null || mirror === null) {
    const [row, column] = here === null ? [i, j] : [j, i];
    const expected = Number((1 / (here ?? mirror)!).toPrecision(4));
    throw new ReweaveError('judgement-one-sided', { row: row + 1, column: column + 1, expected });
  }
  if (isReciprocal(here, mirror)) return;
  throw new ReweaveError('judgement-not-reciprocal', {
    got: mirror,
    row: j + 1,
    column: i + 1,
    expected: Number((1 / here).toPrecision(4)),
  });
}

/** The first entry that no chain of known judgements leads to from the first one; −1 where there is none. */
function firstCutOff(matrix: JudgementMatrix): number {
  const reached = matrix.map((_, i) => i === 0);
  const open = [0];
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    matrix[i].forEach((v, j) => {
      if (v === null || reached[j]) return;
      reached[j] = true;
      open.push(j);
    });
  }
  return reached.indexOf(false);
}

function isPositive(value: number): boolean {
  return value > 0 && Number.isFinite(value);
}
