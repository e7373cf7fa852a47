import AHP from 'ahp';
import type { JudgementMatrix } from '../../workers/model/weighting.ts';
import { judgeTogether } from '../../workers/weighting/group.ts';
import { judge } from '../../workers/weighting/judge.ts';
import { randomFrom } from '../density/reference.ts';
import { randomMatrix } from '../weighting/samples.ts';
import { type Case, furthest, type Prepared, small } from './case.ts';

const SAATY = [...[9, 8, 7, 6, 5, 4, 3, 2].map((v) => 1 / v), 1, 2, 3, 4, 5, 6, 7, 8, 9];
const RANDOM_INDEX = [0, 0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/** Principal eigenvector by the power method. */
function power(matrix: number[][]): { weights: number[]; cr: number } {
  const n = matrix.length;
  let weights = new Array<number>(n).fill(1 / n);
  let lambda = 0;
  for (let round = 0; round < 1000; round++) {
    const next = matrix.map((row) => row.reduce((sum, v, j) => sum + v * weights[j], 0));
    lambda = next.reduce((a, b) => a + b, 0);
    const scaled = next.map((v) => v / lambda);
    const moved = Math.max(...scaled.map((v, i) => Math.abs(v - weights[i])));
    weights = scaled;
    if (moved < 1e-12) break;
  }
  return { weights, cr: n < 3 ? 0 : (lambda - n) / (n - 1) / RANDOM_INDEX[n] };
}

/** Weights, and the one change that lowers the consistency ratio most, by trying them all. */
function plainJudge(matrix: number[][]): { weights: number[]; crAfter: number } {
  const { weights, cr } = power(matrix);
  let crAfter = cr;
  for (let i = 0; i < matrix.length && cr > 0.1; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      for (const value of SAATY) {
        const changed = matrix.map((row) => [...row]);
        changed[i][j] = value;
        changed[j][i] = 1 / value;
        crAfter = Math.min(crAfter, power(changed).cr);
      }
    }
  }
  return { weights, crAfter };
}

/** Weights and consistency only. */
function peer(matrix: number[][]): Prepared['npm'] {
  const names = matrix.map((_, i) => `c${i}`);
  const run = () => {
    const context = new AHP();
    context.import({
      items: ['a', 'b'],
      criteria: names,
      criteriaItemRank: Object.fromEntries(names.map((name) => [name, [1, 1]])),
      criteriaRank: matrix,
    });
    return context.run();
  };
  return [{ name: 'ahp (weights and CR only)', run }];
}

/** Random judgements, as contradictory as they come. */
const judged = (rows: number, seed: number) => randomMatrix(rows, 0, randomFrom(seed)) as number[][];

function personCase(rows: number): Case {
  return {
    operation: `AHP, one person, ${rows} criteria`,
    async prepare() {
      const matrix = judged(rows, rows);
      return {
        size: 'both weights, CR, worst judgement and what would mend it',
        ours: () => judge(matrix),
        plain: { run: () => plainJudge(matrix) },
        npm: peer(matrix),
        difference() {
          const { eigenvector, worst } = judge(matrix);
          const { weights, crAfter } = plainJudge(matrix);
          return `weights ${small(furthest(eigenvector, weights))}, CR mended ${small(Math.abs(worst!.crAfter - crAfter))}`;
        },
      };
    },
  };
}

const PEOPLE = 50;

const groupCase: Case = {
  operation: `AHP, ${PEOPLE} people, 8 criteria`,
  async prepare() {
    const people = Array.from({ length: PEOPLE }, (_, p) => ({
      matrix: judged(8, p + 1) as JudgementMatrix,
    }));
    const plain = () => {
      const matrices = people.map(({ matrix }) => matrix as number[][]);
      const mean = matrices[0].map((row, i) =>
        row.map((_, j) => Math.exp(matrices.reduce((sum, one) => sum + Math.log(one[i][j]), 0) / PEOPLE)),
      );
      return [plainJudge(mean), ...matrices.map(plainJudge)];
    };
    return {
      size: 'the group and each person, as above',
      ours: () => judgeTogether(people),
      plain: { run: plain },
      difference() {
        const { judgement } = judgeTogether(people);
        return `weights ${small(furthest(judgement.eigenvector, plain()[0].weights))}`;
      },
    };
  },
};

export const weightingCases: Case[] = [personCase(4), personCase(9), groupCase];
