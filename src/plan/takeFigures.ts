import { nameOfProject, saveCsv } from '../table/takeAway.ts';
import { figureColumns } from './figureColumns.ts';
import type { FigureRow } from './figureRows.ts';

/** Hands the figures of a scenario out as CSV, a row per figure and a column per year. */
export async function takeFigures(
  rows: FigureRow[],
  years: number,
  scenario: string,
  nameOf: (row: FigureRow) => string,
): Promise<void> {
  const columns = figureColumns(rows, years, scenario, nameOf);
  await saveCsv(columns, rows.length, `${nameOfProject()}-plan-figures.csv`);
}
