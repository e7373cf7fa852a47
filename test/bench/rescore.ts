import shishan from '../../data/models/shishan.json';
import { scoreTree } from '../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../workers/appraisal/tree-weights.ts';
import type { LeafScore } from '../../workers/model/appraisal.ts';
import { type IndicatorModel, indicatorModelSchema } from '../../workers/model/indicators.ts';
import { randomFrom } from '../density/reference.ts';
import { type Case, count, furthest, small, unlike } from './case.ts';

const MODEL = indicatorModelSchema.parse(shishan);
const CRITERIA = 4;
const JUDGED = {
  root: [
    [1, 3, 5, 2],
    [1 / 3, 1, 3, 1],
    [1 / 5, 1 / 3, 1, 1 / 3],
    [1 / 2, 1, 3, 1],
  ],
};

/** The Shishan model, or one of four criteria with as many indicators each as make up `indicators`. */
function modelOf(indicators: number): IndicatorModel {
  if (indicators === 11) return MODEL;
  const [sample] = MODEL.criteria[0].indicators;
  const criteria = MODEL.criteria.map((criterion, c) => ({
    ...criterion,
    indicators: Array.from({ length: indicators / CRITERIA }, (_, i) => ({
      ...sample,
      id: `${c}-${i}`,
      weight: (criterion.weight * CRITERIA) / indicators,
    })),
  }));
  return { ...MODEL, criteria };
}

function leavesOf(model: IndicatorModel, parcels: number): Extract<LeafScore, { missing: null }>[] {
  const random = randomFrom(parcels);
  const grade = () => 20 * (1 + Math.floor(random() * 5));
  return model.criteria
    .flatMap(({ indicators }) => indicators)
    .map(({ id }) => ({
      id,
      missing: null,
      score: 20 + 80 * random(),
      parcelScores: Float32Array.from({ length: parcels }, () => (random() < 0.01 ? Number.NaN : grade())),
    }));
}

interface Row {
  parcel: number;
  scores: Record<string, number>;
}

/** Weights by row means, a weighted mean per row object, ranks by sorting. Totals are rounded as the engine writes them. */
function plain(model: IndicatorModel, rows: Row[]): { totals: number[]; ranks: number[] } {
  const share = (values: number[]) => {
    const sum = values.reduce((a, b) => a + b, 0);
    return values.map((value) => value / sum);
  };
  const means = JUDGED.root.map((row) => row.reduce((a, b) => a * b, 1) ** (1 / row.length));
  const ofCriteria = share(means);
  const weights = model.criteria.flatMap(({ indicators }, c) => {
    const local = share(indicators.map(({ weight }) => weight));
    return indicators.map(({ id }, i) => ({ id, weight: ofCriteria[c] * local[i] }));
  });
  const scored = rows.map((row) => {
    const known = weights.filter(({ id }) => !Number.isNaN(row.scores[id]));
    const sum = known.reduce((total, { id, weight }) => total + weight * row.scores[id], 0);
    const weight = known.reduce((total, one) => total + one.weight, 0);
    return { ...row, total: Math.fround(sum / weight) };
  });
  const ranks = new Array<number>(rows.length).fill(0);
  const best = scored.filter(({ total }) => !Number.isNaN(total)).sort((a, b) => b.total - a.total);
  best.forEach(({ parcel, total }, place) => {
    const tied = place > 0 && best[place - 1].total === total;
    ranks[parcel] = tied ? ranks[best[place - 1].parcel] : place + 1;
  });
  return { totals: scored.map(({ total }) => total), ranks };
}

function rescoreCase(parcels: number, indicators: number, growing?: number[]): Case {
  const model = modelOf(indicators);
  const rescore = (leaves: LeafScore[]) => scoreTree(leaves, treeWeights(model, JUDGED));
  return {
    operation: 're-score',
    async prepare() {
      const leaves = leavesOf(model, parcels);
      const rows = Array.from({ length: parcels }, (_, parcel) => ({
        parcel,
        scores: Object.fromEntries(leaves.map(({ id, parcelScores }) => [id, parcelScores[parcel]])),
      }));
      return {
        size: `${count(parcels)} parcels × ${indicators} indicators`,
        ours: () => rescore(leaves),
        plain: { run: () => plain(model, rows) },
        async difference() {
          const { parcelTotals, parcelRanks } = rescore(leaves);
          const { totals, ranks } = plain(model, rows);
          const points = small(furthest(parcelTotals, totals));
          return `${points} points, ${unlike(parcelRanks, ranks)} ranks`;
        },
        growth:
          growing &&
          (() => ({
            sizes: `${growing.map(count).join(', ')} parcels`,
            runs: growing.map((n) => leavesOf(model, n)).map((scaled) => () => rescore(scaled)),
          })),
      };
    },
  };
}

export const rescoreCases: Case[] = [
  rescoreCase(13_115, 11),
  rescoreCase(100_000, 12, [6250, 25_000, 100_000]),
];
