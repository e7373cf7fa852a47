import { ReweaveError } from '../model/errors.ts';

/** First bytes of .xlsx and .ods (a zip archive), and of .xls and whatever is protected by a password (OLE). */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

interface Sheet {
  name: string;
  /** Cells as text, trimmed; rows and columns that are empty up to the first cell or after the last one are left out. */
  rows: string[][];
}

export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, OLE);
}

/**
 * The sheets of an .xlsx workbook that hold anything, in order, with what formulas came to when it was saved. The reader is loaded
 * with the first workbook.
 * @throws workbook-old, workbook-broken, workbook-empty; workbook-date for a cell that the spreadsheet shows as a date
 */
export async function sheetsOf(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Sheet[]> {
  if (startsWith(bytes, OLE)) throw new ReweaveError('workbook-old', { file });
  const { default: readWorkbook } = await import('read-excel-file/universal');
  const read = await readWorkbook(new Blob([bytes])).catch(() => {
    throw new ReweaveError('workbook-broken', { file });
  });
  const sheets = read.map(({ sheet, data }) => ({
    name: sheet,
    rows: filled(
      data.map((row, y) => row.map((cell, x) => textOf(cell, { file, sheet, cell: address(x, y) }))),
    ),
  }));
  const kept = sheets.filter(({ rows }) => rows.length > 0);
  if (kept.length === 0) throw new ReweaveError('workbook-empty', { file });
  return kept;
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function textOf(cell: unknown, place: { file: string; sheet: string; cell: string }): string {
  if (cell instanceof Date) throw new ReweaveError('workbook-date', place);
  return cell === null ? '' : String(cell).trim();
}

/** A1 is column 0, row 0. */
function address(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** A table may stand away from A1; the corner of its names is empty, so that the names beside it tell where it begins. */
function filled(rows: string[][]): string[][] {
  const used = rows.filter((row) => row.some((cell) => cell !== ''));
  const firsts = used.map((row) => row.findIndex((cell) => cell !== ''));
  const first = firsts.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return used.map((row) => row.slice(first, row.findLastIndex((cell) => cell !== '') + 1));
}
