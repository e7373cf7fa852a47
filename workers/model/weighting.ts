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
  /** Principal eigenvector. */
  eigenvector: number[];
  /** Row geometric means. */
  geometricMean: number[];
  lambdaMax: number;
  /** (λmax − n)/(n − 1). */
  ci: number;
  /** CI over the mean CI of random matrices; 0 for one or two entries. */
  cr: number;
  /** cr ≤ 0.1. */
  consistent: boolean;
  /** Where not consistent: the one change that would help most. */
  worst: WorstJudgement | null;
}
