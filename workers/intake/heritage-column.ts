import { type Column, cellAt } from '../model/columns.ts';
import { meaningParams } from './meanings.ts';
import type { NoteList } from './note-list.ts';

const NO =
  /^(?:(?:false|f|no|none|n|0)$|not?\b|un(?:listed|protected)|否|无|非|不(?!可移动)|未|没有|普通|一般)/;
const YES =
  /^(?:true|t|yes|y|1|是|有|√|listed|protected|heritage|historic|landmark)$|heritage|listed|protected|landmark|不可移动|文物|文保|保护单位|保护建筑|历史建筑|历史文化|近现代建筑/;
const YES_WORDS = new Set(['国家级', '省级', '市级', '区级', '县级']);

/**
 * Whether a cell says that something is protected: text (yes, true, 是, 文物保护单位, 历史建筑 …), a truth value, or the
 * numbers 1 and 0. What begins with a denial (no, none, 非, 未 …) is no; null where neither can be told.
 */
export function protectedOf(cell: string | number): boolean | null {
  const text = String(cell).trim().toLowerCase();
  if (NO.test(text)) return false;
  return YES.test(text) || YES_WORDS.has(text) ? true : null;
}

/** 1 where protected, else 0; values that tell neither count as 0, and a note says how many. */
export function heritageIn(column: Column | undefined, rows: number, notes: NoteList): Uint8Array {
  const found = new Uint8Array(rows);
  if (column === undefined) return found;
  let unread = 0;
  for (let row = 0; row < rows; row++) {
    const cell = cellAt(column, row);
    if (cell === undefined) continue;
    const is = protectedOf(cell);
    if (is === null) unread++;
    else found[row] = is ? 1 : 0;
  }
  notes.add('heritage-unread', 'problem', unread, meaningParams('heritage'));
  return found;
}
