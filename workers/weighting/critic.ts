import { ReweaveError } from '../model/errors.ts';
import type { DataWeights } from '../model/weighting.ts';
import { completeRows } from './complete-rows.ts';

/** Of a sum of 1 − correlation: below it columns rise and fall as one. */
const ROUNDING = 1e-9;

/**
 * CRITIC weights (Diakoulaki, Mavrotas and Papayannakis, Computers & Operations Research 22(7), 1995): columns scaled min–max in
 * their direction; a weight is in proportion to the column's standard deviation × Σ (1 − its correlation with each column).
 * A column in which all rows are the same says nothing: it weighs 0 and has no part in the others' sums.
 * @throws column-value-infinite, columns-uneven, columns-constant
 */
export function criticWeights(columns: Float64Array[], better: ('higher' | 'lower')[]): DataWeights {
  const { rows, leftOut } = completeRows(columns);
  const scaled = columns.map((column, c) => centred(column, rows, better[c]));
  const said = scaled.map((own) => {
    if (!own) return 0;
    const conflict = scaled.reduce((sum, other) => sum + (other ? 1 - correlation(own, other) : 0), 0);
    return conflict > ROUNDING ? own.deviation * conflict : 0;
  });
  const sum = said.reduce((a, b) => a + b, 0);
  if (scaled.every((own) => own === null)) throw new ReweaveError('columns-constant', { rows: rows.length });
  return { weights: sum > 0 ? said.map((v) => v / sum) : alike(scaled), rows: rows.length, leftOut };
}

interface Centred {
  /** Scaled value less the mean. */
  values: Float64Array;
  /** Standard deviation of the scaled values. */
  deviation: number;
}

/** null where all rows are the same. */
function centred(column: Float64Array, rows: Uint32Array, better: 'higher' | 'lower'): Centred | null {
  let min = Infinity;
  let max = -Infinity;
  for (const r of rows) {
    if (column[r] < min) min = column[r];
    if (column[r] > max) max = column[r];
  }
  if (!(min < max)) return null;
  const values = Float64Array.from(rows, (r) =>
    better === 'higher' ? (column[r] - min) / (max - min) : (max - column[r]) / (max - min),
  );
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  let squares = 0;
  for (let k = 0; k < values.length; k++) {
    values[k] -= mean;
    squares += values[k] * values[k];
  }
  return { values, deviation: Math.sqrt(squares / values.length) };
}

function correlation(a: Centred, b: Centred): number {
  if (a === b) return 1;
  let sum = 0;
  for (let k = 0; k < a.values.length; k++) sum += a.values[k] * b.values[k];
  return Math.min(1, Math.max(-1, sum / (a.values.length * a.deviation * b.deviation)));
}

/** Columns that all rise and fall as one have no conflict to weigh them by. */
function alike(scaled: (Centred | null)[]): number[] {
  const varying = scaled.filter((own) => own !== null).length;
  return scaled.map((own) => (own ? 1 / varying : 0));
}
