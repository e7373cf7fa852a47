import { type Column, cellAt, type Field } from '../model/columns.ts';
import { joinFloats } from './geometry-levels.ts';

export interface FieldPart {
  fields: Field[];
  rows: number;
}

/**
 * The fields of several layers one after another, in first-seen order; rows of a layer without a field are missing in
 * it. A field that is a number in one layer and text in another becomes text. A single layer's fields are handed on.
 */
export function joinFields(parts: FieldPart[]): Field[] {
  if (parts.length === 1) return parts[0].fields;
  const names = new Set(parts.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return [...names].map((name) => {
    const columns = parts.map(({ fields, rows }) => ({ column: columnNamed(fields, name), rows }));
    const isNumber = columns.every(({ column }) => column === undefined || column.type === 'number');
    return { name, column: isNumber ? joinNumbers(columns) : joinTexts(columns) };
  });
}

export function columnNamed(fields: Field[], name: string | undefined): Column | undefined {
  return fields.find((field) => field.name === name)?.column;
}

/** The field beside `name` that holds the same in English (nameEn, name_en, name:en), or `name` itself. */
export function englishField(fields: Field[], name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const wanted = [`${name}en`, `${name}_en`, `${name}:en`].map((one) => one.toLowerCase());
  return fields.find((field) => wanted.includes(field.name.toLowerCase()))?.name ?? name;
}

/** The chosen rows of all fields; only dictionaries are shared with what they were. */
export function selectRows(fields: Field[], rows: Uint32Array): Field[] {
  return fields.map(({ name, column }) => {
    if (column.type === 'number') {
      const values = new Float64Array(rows.length);
      for (let k = 0; k < rows.length; k++) values[k] = column.values[rows[k]];
      return { name, column: { type: 'number', values } };
    }
    const codes = new Int32Array(rows.length);
    for (let k = 0; k < rows.length; k++) codes[k] = column.codes[rows[k]];
    return { name, column: { type: 'text', codes, dictionary: column.dictionary } };
  });
}

type ColumnPart = { column: Column | undefined; rows: number };

function joinNumbers(parts: ColumnPart[]): Column {
  const values = joinFloats(
    parts.map(({ column, rows }) =>
      column?.type === 'number' ? column.values : new Float64Array(rows).fill(Number.NaN),
    ),
  );
  return { type: 'number', values };
}

function joinTexts(parts: ColumnPart[]): Column {
  const codes = new Int32Array(parts.reduce((sum, { rows }) => sum + rows, 0)).fill(-1);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  let at = 0;
  for (const { column, rows } of parts) {
    for (let row = 0; row < rows; row++, at++) {
      const cell = column && cellAt(column, row);
      if (cell === undefined) continue;
      const text = String(cell);
      let code = codeOf.get(text);
      if (code === undefined) {
        code = dictionary.push(text) - 1;
        codeOf.set(text, code);
      }
      codes[at] = code;
    }
  }
  return { type: 'text', codes, dictionary };
}
