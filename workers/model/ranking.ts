import { z } from 'zod';

/** weighted sum; Hwang and Yoon's closeness to the ideal; Opricovic's compromise. */
export const RANK_METHODS = ['wsm', 'topsis', 'vikor'] as const;
export type RankMethod = (typeof RANK_METHODS)[number];

const DIRECTIONS = ['higher', 'lower'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * How values of a column become comparable.
 * minmax: 0 … 1 from the worst to the best value there is. z: standard deviations above the mean, in the direction.
 * target: 1 from `low` to `high`, falling in a line to 0 at the value that is furthest from them.
 * piecewise: straight lines between the points [value, result], level beyond the first and the last.
 */
export const normalisationSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('minmax') }),
  z.strictObject({ type: z.literal('z') }),
  z.strictObject({ type: z.literal('target'), low: z.number(), high: z.number() }),
  z.strictObject({ type: z.literal('piecewise'), points: z.array(z.tuple([z.number(), z.number()])) }),
]);
export type Normalisation = z.infer<typeof normalisationSchema>;

const criterion = z.strictObject({
  /** A column of the table. */
  field: z.string(),
  /** 0 or more in any unit; only their ratios count. */
  weight: z.number().min(0),
  better: z.enum(DIRECTIONS).default('higher'),
  normalise: normalisationSchema.optional(),
});

/** What a table is ranked by, as a file holds it. */
export const rankCriteriaSchema = z.array(criterion).min(1);

/** How one column counts. `better` has no meaning where the normalisation itself says what is good (target, piecewise). */
export interface RankCriterion {
  weight: number;
  better: Direction;
  /** minmax unless given. TOPSIS and VIKOR scale by themselves; for them only target and piecewise come first. */
  normalise?: Normalisation;
}

/** Alternatives in order. A row without some of its values is judged by the others, whose weights then share 1. */
export interface Ranking {
  /** NaN where a row has no value that counts. */
  scores: Float64Array;
  /** 1 = best; ties share a rank and the ranks after them are skipped; 0 where there is no score. */
  ranks: Uint32Array;
  /** Rows that have a rank. */
  ranked: number;
  /** Rows that have a rank although a value that counts is missing. */
  partial: number;
}

/** `scores` of a Ranking are q, where less is better. */
export interface VikorRanking extends Ranking {
  /** Weighted mean of the regrets, 0 … 1: 0 is best in everything. */
  s: Float64Array;
  /** Largest weighted regret. */
  r: Float64Array;
  /** 0 … 1: v parts s and 1 − v parts r, each from its best to its worst. */
  q: Float64Array;
  /** Row that is first by q; −1 where none is ranked. */
  best: number;
  /** C1, acceptable advantage: q of the second less q of the first is at least 1/(ranked − 1). */
  advantage: { met: boolean; value: number; threshold: number };
  /** C2, acceptable stability: the first by q is also first by s or by r. */
  stable: boolean;
  /** Rows to be offered together, best first: one where both conditions hold. */
  compromise: number[];
}

/** A change of one weight that turns the order of two alternatives round. */
export interface WeightFlip {
  /** Column. */
  criterion: number;
  /** Share of 1 at which they are level; a little further and their order is the other. */
  weight: number;
  /** That weight less the one it has now. */
  change: number;
}

export interface WeightFlips {
  /** Score of the first alternative less that of the second; NaN where one has none. Level ones have no flips. */
  difference: number;
  /** The nearest one of each criterion that has one, smallest change first. */
  flips: WeightFlip[];
}

/** How often each alternative takes each rank under random weights (SMAA). */
export interface RankAcceptability {
  samples: number;
  alternatives: number;
  /** Share of the samples in which alternative a has rank k + 1, at [a · alternatives + k]. Ties share the better rank. */
  share: Float64Array;
  /** Mean rank of each alternative; NaN where it has no value. */
  meanRank: Float64Array;
  /** Mean of the weights under which an alternative is first, at [a · criteria + c]; NaN where it never is. */
  centralWeights: Float64Array;
}
