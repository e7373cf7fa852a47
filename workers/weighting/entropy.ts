import { ReweaveError } from '../model/errors.ts';
import type { DataWeights } from '../model/weighting.ts';
import { completeRows } from './complete-rows.ts';

/**
 * Entropy weights (Shannon's measure as in Hwang and Yoon 1981): with each column as shares p of its sum, e = −Σ p ln p / ln rows
 * and the weight is in proportion to 1 − e. A column in which all rows are the same weighs 0; 0 · ln 0 = 0.
 * Columns as they are, 0 or more; multiplying one by a constant changes nothing, shifting it does.
 * @throws column-value-negative, column-value-infinite, columns-uneven, columns-constant
 */
export function entropyWeights(columns: Float64Array[]): DataWeights {
  const { rows, leftOut } = completeRows(columns);
  const spread = columns.map((column, c) => 1 - entropyOf(column, rows, c));
  const sum = spread.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw new ReweaveError('columns-constant', { rows: rows.length });
  return { weights: spread.map((v) => v / sum), rows: rows.length, leftOut };
}

/** 0 … 1; 1 where all rows are the same. */
function entropyOf(column: Float64Array, rows: Uint32Array, c: number): number {
  let sum = 0;
  let varies = false;
  for (const r of rows) {
    if (column[r] < 0)
      throw new ReweaveError('column-value-negative', { got: column[r], row: r + 1, column: c + 1 });
    sum += column[r];
    if (column[r] !== column[rows[0]]) varies = true;
  }
  if (!varies) return 1;
  let entropy = 0;
  for (const r of rows) {
    const share = column[r] / sum;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return Math.min(1, entropy / Math.log(rows.length));
}
