import type { Direction, RankCriterion, Ranking, RankMethod, VikorRanking } from '../../model/ranking.ts';
import { checkColumns } from '../../weighting/complete-rows.ts';
import { normalise } from './normalise.ts';
import { topsis } from './topsis.ts';
import { vikor } from './vikor.ts';
import { weightedSum } from './weighted-sum.ts';

export type RankResult = ({ method: 'wsm' | 'topsis' } & Ranking) | ({ method: 'vikor' } & VikorRanking);

/** Columns that are ready to be weighed by a method: what does not depend on the weights is done. */
export interface ReadyColumns {
  method: RankMethod;
  columns: Float64Array[];
  /** Where a method scales by itself: which way is good. */
  better: Direction[];
}

/**
 * Ranks the rows of a table by one criterion per column, from the columns as they are (NaN missing).
 * @throws columns-uneven, column-value-infinite, target-range, piecewise-points, weights-count, criterion-weight, criterion-weights-zero
 */
export function rank(columns: Float64Array[], criteria: RankCriterion[], method: RankMethod): RankResult {
  const weights = criteria.map(({ weight }) => weight);
  return rankReady({ ...readyColumns(columns, criteria, method), weights });
}

/** @throws columns-uneven, column-value-infinite, target-range, piecewise-points */
export function readyColumns(
  columns: Float64Array[],
  criteria: Omit<RankCriterion, 'weight'>[],
  method: RankMethod,
): ReadyColumns {
  checkColumns(columns);
  const better: Direction[] = [];
  const ready = columns.map((column, c) => {
    const { normalise: how, better: direction } = criteria[c];
    const saysWhatIsGood = how?.type === 'target' || how?.type === 'piecewise';
    better.push(saysWhatIsGood || method === 'wsm' ? 'higher' : direction);
    if (method === 'wsm') return normalise(column, how ?? { type: 'minmax' }, direction);
    return saysWhatIsGood ? normalise(column, how, 'higher') : column;
  });
  return { method, columns: ready, better };
}

/**
 * Ranks rows by columns that are ready. Cheap enough to run while a weight moves: for each column a pass or two, and a radix sort.
 * `v` is VIKOR's. @throws weights-count, criterion-weight, criterion-weights-zero
 */
export function rankReady({
  method,
  columns,
  better,
  weights,
  v,
}: ReadyColumns & { weights: number[]; v?: number }): RankResult {
  switch (method) {
    case 'wsm':
      return { method, ...weightedSum(columns, weights) };
    case 'topsis':
      return { method, ...topsis(columns, weights, better) };
    case 'vikor':
      return { method, ...vikor(columns, weights, better, v) };
  }
}
