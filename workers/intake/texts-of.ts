import { type Column, cellAt } from '../model/columns.ts';

/** The values of a column as text; '' where there is no field or no value. */
export function textsOf(column: Column | undefined, rows: number): string[] {
  return Array.from({ length: rows }, (_, row) => String((column && cellAt(column, row)) ?? ''));
}
