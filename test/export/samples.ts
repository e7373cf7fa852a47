import type { ExportColumn } from '../../workers/export/columns.ts';

export const number = (key: string, values: number[]): ExportColumn => ({
  key,
  column: { type: 'number', values: Float64Array.from(values) },
});

export const single = (key: string, values: number[]): ExportColumn => ({
  key,
  column: { type: 'number', values: Float32Array.from(values) },
});

export function text(key: string, cells: (string | null)[]): ExportColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))];
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell)));
  return { key, column: { type: 'text', codes, dictionary } };
}
