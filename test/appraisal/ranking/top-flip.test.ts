import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topFlip } from '../../../workers/appraisal/ranking/top-flip.ts';
import { weightedSum } from '../../../workers/appraisal/ranking/weighted-sum.ts';
import { quietContext } from '../../../workers/model/job.ts';
import { columnsOf, randomColumns, randomWeights } from './samples.ts';

/** The weights with that of criterion k at u and the others in their proportions. */
function withWeight(weights: number[], k: number, u: number): number[] {
  const rest = weights.reduce((sum, w, c) => sum + (c === k ? 0 : w), 0);
  return weights.map((w, c) => (c === k ? u : (w / rest) * (1 - u)));
}

const topOf = (columns: Float64Array[], weights: number[]) => {
  const { scores } = weightedSum(columns, weights);
  return scores.indexOf(Math.max(...scores));
};

describe('the smallest change of one weight that changes the first of all', () => {
  it('keeps the first on this side of it and puts the rival there beyond it, and no smaller change does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 2, max: 5 }), async (seed, count) => {
        const columns = randomColumns(12, count, seed, 0);
        const raw = randomWeights(count, seed + 1);
        const sum = raw.reduce((a, b) => a + b, 0);
        const weights = raw.map((w) => w / sum);
        const first = topOf(columns, weights);
        const flip = await topFlip({ columns, weights, first }, quietContext());
        const reach = flip ? Math.abs(flip.change) : 1;
        for (let k = 0; k < count; k++)
          for (const side of [-1, 1])
            for (let step = 1; step < 20; step++) {
              const u = weights[k] + (side * reach * step * 0.99) / 20;
              if (u > 0 && u < 1) expect(topOf(columns, withWeight(weights, k, u))).toBe(first);
            }
        if (!flip) return;
        const beyond = flip.weight + Math.sign(flip.change) * 1e-9;
        if (beyond > 0 && beyond < 1)
          expect(topOf(columns, withWeight(weights, flip.criterion, beyond))).toBe(flip.rival);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('is none where the first is best in everything', async () => {
    const columns = columnsOf([
      [1, 1],
      [0.5, 0.2],
      [0.1, 0.9],
    ]);
    expect(await topFlip({ columns, weights: [0.5, 0.5], first: 0 }, quietContext())).toBeNull();
  });
});
