import { create } from 'zustand';

export interface Sort {
  column: string;
  isDescending: boolean;
}

/** From and to, both ends included; null is open. */
export interface Range {
  min: number | null;
  max: number | null;
}

/** How the table is looked at: outlives the table's closing, ends with the page. */
interface TableState {
  /** null: the order of the file. */
  sort: Sort | null;
  text: string;
  /** Code of a land use, or of its absence. */
  landUse: number | null;
  /** By column of numbers; all of them must hold. */
  ranges: Record<string, Range>;
  /** Columns that were shown or hidden by hand, by id. */
  chosen: Record<string, boolean>;
}

export const NO_FILTER = { text: '', landUse: null, ranges: {} } satisfies Partial<TableState>;

export const useTableState = create<TableState>(() => ({ sort: null, ...NO_FILTER, chosen: {} }));

export function setTable(part: Partial<TableState>): void {
  useTableState.setState(part);
}

/** A range without ends stays on screen until it is taken away. */
export function setRange(column: string, range: Range | null): void {
  useTableState.setState(({ ranges: { [column]: _, ...others } }) => ({
    ranges: range ? { ...others, [column]: range } : others,
  }));
}

/** First upwards, then downwards, then the order of the file again. */
export function toggleSort(column: string): void {
  const { sort } = useTableState.getState();
  if (sort?.column !== column) setTable({ sort: { column, isDescending: false } });
  else setTable({ sort: sort.isDescending ? null : { column, isDescending: true } });
}

export function chooseColumns(ids: string[], isShown: boolean): void {
  useTableState.setState(({ chosen }) => ({
    chosen: { ...chosen, ...Object.fromEntries(ids.map((id) => [id, isShown])) },
  }));
  const { sort } = useTableState.getState();
  if (!isShown && sort && ids.includes(sort.column)) setTable({ sort: null });
}
