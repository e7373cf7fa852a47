import {
  type RankResult,
  type ReadyColumns,
  rankReady,
  readyColumns,
} from '../../workers/appraisal/ranking/rank.ts';
import type { RankChoice } from '../../workers/model/document.ts';
import { type IndicatorTree, indicatorsOf } from '../../workers/model/indicator-tree.ts';
import type { MeasuredLeaf } from '../../workers/model/own-models.ts';
import type { RankCriterion } from '../../workers/model/ranking.ts';
import { runJob } from './engine/engine.ts';
import type { Results } from './results.ts';

/** Values (parcels × indicators) that this thread ranks well within a frame; more are ranked in a worker. */
const FRAME_VALUES = 400_000;

/** What the parcels' order rests on: one column per indicator that counts. */
export interface RankView {
  /** null: the community score itself. */
  choice: RankChoice;
  ids: string[];
  /** Sum 1. */
  weights: number[];
  /** Normalised, higher better, for the weighted sums; null for TOPSIS and VIKOR, which are none. */
  columns: Float64Array[] | null;
  scores: ArrayLike<number>;
  ranks: Uint32Array;
  ranked: number;
  /** null where the order is that of the community score. */
  result: RankResult | null;
}

const wide = new WeakMap<Float32Array, Float64Array>();

/** A column as the ranking reads it, made once. */
function wideOf(values: Float32Array): Float64Array {
  const known = wide.get(values) ?? Float64Array.from(values);
  wide.set(values, known);
  return known;
}

let ready: { key: string; measured: MeasuredLeaf[]; value: ReadyColumns } | null = null;

/** The parcels in order, as the document asks; a promise where it takes a worker; null where there is nothing to order. */
export function rankView(
  model: IndicatorTree,
  { measured, weights, scores }: Pick<Results, 'measured' | 'weights' | 'scores'>,
  choice: RankChoice,
): RankView | null | Promise<RankView | null> {
  if (!measured || !weights || !scores || scores.ranked === 0) return null;
  const counted = weights.indicators.filter(({ effective }) => effective > 0);
  const ids = counted.map(({ id }) => id);
  const leaves = ids
    .flatMap((id) => measured.filter((leaf) => leaf.id === id))
    .filter((leaf) => !leaf.missing);
  const base = { choice, ids, weights: counted.map(({ effective }) => effective) };
  const { method } = choice;
  if (method === null) {
    const columns = leaves.map(({ parcelScores }) => wideOf(parcelScores));
    const { parcelTotals, parcelRanks, ranked } = scores;
    return { ...base, columns, scores: parcelTotals, ranks: parcelRanks, ranked, result: null };
  }
  const criteria = ids.map((id) => criterionOf(model, id, choice));
  const key = JSON.stringify([method, ids, criteria]);
  if (ready?.key !== key || ready.measured !== measured) {
    const columns = leaves.map(({ parcelValues }) => wideOf(parcelValues));
    ready = { key, measured, value: readyColumns(columns, criteria, method) };
  }
  const { value } = ready;
  const input = { ...value, weights: base.weights, v: choice.v };
  const viewOf = (result: RankResult): RankView => ({
    ...base,
    columns: method === 'wsm' ? value.columns : null,
    scores: result.scores,
    ranks: result.ranks,
    ranked: result.ranked,
    result,
  });
  return value.columns.length * scores.parcelTotals.length <= FRAME_VALUES
    ? viewOf(rankReady(input))
    : runJob('rank', 'rankReady', input).then(viewOf);
}

function criterionOf(model: IndicatorTree, id: string, choice: RankChoice): Omit<RankCriterion, 'weight'> {
  const { better } = indicatorsOf(model).find((indicator) => indicator.id === id)!;
  const own = choice.normalise[id];
  return { better, normalise: own ?? (choice.method === 'wsm' ? { type: choice.scale } : undefined) };
}
