import { ReweaveError } from '../model/errors.ts';
import type { JudgementMatrix } from '../model/weighting.ts';
import { cellsOf } from './delimited.ts';
import { judgementValue } from './judgement-value.ts';
import { checkComparable, isReciprocal } from './matrix.ts';

/** What a group compares: a spreadsheet may name it by its id or by its name in either language. */
export interface NamedMember {
  id: string;
  name: { en: string; zh: string };
}

interface ReadJudgements {
  /** As written, in the order of the matrix. */
  names: string[];
  /** Reciprocal; of two mirrored entries the larger counts, since the smaller one is the one that is rounded. */
  matrix: JudgementMatrix;
}

/**
 * A judgement matrix from a table as text (commas, tabs or semicolons) or as rows of cells: names in the first row and in the first column, in any order,
 * and how many times as important the row is as the column. A cell that is empty takes the reciprocal of its mirror; where both are
 * empty the pair was not judged. With `members` the matrix comes in their order.
 * @throws judgements-table, judgements-no-names, judgements-not-square, judgements-name-repeated, judgements-name-unknown,
 * judgements-name-missing, judgement-one-row, judgements-value, judgements-date, judgements-not-reciprocal: each naming rows and columns as written
 */
export function readJudgements(table: string | string[][], members?: NamedMember[]): ReadJudgements {
  const rows = typeof table === 'string' ? cellsOf(table) : table;
  if (!rows || rows.length < 2) throw new ReweaveError('judgements-table', { got: rows?.length ?? 0 });
  const across = rows[0].slice(1);
  const down = rows.slice(1).map((row) => row[0]);
  if (across.includes('') || down.includes('') || typeof judgementValue(rows[0][0]) === 'number') {
    throw new ReweaveError('judgements-no-names', { got: rows[0].join(' ') });
  }
  if (across.length !== down.length || rows.some((row) => row.length > across.length + 1)) {
    const columns = Math.max(...rows.map((row) => row.length)) - 1;
    throw new ReweaveError('judgements-not-square', { rows: down.length, columns });
  }
  const order = members ? members.map(namesOf) : across.map((name) => [plain(name)]);
  const columnOf = placesOf(order, across);
  const rowOf = placesOf(order, down);
  const entry = (i: number, j: number) =>
    valueIn(rows[1 + rowOf[i]][1 + columnOf[j]] ?? '', down[rowOf[i]], across[columnOf[j]]);
  const matrix: JudgementMatrix = order.map((_, i) => order.map((_, j) => entry(i, j)));
  order.forEach((_, i) => {
    for (let j = i; j < order.length; j++) {
      join(matrix, i, j, down[rowOf[i]], across[columnOf[j]]);
    }
  });
  checkComparable(matrix);
  return { names: rowOf.map((row) => down[row]), matrix };
}

function namesOf({ id, name }: NamedMember): string[] {
  return [id, name.en, name.zh].map(plain);
}

/** Case, width and spaces make no difference. */
function plain(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** For each wanted entry the place of its name in a header. */
function placesOf(wanted: string[][], header: string[]): number[] {
  const found = header.map((name) => wanted.findIndex((names) => names.includes(plain(name))));
  const unknown = found.indexOf(-1);
  if (unknown >= 0) {
    const expected = wanted.map((names) => names[names.length - 1]).join(', ');
    throw new ReweaveError('judgements-name-unknown', { got: header[unknown], expected });
  }
  return wanted.map((names, i) => {
    const place = found.indexOf(i);
    if (place < 0) throw new ReweaveError('judgements-name-missing', { expected: names[names.length - 1] });
    if (found.lastIndexOf(i) > place) {
      throw new ReweaveError('judgements-name-repeated', { got: header[place] });
    }
    return place;
  });
}

function valueIn(cell: string, row: string, column: string): number | null {
  const value = judgementValue(cell);
  if (value === 'date') throw new ReweaveError('judgements-date', { got: cell, row, column });
  if (value === 'wrong') throw new ReweaveError('judgements-value', { got: cell, row, column });
  return value;
}

function join(matrix: JudgementMatrix, i: number, j: number, row: string, column: string): void {
  const above = matrix[i][j] ?? (i === j ? 1 : null);
  const below = matrix[j][i] ?? (i === j ? 1 : null);
  if (above !== null && below !== null && !isReciprocal(above, below)) {
    const expected = Number((1 / above).toPrecision(4));
    throw new ReweaveError('judgements-not-reciprocal', { got: below, row: column, column: row, expected });
  }
  if (above === null && below === null) return;
  const isBelow = above === null || (below !== null && below > above);
  matrix[i][j] = isBelow ? 1 / below! : above;
  matrix[j][i] = isBelow ? below : 1 / above;
}
