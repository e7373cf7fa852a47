import linearAlgebra from 'linear-algebra';
import { getBest } from 'topsis';
import { rankAcceptability } from '../../workers/appraisal/ranking/rank-acceptability.ts';
import { topsis } from '../../workers/appraisal/ranking/topsis.ts';
import { vikor } from '../../workers/appraisal/ranking/vikor.ts';
import { weightedSum } from '../../workers/appraisal/ranking/weighted-sum.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Direction, Ranking } from '../../workers/model/ranking.ts';
import { randomFrom } from '../density/reference.ts';
import { type Case, count, furthest, type Prepared, small, unlike } from './case.ts';
import { plainTopsis, plainVikor, plainWeightedSum } from './plain-ranking.ts';

const ROWS = 100_000;
const COLUMNS = 12;
const GAPS = 0.01;
const better: Direction[] = Array.from({ length: COLUMNS }, (_, c) => (c % 3 === 2 ? 'lower' : 'higher'));
const weights = Array.from({ length: COLUMNS }, (_, c) => 1 + (c % 5));

function columnsOf(rows: number, gaps: number): Float64Array[] {
  const random = randomFrom(rows);
  return Array.from({ length: COLUMNS }, () =>
    Float64Array.from({ length: rows }, () => (random() < gaps ? Number.NaN : random())),
  );
}

type PlainRank = (
  rows: number[][],
  weights: number[],
  better: Direction[],
) => { scores: number[]; ranks: number[] };

function rankCase(
  name: string,
  ours: (columns: Float64Array[]) => Ranking,
  plain: PlainRank,
  peer?: (columns: Float64Array[]) => Prepared['npm'],
): Case {
  return {
    operation: `re-rank, ${name}`,
    async prepare() {
      const columns = columnsOf(ROWS, GAPS);
      const rows = Array.from({ length: ROWS }, (_, p) => columns.map((column) => column[p]));
      return {
        size: `${count(ROWS)} × ${COLUMNS}, ${100 * GAPS} % missing`,
        ours: () => ours(columns),
        plain: { run: () => plain(rows, weights, better) },
        npm: peer?.(columns),
        difference() {
          const got = ours(columns);
          const expected = plain(rows, weights, better);
          return `scores ${small(furthest(got.scores, expected.scores))}, ${unlike(got.ranks, expected.ranks)} ranks`;
        },
        growth: () => ({
          sizes: '6,250, 25,000, 100,000 rows',
          runs: [6250, 25_000, 100_000].map((n) => columnsOf(n, GAPS)).map((scaled) => () => ours(scaled)),
        }),
      };
    },
  };
}

/** Rounds each column's length to two decimals, knows no gaps and gives the best row only. */
function topsisPeer(columns: Float64Array[]): Prepared['npm'] {
  const { Matrix } = linearAlgebra();
  const rows = Array.from({ length: ROWS }, (_, p) => columns.map((column) => column[p] || 0));
  const matrix = new Matrix(rows);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.floor((1e6 * weight) / sum) / 1e6);
  const run = () =>
    getBest(
      matrix,
      shares,
      better.map((way) => (way === 'higher' ? 'max' : 'min')),
    );
  return [{ name: 'topsis (best row only)', run }];
}

const ALTERNATIVES = 100;
const SAMPLES = 10_000;

const smaaCase: Case = {
  operation: 'rank acceptability (SMAA)',
  async prepare() {
    const columns = columnsOf(ALTERNATIVES, 0);
    const ours = () => rankAcceptability({ columns, samples: SAMPLES, seed: 1 }, quietContext());
    const plain = () => plainAcceptability(columns, randomFrom(99));
    return {
      size: `${ALTERNATIVES} × ${COLUMNS}, ${count(SAMPLES)} samples`,
      ours,
      plain: { run: plain },
      async difference() {
        const { share } = await ours();
        return `${furthest(share, plain()).toFixed(3)} of a share (other dice, standard error up to ${(0.5 / Math.sqrt(SAMPLES)).toFixed(3)})`;
      },
      growth: () => ({
        sizes: '25, 100, 400 alternatives',
        runs: [25, 100, 400]
          .map((n) => columnsOf(n, 0))
          .map(
            (scaled) => () =>
              rankAcceptability({ columns: scaled, samples: SAMPLES, seed: 1 }, quietContext()),
          ),
      }),
    };
  },
};

function plainAcceptability(columns: Float64Array[], random: () => number): number[] {
  const share = new Array<number>(ALTERNATIVES * ALTERNATIVES).fill(0);
  for (let k = 0; k < SAMPLES; k++) {
    const drawn = columns.map(() => -Math.log(1 - random()));
    const sum = drawn.reduce((a, b) => a + b, 0);
    const scored = Array.from({ length: ALTERNATIVES }, (_, a) => ({
      a,
      score: columns.reduce((total, column, c) => total + (drawn[c] / sum) * column[a], 0),
    }));
    scored.sort((x, y) => y.score - x.score);
    scored.forEach(({ a }, rank) => {
      share[a * ALTERNATIVES + rank] += 1 / SAMPLES;
    });
  }
  return share;
}

export const rankingCases: Case[] = [
  rankCase('weighted sum', (columns) => weightedSum(columns, weights), plainWeightedSum),
  rankCase('TOPSIS', (columns) => topsis(columns, weights, better), plainTopsis, topsisPeer),
  rankCase('VIKOR', (columns) => vikor(columns, weights, better), plainVikor),
  smaaCase,
];
