/** One attribute of a layer. Missing is NaN in numbers and code -1 in texts: never zero, never an empty string. */
export interface NumberColumn {
  type: 'number';
  values: Float64Array;
}

export interface TextColumn {
  type: 'text';
  codes: Int32Array;
  dictionary: string[];
}

export type Column = NumberColumn | TextColumn;

export interface Field {
  name: string;
  column: Column;
}

export function textAt(column: TextColumn, row: number): string | undefined {
  const code = column.codes[row];
  return code < 0 ? undefined : column.dictionary[code];
}

/** The value of a cell as it would be written down; undefined where missing. */
export function cellAt(column: Column, row: number): number | string | undefined {
  if (column.type === 'text') return textAt(column, row);
  const value = column.values[row];
  return Number.isNaN(value) ? undefined : value;
}
