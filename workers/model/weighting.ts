import { z } from 'zod';

/**
 * A pairwise comparison matrix: entry (i, j) says how many times as important i is as j. null where the pair was not judged,
 * and then on both sides of the diagonal.
 */
export type JudgementMatrix = (number | null)[][];

/** Tables of the mean consistency index of random matrices; the numbers are in weighting/random-index.ts. */
export const RANDOM_INDICES = ['saaty', 'alonso-lamata'] as const;
export type RandomIndex = (typeof RANDOM_INDICES)[number];

/** One judgement that a person could change: matrix[row][column], counted from 0, row < column. */
export interface WorstJudgement {
  row: number;
  column: number;
  value: number;
  /** The value of Saaty's scale (1/9 … 9) in its place that makes the matrix most consistent. */
  suggestion: number;
  /** Consistency ratio after that change. */
  crAfter: number;
}

/** What a pairwise comparison matrix says. Both weight vectors sum to 1. */
export interface Judgement {
  /** Principal eigenvector; of Harker's matrix where pairs are unknown. */
  eigenvector: number[];
  /** Row geometric means; logarithmic least squares where pairs are unknown, which is the same thing where none is. */
  geometricMean: number[];
  lambdaMax: number;
  /** (λmax − n)/(n − 1). */
  ci: number;
  /** CI over the mean CI of random matrices; 0 for one or two entries. Approximate where `unknown` is above 0. */
  cr: number;
  /** cr ≤ 0.1. */
  consistent: boolean;
  /** Where not consistent: the one change that would help most. */
  worst: WorstJudgement | null;
  /** Pairs that were not judged. */
  unknown: number;
}

/** What one person of a group says, and how much that counts beside the others' words; 1 unless given. */
export interface PersonalJudgements {
  matrix: JudgementMatrix;
  weight?: number;
}

/** Several people's judgements as one. */
export interface GroupJudgement {
  /** Element-wise weighted geometric mean over those who judged the pair; null where nobody did. */
  matrix: JudgementMatrix;
  judgement: Judgement;
  /** Each person's own, in the order given; null where that person's judgements alone do not join all entries. */
  people: (Judgement | null)[];
  /** How many people judged each pair. */
  judgedBy: number[][];
}

/** Weights that follow from the data alone. */
export interface DataWeights {
  /** Sum 1. */
  weights: number[];
  /** Rows that have all values: the weights rest on these. */
  rows: number;
  /** Rows left out because at least one value is missing. */
  leftOut: number;
}

const entry = z.number().positive().nullable();
/** A judgement matrix as a file or a saved project holds it; what more it must be is checked in weighting/matrix.ts. */
export const judgementMatrixSchema = z.array(z.array(entry));

const person = z.object({
  name: z.string(),
  matrix: judgementMatrixSchema,
  weight: z.number().min(0).default(1),
});
export type JudgingPerson = z.infer<typeof person>;

/**
 * How the weights of a group come about where one person's judgements do not decide them: several people's judgements; points that are
 * typed or that swings are worth, in the order of the members; the same for all; or the spread of the parcels' scores.
 */
export const weightWaySchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('people'), people: z.array(person) }),
  z.object({ by: z.literal('direct'), points: z.array(z.number().min(0)) }),
  z.object({ by: z.literal('swing'), points: z.array(z.number().min(0).max(100)) }),
  z.object({ by: z.literal('equal') }),
  z.object({ by: z.literal('entropy') }),
  z.object({ by: z.literal('critic') }),
]);
export type WeightWay = z.infer<typeof weightWaySchema>;
