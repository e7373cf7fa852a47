import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { RankAcceptability } from '../../model/ranking.ts';
import { seededRandom } from '../../random.ts';
import { sharesOf } from './shares.ts';

/** The table of shares has one entry per pair of alternatives. */
const MOST_ALTERNATIVES = 1000;
const SLICE_MS = 10;

export interface AcceptabilityInput {
  /** Normalised, higher better, NaN missing: see weightedSum. */
  columns: Float64Array[];
  samples: number;
  seed: number;
  /** Weights to stay near: each is drawn evenly between weight · (1 − spread) and weight · (1 + spread), then all scaled to sum 1. */
  around?: { weights: number[]; spread: number };
}

/**
 * Rank acceptability of alternatives under random weights of the weighted sum (SMAA-2; Lahdelma and Salminen, Operations Research 49,
 * 2001). Without `around` all weights that sum to 1 are equally likely. The same seed gives the same answer; a share has a
 * standard error of at most 0.5/√samples. Stage told: 'samples'.
 * @throws too-many-alternatives, samples-not-positive, weight-spread, weights-count, criterion-weight, criterion-weights-zero, cancelled
 */
export async function rankAcceptability(
  { columns, samples, seed, around }: AcceptabilityInput,
  ctx: JobContext,
): Promise<RankAcceptability> {
  const n = columns[0].length;
  if (n > MOST_ALTERNATIVES)
    throw new ReweaveError('too-many-alternatives', { got: n, limit: MOST_ALTERNATIVES });
  if (!(samples >= 1)) throw new ReweaveError('samples-not-positive', { got: samples });
  if (around && !(around.spread >= 0 && around.spread <= 1)) {
    throw new ReweaveError('weight-spread', { got: around.spread });
  }
  const centre = around && sharesOf(around.weights, columns.length);
  const random = seededRandom(seed);
  const weights = new Float64Array(columns.length);
  const scores = new Float64Array(n);
  const order = Uint32Array.from({ length: n }, (_, a) => a).filter((a) =>
    columns.some((column) => !Number.isNaN(column[a])),
  );
  const counts = new Float64Array(n * n);
  const rankSums = new Float64Array(n);
  const firstWeights = new Float64Array(n * columns.length);

  let last = performance.now();
  for (let k = 0; k < samples; k++) {
    if (centre) drawAround(weights, centre, around.spread, random);
    else drawEvenly(weights, random);
    score(columns, weights, scores);
    order.sort((x, y) => scores[y] - scores[x]);
    let rank = 0;
    for (let place = 0; place < order.length; place++) {
      const a = order[place];
      if (place === 0 || scores[a] !== scores[order[place - 1]]) rank = place;
      counts[a * n + rank]++;
      rankSums[a] += rank + 1;
      if (rank === 0)
        for (let c = 0; c < weights.length; c++) firstWeights[a * weights.length + c] += weights[c];
    }
    if (performance.now() - last < SLICE_MS) continue;
    ctx.progress('samples', k + 1, samples);
    await ctx.pause();
    last = performance.now();
  }
  ctx.progress('samples', samples, samples);
  const isRanked = new Uint8Array(n);
  for (const a of order) isRanked[a] = 1;
  return {
    samples,
    alternatives: n,
    share: counts.map((count) => count / samples),
    meanRank: rankSums.map((sum, a) => (isRanked[a] ? sum / samples : Number.NaN)),
    centralWeights: firstWeights.map((sum, at) => sum / counts[Math.floor(at / columns.length) * n]),
  };
}

/** Evenly over all weights that sum to 1: exponential numbers over their sum. */
function drawEvenly(weights: Float64Array, random: () => number): void {
  let sum = 0;
  for (let c = 0; c < weights.length; c++) {
    weights[c] = -Math.log(1 - random());
    sum += weights[c];
  }
  for (let c = 0; c < weights.length; c++) weights[c] /= sum;
}

function drawAround(weights: Float64Array, centre: number[], spread: number, random: () => number): void {
  let sum = 0;
  for (let c = 0; c < weights.length; c++) {
    weights[c] = centre[c] * (1 + spread * (2 * random() - 1));
    sum += weights[c];
  }
  for (let c = 0; c < weights.length; c++) weights[c] /= sum;
}

function score(columns: Float64Array[], weights: Float64Array, scores: Float64Array): void {
  for (let a = 0; a < scores.length; a++) {
    let sum = 0;
    let known = 0;
    for (let c = 0; c < weights.length; c++) {
      const v = columns[c][a];
      if (Number.isNaN(v)) continue;
      sum += weights[c] * v;
      known += weights[c];
    }
    scores[a] = sum / known;
  }
}
