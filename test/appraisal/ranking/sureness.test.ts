import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAcceptability } from '../../../workers/appraisal/ranking/rank-acceptability.ts';
import { weightFlips } from '../../../workers/appraisal/ranking/weight-flips.ts';
import { weightedSum } from '../../../workers/appraisal/ranking/weighted-sum.ts';
import { quietContext } from '../../../workers/model/job.ts';
import { columnsOf, randomColumns, randomWeights } from './samples.ts';

const NAN = Number.NaN;

/** The weights with that of criterion k at u and the others in their proportions. */
function withWeight(weights: number[], k: number, u: number): number[] {
  const rest = weights.reduce((sum, w, c) => sum + (c === k ? 0 : w), 0);
  return weights.map((w, c) => {
    if (c === k) return u;
    return rest > 0 ? (w / rest) * (1 - u) : (1 - u) / (weights.length - 1);
  });
}

/** Weighted mean of a row less that of the next, over what each has. */
function lead(columns: Float64Array[], weights: number[], k: number, u: number): number {
  const shares = withWeight(weights, k, u);
  const mean = (row: number) => {
    let sum = 0;
    let known = 0;
    columns.forEach((column, c) => {
      if (Number.isNaN(column[row])) return;
      sum += shares[c] * column[row];
      known += shares[c];
    });
    return sum / known;
  };
  return mean(0) - mean(1);
}

describe('the change of one weight that turns an order round', () => {
  it('two criteria that disagree: level at 1/2', () => {
    const columns = columnsOf([
      [1, 0],
      [0, 1],
    ]);
    const { difference, flips } = weightFlips(columns, [0.7, 0.3], 0, 1);
    expect(difference).toBeCloseTo(0.4, 12);
    expect(flips).toHaveLength(2);
    expect(flips[0].weight).toBeCloseTo(0.5, 12);
    expect(flips.map(({ change }) => Number(Math.abs(change).toFixed(12)))).toEqual([0.2, 0.2]);
  });

  it('is where a search over every weight finds the order turned, and nowhere nearer; with gaps in the rows too', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 5 }), fc.constantFrom(0, 0.35), (seed, count, gaps) => {
        const columns = randomColumns(2, count, seed, gaps);
        const raw = randomWeights(count, seed + 1);
        const total = raw.reduce((a, b) => a + b, 0);
        const weights = raw.map((w) => w / total);
        const { difference, flips } = weightFlips(columns, weights, 0, 1);
        if (Number.isNaN(difference)) {
          expect(flips).toEqual([]);
          return;
        }
        for (let k = 0; k < count; k++) {
          const flip = flips.find(({ criterion }) => criterion === k);
          const steps = 1000;
          let nearest = Infinity;
          for (let step = 1; step < steps; step++) {
            const u = step / steps;
            const turned = lead(columns, weights, k, u) * difference < 0;
            if (turned && Math.abs(u - weights[k]) < Math.abs(nearest - weights[k])) nearest = u;
          }
          if (!flip) {
            // What the closed form does not see can only lie within one step of an end.
            if (nearest !== Infinity) expect(Math.min(nearest, 1 - nearest)).toBeLessThan(2 / steps);
            continue;
          }
          expect(lead(columns, weights, k, flip.weight)).toBeCloseTo(0, 9);
          if (nearest === Infinity) expect(Math.min(flip.weight, 1 - flip.weight)).toBeLessThan(2 / steps);
          else expect(Math.abs(nearest - flip.weight)).toBeLessThan(2 / steps);
        }
        const sizes = flips.map(({ change }) => Math.abs(change));
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      }),
      { seed: 21, numRuns: 60 },
    );
  });

  it('who is better in everything cannot be overtaken; who is level has nothing to turn', () => {
    const columns = columnsOf([
      [3, 4],
      [1, 2],
      [3, 4],
    ]);
    expect(weightFlips(columns, [1, 1], 0, 1).flips).toEqual([]);
    expect(weightFlips(columns, [1, 1], 0, 2)).toEqual({ difference: 0, flips: [] });
  });

  it('all weight on one criterion: what is taken from it is shared equally', () => {
    const columns = columnsOf([
      [1, 0, 0],
      [0, 1, 0.5],
    ]);
    const { flips } = weightFlips(columns, [1, 0, 0], 0, 1);
    // u · 1 = (1 − u) · 0.75
    expect(flips.find(({ criterion }) => criterion === 0)!.weight).toBeCloseTo(3 / 7, 12);
  });
});

describe('rank acceptability', () => {
  const run = (columns: Float64Array[], part: object = {}) =>
    rankAcceptability({ columns, samples: 20_000, seed: 5, ...part }, quietContext());

  it('two criteria: the share of weights under which the first wins is x/(x + y), and its central weights the middle of them', async () => {
    const columns = columnsOf([
      [3, 0],
      [0, 1],
    ]);
    const { share, meanRank, centralWeights } = await run(columns);
    // First while 3 w > 1 − w, that is w > 1/4. Three standard errors are 0.01.
    expect(Math.abs(share[0] - 0.75)).toBeLessThan(0.01);
    expect(share[0] + share[1]).toBeCloseTo(1, 12);
    expect(meanRank[0]).toBeCloseTo(share[0] + 2 * share[1], 9);
    expect(Math.abs(centralWeights[0] - 0.625)).toBeLessThan(0.01);
    expect(Math.abs(centralWeights[2] - 0.125)).toBeLessThan(0.01);
  });

  it('each best in one of four criteria: each first a quarter of the time', async () => {
    const columns = Array.from({ length: 4 }, (_, c) =>
      Float64Array.from({ length: 4 }, (_, a) => (a === c ? 1 : 0)),
    );
    const { share } = await run(columns);
    for (let a = 0; a < 4; a++) expect(Math.abs(share[a * 4] - 0.25)).toBeLessThan(0.01);
  });

  it('who is best in everything is always first; ties share the rank; without a value there is none', async () => {
    const columns = columnsOf([
      [9, 9],
      [4, 5],
      [4, 5],
      [NAN, NAN],
    ]);
    const { share, meanRank, centralWeights } = await run(columns, { samples: 500 });
    expect([share[0], share[4 + 1], share[8 + 1], share[4 + 2]]).toEqual([1, 1, 1, 0]);
    expect([...meanRank]).toEqual([1, 2, 2, NAN]);
    expect(centralWeights[2]).toBeNaN();
    expect([...share.subarray(12)]).toEqual([0, 0, 0, 0]);
  });

  it('the same seed gives the same bytes, another seed others; near given weights the order is theirs', async () => {
    const columns = randomColumns(8, 4, 3, 0.1);
    expect(await run(columns)).toEqual(await run(columns));
    expect((await run(columns, { seed: 6 })).share).not.toEqual((await run(columns)).share);
    const weights = randomWeights(4, 2);
    const { share } = await run(columns, { samples: 50, around: { weights, spread: 0 } });
    weightedSum(columns, weights).ranks.forEach((rank, a) => {
      expect(share[8 * a + rank - 1]).toBe(1);
    });
  });

  it('refuses no samples, too many alternatives and a spread beyond 1, and stops on cancel', async () => {
    const columns = randomColumns(3, 2, 1);
    await expect(run(columns, { samples: 0 })).rejects.toThrow('Got 0 samples');
    await expect(run([new Float64Array(1001)])).rejects.toThrow('Got 1001 alternatives');
    const around = { weights: [1, 1], spread: 2 };
    await expect(run(columns, { around })).rejects.toThrow('Got a spread of 2');
    const controller = new AbortController();
    controller.abort();
    const cancelled = rankAcceptability(
      { columns: randomColumns(900, 3, 1), samples: 1e9, seed: 1 },
      quietContext(controller.signal),
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  });
});
