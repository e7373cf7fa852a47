import { create } from 'zustand';

export interface Sort {
  column: string;
  isDescending: boolean;
}

/** How the table is looked at: outlives the table's closing, ends with the page. */
interface TableState {
  /** null: the order of the file. */
  sort: Sort | null;
  text: string;
  /** Code of a land use, or of its absence. */
  landUse: number | null;
  /** Of the column sorted by. */
  range: { min: number | null; max: number | null };
  /** Columns that were shown or hidden by hand, by id. */
  chosen: Record<string, boolean>;
}

const NO_RANGE: TableState['range'] = { min: null, max: null };
export const NO_FILTER = { text: '', landUse: null, range: NO_RANGE } satisfies Partial<TableState>;

export const useTableState = create<TableState>(() => ({ sort: null, ...NO_FILTER, chosen: {} }));

export function setTable(part: Partial<TableState>): void {
  useTableState.setState(part);
}

/** A range belongs to the column sorted by, so it goes with it: no filter acts without being on screen. */
function sortBy(sort: Sort | null): void {
  useTableState.setState((state) => ({
    sort,
    range: sort?.column === state.sort?.column ? state.range : NO_RANGE,
  }));
}

/** First upwards, then downwards, then the order of the file again. */
export function toggleSort(column: string): void {
  const { sort } = useTableState.getState();
  if (sort?.column !== column) sortBy({ column, isDescending: false });
  else sortBy(sort.isDescending ? null : { column, isDescending: true });
}

export function chooseColumns(ids: string[], isShown: boolean): void {
  useTableState.setState(({ chosen }) => ({
    chosen: { ...chosen, ...Object.fromEntries(ids.map((id) => [id, isShown])) },
  }));
  const { sort } = useTableState.getState();
  if (!isShown && sort && ids.includes(sort.column)) sortBy(null);
}
