import type { ExportColumn } from './columns.ts';

/** Texts as a column of a file; what is undefined or empty is an empty cell. */
export function textColumn(key: string, cells: (string | undefined)[]): ExportColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell))] as string[];
  const place = new Map(dictionary.map((text, code) => [text, code]));
  const codes = Int32Array.from(cells, (cell) => (cell ? place.get(cell)! : -1));
  return { key, column: { type: 'text', codes, dictionary } };
}

/** Numbers as a column of a file; NaN is an empty cell. */
export function numberColumn(key: string, cells: ArrayLike<number>): ExportColumn {
  return { key, column: { type: 'number', values: Float64Array.from(cells) } };
}
