import type { Direction, RankCriterion, Ranking, RankMethod, VikorRanking } from '../../model/ranking.ts';
import { checkColumns } from '../../weighting/complete-rows.ts';
import { normalise } from './normalise.ts';
import { topsis } from './topsis.ts';
import { vikor } from './vikor.ts';
import { weightedSum } from './weighted-sum.ts';

export type RankResult = ({ method: 'wsm' | 'topsis' } & Ranking) | ({ method: 'vikor' } & VikorRanking);

/**
 * Ranks the rows of a table by one criterion per column, from the columns as they are (NaN missing).
 * @throws columns-uneven, column-value-infinite, target-range, piecewise-points, weights-count, criterion-weight, criterion-weights-zero
 */
export function rank(columns: Float64Array[], criteria: RankCriterion[], method: RankMethod): RankResult {
  checkColumns(columns);
  const weights = criteria.map(({ weight }) => weight);
  if (method === 'wsm') {
    const scaled = columns.map((column, c) => {
      const { normalise: how = { type: 'minmax' }, better } = criteria[c];
      return normalise(column, how, better);
    });
    return { method, ...weightedSum(scaled, weights) };
  }
  const better: Direction[] = [];
  const ready = columns.map((column, c) => {
    const { normalise: how } = criteria[c];
    const saysWhatIsGood = how?.type === 'target' || how?.type === 'piecewise';
    better.push(saysWhatIsGood ? 'higher' : criteria[c].better);
    return saysWhatIsGood ? normalise(column, how, 'higher') : column;
  });
  return method === 'topsis'
    ? { method, ...topsis(ready, weights, better) }
    : { method, ...vikor(ready, weights, better) };
}
