import { type Column, cellAt } from '../model/columns.ts';
import { LAND_USES, type LandUse } from '../model/layers.ts';
import { landUseOf } from './land-use-words.ts';
import { meaningParams } from './meanings.ts';
import { type NoteList, someOf } from './note-list.ts';

const MISSING = 255;
const OTHER = LAND_USES.indexOf('other');

/** Index in LAND_USES per row, 255 where missing; values that neither the mapping nor the words know become 'other', noted. */
export function landUsesIn(
  column: Column | undefined,
  rows: number,
  landUses: Record<string, LandUse>,
  notes: NoteList,
): Uint8Array {
  const found = new Uint8Array(rows).fill(MISSING);
  if (column === undefined) {
    notes.add('field-missing', 'info', rows, meaningParams('landUse'));
    return found;
  }
  const indexOf = new Map(Object.entries(landUses).map(([value, use]) => [value, LAND_USES.indexOf(use)]));
  let missing = 0;
  let unmapped = 0;
  const unknown = new Map<string, boolean>();
  // The guess makes words that it does not know 'other' too.
  const isUnknown = (value: string, index: number | undefined): boolean => {
    let is = unknown.get(value);
    if (is === undefined) {
      is = index === undefined || (index === OTHER && landUseOf(value) === null);
      unknown.set(value, is);
    }
    return is;
  };
  for (let row = 0; row < rows; row++) {
    const cell = cellAt(column, row);
    if (cell === undefined) missing++;
    else {
      const index = indexOf.get(String(cell));
      if (isUnknown(String(cell), index)) unmapped++;
      found[row] = index ?? OTHER;
    }
  }
  notes.add('values-missing', 'info', missing, meaningParams('landUse'));
  notes.add('land-use-unmapped', 'info', unmapped, {
    values: someOf([...unknown].filter(([, is]) => is).map(([value]) => value)),
  });
  return found;
}
