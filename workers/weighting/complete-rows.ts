import { ReweaveError } from '../model/errors.ts';

/** Rows in which every column has a value, and how many have not. @throws columns-uneven, column-value-infinite */
export function completeRows(columns: Float64Array[]): { rows: Uint32Array; leftOut: number } {
  checkColumns(columns);
  const count = columns.length > 0 ? columns[0].length : 0;
  const rows = new Uint32Array(count);
  let complete = 0;
  for (let r = 0; r < count; r++) {
    if (columns.every((column) => !Number.isNaN(column[r]))) rows[complete++] = r;
  }
  return { rows: rows.subarray(0, complete), leftOut: count - complete };
}

/** Columns of equal length whose values are finite or NaN. @throws columns-uneven, column-value-infinite */
export function checkColumns(columns: Float64Array[]): void {
  columns.forEach((column, c) => {
    if (column.length !== columns[0].length) {
      throw new ReweaveError('columns-uneven', {
        got: column.length,
        column: c + 1,
        expected: columns[0].length,
      });
    }
    const row = column.findIndex((v) => v === Infinity || v === -Infinity);
    if (row < 0) return;
    throw new ReweaveError('column-value-infinite', {
      got: String(column[row]),
      row: row + 1,
      column: c + 1,
    });
  });
}
