import type { CompareFigure, CompareScenario } from '../../workers/model/compare.ts';
import type { Direction } from '../../workers/model/ranking.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { SheetOverrides } from '../../workers/model/sheet.ts';
import { PARTIES, type Party } from '../../workers/model/stakeholders.ts';
import {
  FIGURE_GROUPS,
  type FigureGroup,
  type FigureRow,
  type FigureUnit,
  rowsByYear,
} from '../plan/figureRows.ts';
import { restsOnRow } from '../plan/restsOnRow.ts';
import type { Compared } from '../project/compared.ts';
import { SHEET } from '../project/sheet.ts';
import { directionOf } from './figureDirection.ts';

export const COMPARE_GROUPS = [...FIGURE_GROUPS, 'agreement'] as const satisfies (
  | FigureGroup
  | 'agreement'
)[];
export type CompareGroup = (typeof COMPARE_GROUPS)[number];

/** What is said of a whole plan besides the figures of its evaluation: `compareFigure.<key>`. */
type AgreedFigure = 'linesMet' | 'linesBroken' | 'consensus' | `accepts_${Party}` | 'winners' | 'losers';

/** A figure that scenarios are held against each other by. */
export interface ComparedFigure extends CompareFigure {
  group: CompareGroup;
  /** What it is called by: a figure of a plan, or one of agreement. */
  name: Pick<FigureRow, 'figure' | 'facility'> | { agreed: AgreedFigure };
  unit: FigureUnit | 'lines';
  /** Whether there is a today to change from. */
  isState: boolean;
}

/** A scenario that was measured. */
export interface MeasuredScenario {
  scenario: Scenario;
  result: NonNullable<Compared['result']>;
  /** Which district it is of: scenarios of one district share it. */
  district: string;
}

interface Value {
  figure: Omit<ComparedFigure, 'restsOnSheet'>;
  today: number;
  end: number;
}

/** Cash over the plan is the cash so far at its end. */
const TWICE: FigureRow['figure'][] = ['cash'];

function valuesOf({ result }: MeasuredScenario): Value[] {
  const planned = rowsByYear(result.evaluation).flatMap(({ group, rows }) =>
    rows
      .filter(({ figure }) => !TWICE.includes(figure))
      .map(({ id, figure, facility, unit, isState, today, end }): Value => {
        const better = directionOf(figure);
        return { figure: { id, group, name: { figure, facility }, unit, isState, better }, today, end };
      }),
  );
  const { redLines, agreement, consensus } = result;
  const met = redLines.filter((check) => check.met).length;
  const agreed = (
    name: AgreedFigure,
    unit: ComparedFigure['unit'],
    better: Direction,
    end: number,
  ): Value => {
    const figure = {
      id: name,
      group: 'agreement' as const,
      name: { agreed: name },
      unit,
      better,
      isState: false,
    };
    return { figure, today: Number.NaN, end };
  };
  return [
    ...planned,
    agreed('linesMet', 'lines', 'higher', met),
    agreed('linesBroken', 'lines', 'lower', redLines.length - met),
    agreed('consensus', 'share', 'higher', consensus),
    ...PARTIES.map((party) => agreed(`accepts_${party}`, 'share', 'higher', agreement.shares[party])),
    agreed('winners', 'households', 'higher', agreement.winners),
    agreed('losers', 'households', 'lower', agreement.losers),
  ];
}

/** Ids of the assumptions that are not the same in all of the scenarios. */
export function differingAssumptions(overrides: SheetOverrides[]): string[] {
  return SHEET.assumptions
    .filter(({ id, value }) => new Set(overrides.map((own) => own[id] ?? value)).size > 1)
    .map(({ id }) => id);
}

/** Where plans last differently long: the names by their years, the shortest first, written as a list; null where all last the same. */
export function otherYears(scenarios: Scenario[]): { list: string } | null {
  const years = [...new Set(scenarios.map((one) => one.years))].sort((a, b) => a - b);
  if (years.length < 2) return null;
  const namesOf = (many: number) => scenarios.filter((one) => one.years === many).map(({ name }) => name);
  return { list: years.map((many) => `${many}: ${namesOf(many).join(', ')}`).join('; ') };
}

/**
 * All figures that any of the scenarios has, by group, and each scenario's values in that order; what a scenario does not have is NaN.
 * A figure rests on the sheet where it depends on an assumption that the scenarios do not share.
 */
export function compareInput(measured: MeasuredScenario[]): {
  figures: ComparedFigure[];
  scenarios: CompareScenario[];
} {
  const differing = new Set(differingAssumptions(measured.map(({ scenario }) => scenario.assumptions)));
  const rests = ({ name }: Value['figure']) =>
    'agreed' in name ? differing.size > 0 : restsOnRow(name, {}).all.some(({ id }) => differing.has(id));
  const values = measured.map(
    (one) => new Map(valuesOf(one).map((value) => [value.figure.id, value] as const)),
  );
  const known = new Map(values.flatMap((own) => [...own].map(([id, { figure }]) => [id, figure] as const)));
  const figures = COMPARE_GROUPS.flatMap((group) =>
    [...known.values()].filter((figure) => figure.group === group),
  ).map((figure): ComparedFigure => ({ ...figure, restsOnSheet: rests(figure) }));
  const scenarios = measured.map(({ scenario, district }, s) => ({
    id: scenario.id,
    district,
    sheet: JSON.stringify(Object.entries(scenario.assumptions).sort()),
    values: figures.map(({ id }) => values[s].get(id)?.end ?? Number.NaN),
    today: figures.map(({ id }) => values[s].get(id)?.today ?? Number.NaN),
  }));
  return { figures, scenarios };
}
