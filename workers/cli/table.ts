import { ReweaveError } from '../model/errors.ts';
import type { Note } from '../model/notes.ts';
import { cellsOf } from '../weighting/delimited.ts';
import { judgementText } from '../weighting/judgement-text.ts';
import { openPath } from './files.ts';

/** A CSV file: names of the columns, and rows of text, which may end early where cells are empty. */
export interface Table {
  file: string;
  names: string[];
  rows: string[][];
}

/** Commas, semicolons or tabs; UTF-8, UTF-16 or GB 18030. @throws as openPath; judgements-workbook, table-broken */
export async function readTable(path: string): Promise<Table> {
  const file = await openPath(path);
  const cells = cellsOf(judgementText(new Uint8Array(await file.arrayBuffer()), path));
  if (cells === null) throw broken(path, 'a quote that is never closed', '未闭合的引号');
  const [names = [], ...rows] = cells;
  if (rows.length === 0) throw broken(path, 'no row under the names', '列名之下没有任何行');
  const long = rows.findIndex((row) => row.length > names.length);
  if (long >= 0) {
    const [cellCount, nameCount] = [rows[long].length, names.length];
    throw broken(
      path,
      `${cellCount} cells under ${nameCount} names in row ${long + 1} below them`,
      `列名之下第 ${long + 1} 行有 ${cellCount} 个单元格，而列名只有 ${nameCount} 个`,
    );
  }
  return { file: path, names, rows };
}

/**
 * The numbers of a column; empty cells are missing, and so are cells that are no number, which the notes count.
 * @throws field-unknown; field-not-numbers where there is not one
 */
export function tableNumbers({ file, names, rows }: Table, field: string, notes: Note[]): Float64Array {
  const at = names.indexOf(field);
  if (at < 0) {
    throw new ReweaveError('field-unknown', {
      file,
      got: field,
      fields: names.join(', '),
      option: '--criteria',
    });
  }
  const cells = rows.map((row) => row[at] ?? '');
  const values = Float64Array.from(cells, (cell) => (cell === '' ? Number.NaN : Number(cell)));
  if (!values.some(Number.isFinite)) {
    const got = cells.find((cell) => cell !== '') ?? '—';
    throw new ReweaveError('field-not-numbers', { file, field, got });
  }
  const count = cells.filter((cell, row) => cell !== '' && Number.isNaN(values[row])).length;
  if (count > 0) {
    const params = { meaning: field, meaningZh: field };
    notes.push({ code: 'values-not-numbers', severity: 'left-out', count, source: file, params });
  }
  return values;
}

function broken(file: string, got: string, gotZh: string): ReweaveError {
  return new ReweaveError('table-broken', { file, got, gotZh });
}
