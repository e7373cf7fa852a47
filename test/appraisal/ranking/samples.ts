import { randomFrom } from '../../density/reference.ts';

/** Columns of a table that is written row by row. */
export function columnsOf(rows: number[][]): Float64Array[] {
  return rows[0].map((_, c) => Float64Array.from(rows, (row) => row[c]));
}

/** Random columns in 0 … 100, a share of them missing. */
export function randomColumns(rows: number, columns: number, seed: number, gaps = 0): Float64Array[] {
  const random = randomFrom(seed);
  return Array.from({ length: columns }, () =>
    Float64Array.from({ length: rows }, () => (random() < gaps ? Number.NaN : 100 * random())),
  );
}

export function randomWeights(count: number, seed: number): number[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => 0.05 + random());
}

/** 1 + how many are better; 0 for NaN. */
export function plainRanks(scores: Float64Array, better: 'higher' | 'lower'): number[] {
  return Array.from(scores, (own) =>
    Number.isNaN(own) ? 0 : 1 + scores.filter((v) => (better === 'higher' ? v > own : v < own)).length,
  );
}

export function rounded(values: Iterable<number>, digits: number): number[] {
  return Array.from(values, (v) => Number(v.toFixed(digits)));
}
