import type { RandomIndex } from '../model/weighting.ts';

/**
 * Mean consistency index of random reciprocal matrices of 1 … 10 rows on Saaty's scale.
 * saaty: Saaty, The Analytic Hierarchy Process, 1980. alonso-lamata: Alonso and Lamata, Consistency in the AHP: a new approach,
 * Int. J. of Uncertainty, Fuzziness and Knowledge-Based Systems 14(4), 2006, from far more matrices.
 */
const TABLES: Record<RandomIndex, number[]> = {
  saaty: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  'alonso-lamata': [0, 0, 0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854],
};

/**
 * Mean CI of random matrices of `rows` rows (1 … 10) in which `unknown` pairs were not judged. That falls nearly in a line from
 * the table's value, where every pair is known, to 0, where the known pairs form a tree and cannot contradict each other
 * (Ágoston and Csató, Inconsistency thresholds for incomplete pairwise comparison matrices, Omega 108, 2022). The line is an
 * approximation: random matrices completed in Harker's way have a mean CI up to 0.06 above it, so that CR errs on the strict side.
 */
export function randomIndexOf(rows: number, unknown: number, table: RandomIndex): number {
  const complete = TABLES[table][rows - 1];
  return unknown === 0 ? complete : complete * (1 - (2 * unknown) / ((rows - 1) * (rows - 2)));
}
