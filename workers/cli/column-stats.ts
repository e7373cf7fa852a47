import type { Column } from '../model/columns.ts';

/** How many values of a column are missing, and how many different ones there are. */
export function columnStats(column: Column): { nulls: number; distinct: number } {
  const seen = new Set<number>();
  let nulls = 0;
  for (const value of column.type === 'number' ? column.values : column.codes) {
    if (Number.isNaN(value) || (column.type === 'text' && value < 0)) nulls++;
    else seen.add(value);
  }
  return { nulls, distinct: seen.size };
}
