import type { ExportColumn } from '../../workers/export/columns.ts';
import { numberColumn, textColumn } from '../../workers/export/made-columns.ts';
import { FILE_UNITS } from '../plan/figureColumns.ts';
import { SHEET } from '../project/sheet.ts';
import { type ComparedFigure, differingAssumptions } from './compareRows.ts';
import type { Comparison } from './comparison.ts';

const unitOf = ({ unit }: ComparedFigure) => (unit === 'lines' ? 'red lines' : FILE_UNITS[unit]);

export interface Names {
  nameOf(figure: ComparedFigure): string;
  groupOf(figure: ComparedFigure): string;
}

/** Names of scenarios as headers; those that share a name are told apart by their number. */
function headsOf({ scenarios }: Comparison): string[] {
  return scenarios.map(({ name }, s) => {
    const isShared = scenarios.some((other, o) => o !== s && other.name === name);
    return isShared ? `${name} [${s + 1}]` : name;
  });
}

/** A row per figure; of each scenario its value, its change in the figure's unit and in per cent, whether that is better, and its rank. */
export function comparedColumns(comparison: Comparison, { nameOf, groupOf }: Names): ExportColumn[] {
  const { figures, base, table } = comparison;
  const heads = headsOf(comparison);
  const against = base ? heads[comparison.scenarios.indexOf(base)] : 'today';
  return [
    textColumn('name', figures.map(nameOf)),
    textColumn('unit', figures.map(unitOf)),
    textColumn(
      'figure',
      figures.map(({ id }) => id),
    ),
    textColumn('group', figures.map(groupOf)),
    textColumn(
      'better',
      figures.map(({ better }) => better ?? 'neutral'),
    ),
    numberColumn(
      'today',
      table.rows.map(({ today }) => today[0]),
    ),
    ...heads.flatMap((head, s) => {
      const cells = table.rows.map((row) => row.cells[s]);
      return [
        numberColumn(
          head,
          cells.map(({ value }) => value),
        ),
        numberColumn(
          `${head}: change from ${against}`,
          cells.map(({ change }) => change),
        ),
        numberColumn(
          `${head}: change from ${against} (%)`,
          cells.map(({ relative }) => 100 * relative),
        ),
        textColumn(
          `${head}: verdict`,
          cells.map(({ verdict }) => verdict ?? ''),
        ),
        numberColumn(
          `${head}: rank`,
          cells.map(({ rank }) => (rank > 0 ? rank : Number.NaN)),
        ),
      ];
    }),
  ];
}

/** A row for today and for each scenario, a column per figure with its unit. */
export function scenarioColumns(comparison: Comparison, { nameOf, groupOf }: Names): ExportColumn[] {
  const { figures, table } = comparison;
  return [
    textColumn('scenario', ['today', ...headsOf(comparison)]),
    ...figures.map((figure, f) =>
      numberColumn(`${groupOf(figure)}: ${nameOf(figure)} (${unitOf(figure)})`, [
        table.rows[f].today[0],
        ...table.rows[f].cells.map(({ value }) => value),
      ]),
    ),
  ];
}

/** A row per assumption that the scenarios do not share, and one for the years of the plans. */
export function assumptionColumns(
  comparison: Comparison,
  tongue: 'en' | 'zh',
  yearsName: string,
): ExportColumn[] {
  const { scenarios } = comparison;
  const differing = new Set(differingAssumptions(scenarios.map(({ assumptions }) => assumptions)));
  const rows = SHEET.assumptions.filter(({ id }) => differing.has(id));
  return [
    textColumn('name', [yearsName, ...rows.map(({ name }) => name[tongue])]),
    textColumn('unit', ['years', ...rows.map(({ unit }) => unit)]),
    textColumn('assumption', ['years', ...rows.map(({ id }) => id)]),
    numberColumn('sheet', [Number.NaN, ...rows.map(({ value }) => value)]),
    ...headsOf(comparison).map((head, s) => {
      const { years, assumptions } = scenarios[s];
      return numberColumn(head, [years, ...rows.map(({ id, value }) => assumptions[id] ?? value)]);
    }),
  ];
}
