import type { JobContext } from '../model/job.ts';
import { decimal, type ExportColumn } from './columns.ts';

/** Rows between two looks at the clock. */
const SLICE_ROWS = 256;
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for the beginning of a formula. Source: OWASP, CSV Injection. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A cell as it was before writeCsv made the beginning of a formula in it inert. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

export interface CsvInput {
  columns: ExportColumn[];
  rows: number;
}

/**
 * Columns as CSV (RFC 4180: comma, CRLF, quotes doubled) in UTF-8 with a byte order mark, by which spreadsheets know
 * the encoding. Missing is an empty cell. A text that a spreadsheet would run as a formula gets a leading apostrophe.
 * Progress: stage "writing", rows.
 */
export async function writeCsv({ columns, rows }: CsvInput, ctx: JobContext): Promise<Blob> {
  const parts = [BYTE_ORDER_MARK + line(columns.map(({ key }) => textCell(key)))];
  const cells = columns.map(cellWriter);
  for (let start = 0; start < rows; start += SLICE_ROWS) {
    const end = Math.min(start + SLICE_ROWS, rows);
    let part = '';
    for (let row = start; row < end; row++) part += line(cells.map((cell) => cell(row)));
    parts.push(part);
    ctx.progress('writing', end, rows);
    await ctx.pause();
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

const line = (cells: string[]) => `${cells.join(',')}\r\n`;

function cellWriter({ column }: ExportColumn): (row: number) => string {
  if (column.type === 'text') {
    const { codes, dictionary } = column;
    return (row) => (codes[row] < 0 ? '' : textCell(dictionary[codes[row]]));
  }
  const { values } = column;
  const isSingle = values instanceof Float32Array;
  return (row) => (Number.isNaN(values[row]) ? '' : decimal(values[row], isSingle));
}

function textCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
