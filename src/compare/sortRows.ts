import type { CompareTable } from '../../workers/model/compare.ts';
import type { SortBy } from './compareChoice.ts';
import { COMPARE_GROUPS, type ComparedFigure, type CompareGroup } from './compareRows.ts';

/** Rows of the table that belong together: a group's, or with `group` null all there are. Indices into the figures. */
export interface RowGroup {
  group: CompareGroup | null;
  rows: number[];
}

/** The rows that are shown, in order: within their groups or all together by a scenario's column, what is missing last in both directions. */
export function sortRows(
  figures: ComparedFigure[],
  table: CompareTable,
  scenarios: string[],
  { sort, within, shown }: { sort: SortBy; within: boolean; shown: (figure: ComparedFigure) => boolean },
): RowGroup[] {
  const all = [...figures.keys()].filter((f) => shown(figures[f]));
  const column = sort ? scenarios.indexOf(sort.scenario) : -1;
  const ordered = sort && column >= 0 ? byColumn(all, table, column, sort) : all;
  if (!within && column >= 0) return ordered.length > 0 ? [{ group: null, rows: ordered }] : [];
  return COMPARE_GROUPS.map((group) => ({
    group,
    rows: ordered.filter((f) => figures[f].group === group),
  })).filter(({ rows }) => rows.length > 0);
}

function byColumn(
  rows: number[],
  table: CompareTable,
  column: number,
  { by, down }: NonNullable<SortBy>,
): number[] {
  const at = (f: number) => table.rows[f].cells[column][by];
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [at(a), at(b)];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return sign * (x - y);
  });
}
