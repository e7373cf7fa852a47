import type { Judgement, WorstJudgement } from '../model/weighting.ts';
import { geometricMeanWeights, principalEigenvector } from './eigenvector.ts';
import { checkJudgements, setJudgement } from './matrix.ts';

/** Mean consistency index of random reciprocal matrices of 1 … 10 rows (Saaty 1980). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/** Saaty 1977. */
const CR_LIMIT = 0.1;

const SAATY_SCALE = [...[9, 8, 7, 6, 5, 4, 3, 2].map((v) => 1 / v), 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Of λmax, while looking for the worst judgement: CR to about a millionth. */
const SEARCH_TOLERANCE = 1e-7;

/**
 * Weights and consistency of a pairwise comparison matrix (AHP; Saaty 1980): 1 to 10 rows, positive, reciprocal to 2 %.
 * Where CR is above 0.1, the worst judgement is found by trying every value of Saaty's scale in every place: the one change
 * that lowers CR most.
 * @throws judgement-size, judgement-not-square, judgement-not-positive, judgement-not-reciprocal
 */
export function judge(matrix: number[][]): Judgement {
  checkJudgements(matrix);
  const { weights, lambdaMax } = principalEigenvector(matrix);
  const { ci, cr } = consistency(matrix.length, lambdaMax);
  return {
    eigenvector: weights,
    geometricMean: geometricMeanWeights(matrix),
    lambdaMax,
    ci,
    cr,
    consistent: cr <= CR_LIMIT,
    worst: cr > CR_LIMIT ? worstOf(matrix, cr) : null,
  };
}

/** λmax ≥ n holds for every positive reciprocal matrix; what falls below is rounding. */
function consistency(n: number, lambdaMax: number): { ci: number; cr: number } {
  const ci = n < 2 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
  return { ci, cr: n < 3 ? 0 : ci / RANDOM_INDEX[n - 1] };
}

function worstOf(matrix: number[][], cr: number): WorstJudgement | null {
  let worst: WorstJudgement | null = null;
  let lowest = cr;
  for (let row = 0; row < matrix.length; row++) {
    for (let column = row + 1; column < matrix.length; column++) {
      for (const suggestion of SAATY_SCALE) {
        const changed = setJudgement(matrix, row, column, suggestion);
        const crAfter = consistency(
          matrix.length,
          principalEigenvector(changed, SEARCH_TOLERANCE).lambdaMax,
        ).cr;
        if (crAfter >= lowest) continue;
        lowest = crAfter;
        worst = { row, column, value: matrix[row][column], suggestion, crAfter };
      }
    }
  }
  return worst;
}
