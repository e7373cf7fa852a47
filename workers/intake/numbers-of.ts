import { type Column, cellAt } from '../model/columns.ts';
import { type Meaning, meaningParams } from './meanings.ts';
import type { NoteList } from './note-list.ts';
import { readNumber } from './read-number.ts';

/** The numbers of one meaning; missing where there is no field, no value or no number. What is missing is noted. */
export function numbersOf(
  column: Column | undefined,
  rows: number,
  meaning: Meaning,
  notes: NoteList,
): Float64Array {
  const values = new Float64Array(rows).fill(Number.NaN);
  const params = meaningParams(meaning);
  if (column === undefined) {
    notes.add('field-missing', 'info', rows, params);
    return values;
  }
  let missing = 0;
  let notNumbers = 0;
  for (let row = 0; row < rows; row++) {
    const cell = cellAt(column, row);
    if (cell === undefined) missing++;
    else {
      values[row] = readNumber(cell);
      if (!Number.isFinite(values[row])) {
        values[row] = Number.NaN;
        notNumbers++;
      }
    }
  }
  notes.add('values-missing', 'info', missing, params);
  notes.add('values-not-numbers', 'left-out', notNumbers, params);
  return values;
}

/** The same for quantities: negative ones are set missing. */
export function quantitiesOf(
  column: Column | undefined,
  rows: number,
  meaning: Meaning,
  notes: NoteList,
): Float64Array {
  const values = numbersOf(column, rows, meaning, notes);
  const negative = unset(values, (value) => value < 0);
  notes.add('values-negative', 'left-out', negative, meaningParams(meaning));
  return values;
}

/** Sets the values that are wrong missing; returns how many. */
export function unset(values: Float64Array, isWrong: (value: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (!isWrong(values[row])) continue;
    values[row] = Number.NaN;
    count++;
  }
  return count;
}
