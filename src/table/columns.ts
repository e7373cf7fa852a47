import { type TextColumn, textAt } from '../../workers/model/columns.ts';
import type { Parcels } from '../../workers/model/district.ts';
import type { Lens } from '../project/lenses.ts';

export const COLUMN_GROUPS = [
  'parcel',
  'plan',
  'score',
  'rank',
  'attribute',
  'access',
  'density',
  'said',
  'file',
] as const;
export type ColumnGroup = (typeof COLUMN_GROUPS)[number];

/** One column of the table; missing is NaN in numbers and code -1 in texts. */
export interface TableColumn {
  /** 'id', 'name', 'rank', the id of a lens, or `field:<name>` for a field of the file. */
  id: string;
  group: ColumnGroup;
  title: string;
  unit: string;
  widthPx: number;
  /** Shown unless the person hides it. */
  isUsual: boolean;
  cells: { type: 'number'; values: ArrayLike<number>; write(value: number): string } | TextColumn;
}

const USUAL = new Set(['score:total', 'attribute:landUse', 'attribute:floorAreaM2', 'attribute:people']);

export const isUsualLens = ({ id, group }: Lens): boolean =>
  group === 'access' || group === 'plan' || group === 'rank' || USUAL.has(id);

const WIDTHS = { id: 128, name: 220, text: 130, number: 104 };

export function widthOf(id: string, cells: TableColumn['cells']): number {
  if (id === 'id' || id === 'name') return WIDTHS[id];
  return WIDTHS[cells.type];
}

/** What a cell says; undefined where missing. */
export function cellText({ cells }: TableColumn, row: number): string | undefined {
  if (cells.type === 'text') return textAt(cells, row);
  const value = cells.values[row];
  return Number.isNaN(value) ? undefined : cells.write(value);
}

interface KeptTexts {
  ids: TextColumn;
  /** null where no parcel has a name. */
  names: TextColumn | null;
}

const kept = { en: new WeakMap<Parcels, KeptTexts>(), zh: new WeakMap<Parcels, KeptTexts>() };

/** Ids and names in a language as columns of text, made once. */
export function textsOf(parcels: Parcels, tongue: 'en' | 'zh'): KeptTexts {
  const known = kept[tongue].get(parcels);
  if (known) return known;
  const names = tongue === 'en' ? parcels.namesEn : parcels.names;
  const rows = Int32Array.from({ length: parcels.count }, (_, row) => row);
  const made: KeptTexts = {
    ids: { type: 'text', codes: rows, dictionary: parcels.ids },
    names: names.some((name) => name !== '')
      ? { type: 'text', codes: rows.map((row) => (names[row] === '' ? -1 : row)), dictionary: names }
      : null,
  };
  kept[tongue].set(parcels, made);
  return made;
}

/** Categories as a column of text in the words given, one per index. */
export function categoryTexts(values: ArrayLike<number>, words: string[]): TextColumn {
  return {
    type: 'text',
    codes: Int32Array.from(values, (index) => (index < words.length ? index : -1)),
    dictionary: words,
  };
}
