import type { LeafScore, TreeScores, TreeWeights } from '../model/appraisal.ts';
import type { JudgementMatrix } from '../model/weighting.ts';
import { rankDescending } from './ranks.ts';

type Weights = Pick<TreeWeights<JudgementMatrix>, 'indicators' | 'criteria'>;

/**
 * Scores of the district, its criteria and its parcels: weighted sums of indicator scores with the effective weights, a criterion's
 * over all that it holds. A parcel's total is the weighted mean over the indicators that have a score there, so a gap does not pull
 * it down. Cheap enough to run while a judgement moves: parcels × indicators multiply-adds and a radix sort.
 * Weights must come from treeWeights with the same indicators missing.
 */
export function scoreTree(leaves: LeafScore[], weights: Weights): TreeScores {
  const scored = scoredLeaves(leaves, weights);
  const criteria = weights.criteria.map(({ id }) => {
    const own = scored.filter((leaf) => leaf.criteria.includes(id));
    const contribution = own.reduce((sum, leaf) => sum + leaf.weight * leaf.score, 0);
    const weight = own.reduce((sum, leaf) => sum + leaf.weight, 0);
    return { id, contribution, score: own.length > 0 ? contribution / weight : Number.NaN };
  });
  const total =
    scored.length > 0 ? scored.reduce((sum, leaf) => sum + leaf.weight * leaf.score, 0) : Number.NaN;

  const parcelTotals = weightedMeans(scored);
  const { ranks, ranked } = rankDescending(parcelTotals);
  return { total, criteria, parcelTotals, parcelRanks: ranks, ranked };
}

/** Per parcel, 0 … 100: weighted mean over the indicators under one criterion that have a score there; NaN where none has. */
export function criterionScores(leaves: LeafScore[], weights: Weights, criterion: string): Float32Array {
  return weightedMeans(scoredLeaves(leaves, weights).filter((leaf) => leaf.criteria.includes(criterion)));
}

function scoredLeaves(leaves: LeafScore[], weights: Weights) {
  const parents = new Map(weights.criteria.map(({ id, parent }) => [id, parent]));
  return weights.indicators
    .filter((indicator) => indicator.effective > 0)
    .map(({ id, criterion, effective }) => {
      const leaf = leaves.find((candidate) => candidate.id === id);
      if (!leaf || leaf.missing) throw new Error(`indicator ${id} has weight ${effective} but no score`);
      const criteria: string[] = [];
      for (let up: string | undefined = criterion; up; up = parents.get(up)) criteria.push(up);
      return { criteria, weight: effective, score: leaf.score, parcelScores: leaf.parcelScores };
    });
}

function weightedMeans(scored: { weight: number; parcelScores: Float32Array }[]): Float32Array {
  const parcels = scored.length > 0 ? scored[0].parcelScores.length : 0;
  const sums = new Float64Array(parcels);
  const weights = new Float64Array(parcels);
  for (const { weight, parcelScores } of scored) {
    for (let p = 0; p < parcels; p++) {
      const score = parcelScores[p];
      if (Number.isNaN(score)) continue;
      sums[p] += weight * score;
      weights[p] += weight;
    }
  }
  const means = new Float32Array(parcels);
  for (let p = 0; p < parcels; p++) means[p] = weights[p] > 0 ? sums[p] / weights[p] : Number.NaN;
  return means;
}
