import { type Column, cellAt } from '../model/columns.ts';
import { LAND_USES, type LandUse } from '../model/layers.ts';
import { meaningParams } from './meanings.ts';
import type { NoteList } from './note-list.ts';

const MISSING = 255;
const OTHER = LAND_USES.indexOf('other');

/** Index in LAND_USES per row, 255 where missing; values that the mapping does not know become 'other', noted. */
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
  for (let row = 0; row < rows; row++) {
    const cell = cellAt(column, row);
    if (cell === undefined) missing++;
    else {
      const index = indexOf.get(String(cell));
      if (index === undefined) unmapped++;
      found[row] = index ?? OTHER;
    }
  }
  notes.add('values-missing', 'info', missing, meaningParams('landUse'));
  notes.add('land-use-unmapped', 'info', unmapped);
  return found;
}
