import type { ExportColumn } from '../../workers/export/columns.ts';
import { numberColumn, textColumn } from '../../workers/export/made-columns.ts';
import type { FigureRow } from './figureRows.ts';

/** Units as they stand in a file, the same in every language. */
export const FILE_UNITS: Record<FigureRow['unit'], string> = {
  people: 'people',
  households: 'households',
  jobs: 'jobs',
  parcels: 'parcels',
  m2: 'm2',
  money: 'yuan',
  rent: 'yuan per m2 and month',
  kg: 'kg CO2e',
  kgYear: 'kg CO2e per year',
  share: '0-1',
  minutes: 'minutes',
  index: '0-1',
  places: 'places',
  ratio: 'ratio',
  metres: 'm',
};

/** Figures as columns of a file: what each row is, then today, every year, and the end or the sum over the plan. Missing stays missing. */
export function figureColumns(
  rows: FigureRow[],
  years: number,
  scenario: string,
  nameOf: (row: FigureRow) => string,
): ExportColumn[] {
  const text = (key: string, textAt: (row: FigureRow) => string) => textColumn(key, rows.map(textAt));
  const number = (key: string, at: (row: FigureRow) => number) => numberColumn(key, rows.map(at));
  return [
    text('scenario', () => scenario),
    text('figure', ({ id }) => id),
    text('name', nameOf),
    text('unit', ({ unit }) => FILE_UNITS[unit]),
    number('today', ({ isState, today }) => (isState ? today : Number.NaN)),
    ...Array.from({ length: years }, (_, i) =>
      number(`year ${i + 1}`, ({ byYear }) => byYear?.[i + 1] ?? Number.NaN),
    ),
    number('end or whole plan', ({ end }) => end),
  ];
}
