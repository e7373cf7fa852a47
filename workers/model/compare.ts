import type { Note } from './notes.ts';
import type { Direction, RankAcceptability, WeightFlip } from './ranking.ts';

/** A figure that scenarios are compared by. */
export interface CompareFigure {
  id: string;
  unit: string;
  /** Which way is good; absent where neither is. */
  better?: Direction;
  /** It depends on the assumption sheet: scenarios on different sheets differ in it by what is assumed as well as by what is done. */
  restsOnSheet: boolean;
}

/** One scenario's figures, in the order of the figures; NaN missing. */
export interface CompareScenario {
  id: string;
  /** Which district and which assumption sheet it is of, as ids. */
  district: string;
  sheet: string;
  values: ArrayLike<number>;
  /** The same district before the plan. */
  today: ArrayLike<number>;
}

export interface CompareCell {
  value: number;
  /** Value less that of what it is compared with; NaN where one is missing or they cannot be compared. */
  change: number;
  /** change / |that value|; NaN where that is 0. */
  relative: number;
  /** By the figure's direction; absent where it has none or there is no change to tell. */
  verdict?: 'better' | 'worse' | 'same';
  /** 1 = best among the scenarios that can be compared with the first; ties share a rank and the ranks after them are skipped; 0 without one. */
  rank: number;
}

export interface CompareTable {
  /** One per figure, in order; cells in the order of the scenarios. */
  rows: { figure: string; today: number[]; cells: CompareCell[] }[];
  notes: Note[];
}

/** One result of every parcel before a plan and at its end; NaN missing. */
export interface ParcelColumn {
  id: 'floorM2' | 'far' | 'people' | 'households' | 'access' | 'walkMinutes';
  unit: 'm2' | 'ratio' | 'people' | 'households' | 'share' | 'minutes';
  /** Which way is good for those who live there; absent where neither is. */
  better?: Direction;
  before: Float64Array;
  after: Float64Array;
}

/** A difference of one statistic between two distributions: the three parts sum to the total. */
export interface ShiftParts {
  total: number;
  /** All values moved by the difference of the means. */
  mean: number;
  /** Then drawn apart or together about the mean to the other standard deviation. */
  spread: number;
  /** What is left: the shape, such as a tail or a second hump. */
  rest: number;
}

export interface ShiftSplit {
  means: [before: number, after: number];
  deviations: [before: number, after: number];
  /** In the order asked for. */
  quantiles: ({ at: number } & ShiftParts)[];
  /** Of the shares below a floor. */
  below: ({ floor: number } & ShiftParts)[];
  /** Values without a number or without weight, left out. */
  missing: [before: number, after: number];
}

/** Who gains and who loses in one group. Weighted by people where they are given. */
export interface GroupGains {
  winners: number;
  losers: number;
  level: number;
  /** A value is missing before or after. */
  unknown: number;
  /** Mean gain of winners, of losers (below 0) and of all that are known; above 0 is better. NaN where there are none. */
  meanWin: number;
  meanLoss: number;
  meanChange: number;
}

/** What a figure rests on and how far it may go. */
export interface UncertainInput {
  id: string;
  value: number;
  low: number;
  high: number;
}

/** Figures by assumption, one at a time at its low and its high, the others at their values. */
export interface Tornado {
  base: Float64Array;
  /** At [assumption][figure]. */
  low: Float64Array[];
  high: Float64Array[];
  /** Of each figure: assumptions by |high − low|, the widest first; those without a value last. */
  order: number[][];
}

export interface SampledFigure {
  mean: number;
  /** 5th, 25th, 50th, 75th and 95th per cent of the values that there are. */
  p5: number;
  p25: number;
  median: number;
  p75: number;
  p95: number;
  /** Samples without a value. */
  missing: number;
}

export interface JointSamples {
  samples: number;
  figures: SampledFigure[];
  /** At [figure][sample], in the order drawn, so that figures of the same sample can be set against each other. */
  values: Float64Array[];
  /** At [assumption][sample]. */
  draws: Float64Array[];
}

/** Two neighbours in an order, and how firmly they stand so. */
export interface NeighbourSureness {
  ahead: number;
  behind: number;
  /** Difference of their scores, 0 or more; level ones have no flips. */
  lead: number;
  /** The smallest change of one weight that turns them round; absent where none can. */
  flip?: WeightFlip;
  mark: 'stable' | 'fragile' | 'level';
}

export interface OrderFirmness {
  /** Weighted sums by row; NaN where a row has no value. */
  scores: Float64Array;
  /** Rows, the best first; those without a score are not in it. */
  order: number[];
  neighbours: NeighbourSureness[];
  /** Of the whole order: fragile as soon as two neighbours are level or fragile. */
  mark: 'stable' | 'fragile';
}

export interface OrderSureness extends OrderFirmness {
  acceptability: RankAcceptability;
  /** Share of random weights near the person's under which each row is first. */
  firstShare: Float64Array;
}
