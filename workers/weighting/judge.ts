import type { Judgement, JudgementMatrix, RandomIndex, WorstJudgement } from '../model/weighting.ts';
import { principalEigenvector } from './eigenvector.ts';
import { logLeastSquares } from './log-least-squares.ts';
import { checkJudgements, setJudgement } from './matrix.ts';
import { randomIndexOf } from './random-index.ts';

/** Saaty 1977. */
const CR_LIMIT = 0.1;

const SAATY_SCALE = [...[9, 8, 7, 6, 5, 4, 3, 2].map((v) => 1 / v), 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Of λmax, while looking for the worst judgement: CR to about a millionth. */
const SEARCH_TOLERANCE = 1e-7;

/**
 * Weights and consistency of a pairwise comparison matrix (AHP; Saaty 1980): 1 to 10 rows, positive, reciprocal to 4 %.
 * Pairs that were not judged (null) count as the ratio of the weights that result (Harker, Alternative modes of questioning in
 * the AHP, Math. Modelling 9, 1987): 0 in their place and 1 more on the diagonal for each. CR is then approximate, see randomIndexOf.
 * Where CR is above 0.1, the worst judgement is found by trying every value of Saaty's scale in every place that was judged:
 * the one change that lowers CR most.
 * @throws judgement-size, judgement-not-square, judgement-not-positive, judgement-not-reciprocal, judgement-one-sided,
 * judgement-unconnected
 */
export function judge(matrix: JudgementMatrix, randomIndex: RandomIndex = 'saaty'): Judgement {
  checkJudgements(matrix);
  const geometricMean = logLeastSquares(matrix);
  const { weights, lambdaMax } = principalEigenvector(harkerMatrix(matrix), geometricMean);
  const unknown = unknownPairs(matrix);
  const { ci, cr } = consistency(matrix.length, lambdaMax, unknown, randomIndex);
  return {
    eigenvector: weights,
    geometricMean,
    lambdaMax,
    ci,
    cr,
    consistent: cr <= CR_LIMIT,
    worst: cr > CR_LIMIT ? worstOf(matrix, cr, unknown, randomIndex) : null,
    unknown,
  };
}

function harkerMatrix(matrix: JudgementMatrix): number[][] {
  return matrix.map((row, i) =>
    row.map((v, j) => (i === j ? v! + row.filter((other) => other === null).length : (v ?? 0))),
  );
}

function unknownPairs(matrix: JudgementMatrix): number {
  return matrix.reduce((sum, row) => sum + row.filter((v) => v === null).length, 0) / 2;
}

/** λmax ≥ n holds for every positive reciprocal matrix; what falls below is rounding. A tree of judgements cannot contradict itself. */
function consistency(
  n: number,
  lambdaMax: number,
  unknown: number,
  table: RandomIndex,
): { ci: number; cr: number } {
  const ci = n < 2 ? 0 : Math.max(0, (lambdaMax - n) / (n - 1));
  const canContradict = n > 2 && unknown < ((n - 1) * (n - 2)) / 2;
  return { ci, cr: canContradict ? ci / randomIndexOf(n, unknown, table) : 0 };
}

function worstOf(
  matrix: JudgementMatrix,
  cr: number,
  unknown: number,
  table: RandomIndex,
): WorstJudgement | null {
  let worst: WorstJudgement | null = null;
  let lowest = cr;
  for (let row = 0; row < matrix.length; row++) {
    for (let column = row + 1; column < matrix.length; column++) {
      const value = matrix[row][column];
      if (value === null) continue;
      for (const suggestion of SAATY_SCALE) {
        const changed = setJudgement(matrix, row, column, suggestion);
        const { lambdaMax } = principalEigenvector(
          harkerMatrix(changed),
          logLeastSquares(changed),
          SEARCH_TOLERANCE,
        );
        const crAfter = consistency(matrix.length, lambdaMax, unknown, table).cr;
        if (crAfter >= lowest) continue;
        lowest = crAfter;
        worst = { row, column, value, suggestion, crAfter };
      }
    }
  }
  return worst;
}
