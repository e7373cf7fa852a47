import type { ReportTable } from '../model/report.ts';

/** How many columns of numbers the first column and one of text are wide. */
const FIRST = 2.2;
const TEXT = 1.6;

/** The part of a table's width that each column has, 0 … 1: by what is in them, so that a long name does not take the room of the numbers. */
export function columnShares(columns: ReportTable['columns']): number[] {
  const wide = columns.map(({ numbers, wide: own }, c) => own ?? (c === 0 ? FIRST : numbers ? 1 : TEXT));
  const all = wide.reduce((sum, one) => sum + one, 0);
  return wide.map((one) => one / all);
}
