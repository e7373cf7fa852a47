import {
  type Evaluation,
  type Figure,
  FLOW_FIGURES,
  STATE_FIGURES,
  type TotalFigure,
} from '../../workers/model/evaluation.ts';
import { COST_PARTS } from '../../workers/model/renewal.ts';

export type AnyFigure = Figure | TotalFigure;

/** What a figure is counted in: `figures.unit.<key>`. */
export type FigureUnit =
  | 'people'
  | 'households'
  | 'jobs'
  | 'parcels'
  | 'm2'
  | 'money'
  | 'rent'
  | 'kg'
  | 'kgYear'
  | 'share'
  | 'minutes'
  | 'index'
  | 'places'
  | 'ratio'
  | 'metres';

export interface FigureRow {
  /** The figure, with ':' and the kind behind it where it is of one kind of facility. */
  id: string;
  figure: AnyFigure | 'capacity';
  /** Of one kind of facility; null: of all, or of none. */
  facility: string | null;
  unit: FigureUnit;
  /** Whether there is a today to compare with, or a sum over the plan's years alone. */
  isState: boolean;
  /** NaN where it is a sum, or missing. */
  today: number;
  /** At the end, or over the whole plan; NaN where missing. */
  end: number;
  /** end − today, and that as a share of today (NaN of a sum, and where today is 0). */
  change: number;
  relative: number;
  /** years + 1 entries; null of what has no year. */
  byYear: Float64Array | null;
}

export const FIGURE_GROUPS = ['people', 'floor', 'services', 'money', 'carbon', 'measures'] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

const GROUPS: Record<FigureGroup, AnyFigure[]> = {
  people: ['population', 'households', 'jobs', 'displaced', 'rehoused', 'elsewhere', 'rentPerM2'],
  floor: [
    'floorM2',
    'housingM2',
    'commerceM2',
    'industryM2',
    'publicM2',
    'otherM2',
    'demolishedM2',
    'builtM2',
    'retrofittedM2',
    'saleM2',
    'rentalM2',
    'newCommerceM2',
    'newIndustryM2',
    'newPublicM2',
  ],
  services: ['greenM2', 'newGreenM2'],
  money: [
    'investment',
    ...COST_PARTS.map((part) => `cost.${part}` as const),
    'revenue',
    'revenue.sale',
    'revenue.rent',
    'revenue.fiscal',
    'npv',
    'deepestDeficit',
  ],
  carbon: ['yearlyKg', 'embodiedKg', 'carbonKg'],
  measures: ['access', 'walkMinutes', 'withoutReach', 'commuteMinutes', 'mix', 'gini'],
};

export function unitOfFigure(figure: AnyFigure): FigureUnit {
  switch (figure) {
    case 'population':
      return 'people';
    case 'households':
    case 'displaced':
    case 'rehoused':
    case 'elsewhere':
      return 'households';
    case 'jobs':
      return 'jobs';
    case 'begun':
      return 'parcels';
    case 'rentPerM2':
      return 'rent';
    case 'embodiedKg':
    case 'carbonKg':
      return 'kg';
    case 'yearlyKg':
      return 'kgYear';
    case 'rentRise':
    case 'access':
    case 'withoutReach':
      return 'share';
    case 'walkMinutes':
    case 'commuteMinutes':
      return 'minutes';
    case 'mix':
    case 'gini':
      return 'index';
  }
  return figure.endsWith('M2') ? 'm2' : 'money';
}

const isFlow = (figure: AnyFigure) => (FLOW_FIGURES as readonly string[]).includes(figure);
const isState = (figure: AnyFigure) => (STATE_FIGURES as readonly string[]).includes(figure);

function rowOf({ byYear, totals, years }: Evaluation, figure: AnyFigure): FigureRow {
  const column = figure in byYear ? byYear[figure as Figure] : null;
  const hasToday = column !== null && !isFlow(figure);
  const base = { id: figure, figure, facility: null, unit: unitOfFigure(figure), byYear: column };
  return hasToday ? { ...base, ...changeOf(column, years) } : { ...base, ...NO_TODAY, end: totals[figure] };
}

const NO_TODAY = { isState: false, today: Number.NaN, change: Number.NaN, relative: Number.NaN };

function changeOf(column: Float64Array, years: number) {
  const [today, end] = [column[0], column[years]];
  const change = end - today;
  return { isState: true, today, end, change, relative: today === 0 ? Number.NaN : change / today };
}

/** The figures of a group, today against the end of the plan. */
export function rowsOfGroup(evaluation: Evaluation, group: FigureGroup): FigureRow[] {
  const rows = GROUPS[group].map((figure) => rowOf(evaluation, figure));
  if (group !== 'services') return rows;
  const capacities = evaluation.kinds.map(
    ({ kind, capacity }): FigureRow => ({
      id: `capacity:${kind}`,
      figure: 'capacity',
      facility: kind,
      unit: 'places',
      byYear: capacity,
      ...changeOf(capacity, evaluation.years),
    }),
  );
  return [...capacities, ...rows];
}

/** Every figure that has a year, for the table by year: those of the groups, then those that only years have. */
export function rowsByYear(evaluation: Evaluation): { group: FigureGroup; rows: FigureRow[] }[] {
  const more: Partial<Record<FigureGroup, AnyFigure[]>> = {
    people: ['rentRise'],
    floor: ['begun'],
    money: ['cash', 'cashSoFar'],
  };
  return FIGURE_GROUPS.map((group) => {
    const rows = [
      ...rowsOfGroup(evaluation, group),
      ...(more[group] ?? []).map((figure) => rowOf(evaluation, figure)),
    ];
    if (group === 'measures')
      for (const { kind, access, walkMinutes } of evaluation.kinds) {
        const of = (figure: 'access' | 'walkMinutes', column: Float64Array): FigureRow => ({
          id: `${figure}:${kind}`,
          figure,
          facility: kind,
          unit: unitOfFigure(figure),
          byYear: column,
          ...changeOf(column, evaluation.years),
        });
        rows.push(of('access', access), of('walkMinutes', walkMinutes));
      }
    return { group, rows };
  });
}

/** Which plain words and formula explain a figure: `figures.about.<family>`. */
export function familyOf(figure: FigureRow['figure']) {
  switch (figure) {
    case 'displaced':
    case 'rehoused':
    case 'elsewhere':
      return 'displaced';
    case 'rentPerM2':
    case 'rentRise':
      return 'rent';
    case 'yearlyKg':
    case 'embodiedKg':
    case 'carbonKg':
      return 'carbon';
    case 'cash':
    case 'cashSoFar':
    case 'deepestDeficit':
      return 'cash';
    case 'greenM2':
    case 'newGreenM2':
      return 'green';
    case 'access':
    case 'withoutReach':
      return 'access';
    case 'population':
    case 'households':
    case 'jobs':
    case 'begun':
    case 'capacity':
    case 'npv':
    case 'walkMinutes':
    case 'commuteMinutes':
    case 'mix':
    case 'gini':
      return figure;
  }
  if (figure.startsWith('revenue')) return 'revenue';
  if (figure.startsWith('cost.') || figure === 'investment') return 'investment';
  return isState(figure) ? 'floor' : 'newFloor';
}
