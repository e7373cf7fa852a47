import type { Note } from './notes.ts';
import { COST_PARTS } from './renewal.ts';

/** What there is at the end of a year (of year 0: before the plan). */
export const STATE_FIGURES = [
  'population',
  'households',
  'jobs',
  /** Of the parcels whose floor area is known. */
  'floorM2',
  'housingM2',
  'commerceM2',
  'industryM2',
  'publicM2',
  'otherM2',
  'greenM2',
  /** What buildings let out a year, kg CO₂e. */
  'yearlyKg',
  /** Mean rent of housing, yuan per m² and month. */
  'rentPerM2',
  /** Cash of all years so far, not discounted. */
  'cashSoFar',
] as const;

/** What happens in a year; nothing does in year 0. */
export const FLOW_FIGURES = [
  'begun',
  'displaced',
  'rehoused',
  'elsewhere',
  'demolishedM2',
  'builtM2',
  'retrofittedM2',
  /** New floor for the market. */
  'saleM2',
  'rentalM2',
  /** New floor by use. */
  'newCommerceM2',
  'newIndustryM2',
  'newPublicM2',
  'newGreenM2',
  ...COST_PARTS.map((part) => `cost.${part}` as const),
  /** All costs. */
  'investment',
  'revenue.sale',
  'revenue.rent',
  'revenue.fiscal',
  'revenue',
  /** Revenue less investment. */
  'cash',
  'embodiedKg',
  /** Rise of the mean rent of housing over the year before, as a share. */
  'rentRise',
] as const;

/** What is not a sum, at the end of a year; NaN where it cannot be measured. */
export const MEASURED_FIGURES = [
  /** Mean over kinds of the share of people's needs that is met within reach, 0 … 1. */
  'access',
  /** Mean over kinds and people of the walk to the nearest, minutes, among those who reach one. */
  'walkMinutes',
  /** Share of people and kinds without a way to a facility within the limit. */
  'withoutReach',
  'commuteMinutes',
  /** Entropy of land use, 0 one use … 1 all alike. */
  'mix',
  /** Of access over people: 0 all alike. */
  'gini',
] as const;

export type StateFigure = (typeof STATE_FIGURES)[number];
export type FlowFigure = (typeof FLOW_FIGURES)[number];
export type MeasuredFigure = (typeof MEASURED_FIGURES)[number];
export type Figure = StateFigure | FlowFigure | MeasuredFigure;

/** Figures of the whole plan that have no year. */
export const TOTAL_FIGURES = [
  /** Present value of costs and revenue over the horizon, yuan. */
  'npv',
  /** Lowest cash so far within the plan; 0 where it is never negative. */
  'deepestDeficit',
  /** kg CO₂e over the horizon against keeping everything. */
  'carbonKg',
] as const;
export type TotalFigure = (typeof TOTAL_FIGURES)[number];

export interface KindFigures {
  kind: string;
  /** Capacity at the end of each year; index 0 before the plan. */
  capacity: Float64Array;
  /** As 'access' and 'walkMinutes', of this kind alone; NaN without measures. */
  access: Float64Array;
  walkMinutes: Float64Array;
}

/** What a plan brings about. Arrays have years + 1 entries; index 0 is before the plan. */
export interface Evaluation {
  years: number;
  byYear: Record<Figure, Float64Array>;
  kinds: KindFigures[];
  /** Of flows the sum over the years; of states and measures what there is at the end. */
  totals: Record<Figure | TotalFigure, number>;
  notes: Note[];
}
