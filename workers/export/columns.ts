import type { TextColumn } from '../model/columns.ts';

/** One column of a file that people take away; missing is NaN in numbers and code -1 in texts. */
export interface ExportColumn {
  /** Name of the column in the file, its unit in brackets; the same in every language. */
  key: string;
  column: { type: 'number'; values: Float32Array | Float64Array } | TextColumn;
}

/**
 * A number as the shortest decimal that reads back as the same number: single precision for values that were computed
 * in it, so that 3.4 is not written as 3.4000000953674316.
 */
export function decimal(value: number, isSingle: boolean): string {
  if (!isSingle) return String(value);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}
