import { textAt } from '../model/columns.ts';
import type { JobContext } from '../model/job.ts';
import type { ExportColumn } from './columns.ts';

export interface XlsxSheet {
  /** At most 31 characters, none of []:*?/\ among them. */
  name: string;
  columns: ExportColumn[];
  rows: number;
}

const WIDEST = 48;
const NARROWEST = 9;

/**
 * Tables as an .xlsx workbook, one sheet each: the header and the first column stay in view, numbers are numbers, missing is an empty cell.
 * Every text is written as a text, so that none is run as a formula whatever it begins with. The writer is loaded with the first workbook.
 */
export async function writeXlsx({ sheets }: { sheets: XlsxSheet[] }, ctx: JobContext): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  await ctx.pause();
  return writeWorkbook(
    sheets.map(({ name, columns, rows }) => {
      const header = columns.map(({ key }) => ({
        value: key,
        type: String,
        fontWeight: 'bold' as const,
        wrap: true,
      }));
      const lines = Array.from({ length: rows }, (_, row) =>
        columns.map(({ column }) => cellOf(column, row)),
      );
      return {
        sheet: name,
        data: [header, ...lines],
        columns: columns.map((column) => ({ width: widthOf(column, rows) })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
      };
    }),
  ).toBlob();
}

function cellOf(column: ExportColumn['column'], row: number) {
  if (column.type === 'number') {
    const value = column.values[row];
    return Number.isFinite(value) ? { value, type: Number } : null;
  }
  const value = textAt(column, row);
  return value === undefined ? null : { value, type: String };
}

function widthOf({ key, column }: ExportColumn, rows: number): number {
  let longest = Math.min(key.length, 18);
  if (column.type === 'text')
    for (let row = 0; row < rows; row++) longest = Math.max(longest, textAt(column, row)?.length ?? 0);
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}
