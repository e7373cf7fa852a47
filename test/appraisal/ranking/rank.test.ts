import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../workers/appraisal/ranking/normalise.ts';
import { rank } from '../../../workers/appraisal/ranking/rank.ts';
import { topsis } from '../../../workers/appraisal/ranking/topsis.ts';
import { vikor } from '../../../workers/appraisal/ranking/vikor.ts';
import { weightedSum } from '../../../workers/appraisal/ranking/weighted-sum.ts';
import { type Direction, RANK_METHODS, rankCriteriaSchema } from '../../../workers/model/ranking.ts';
import { columnsOf, plainRanks, randomColumns, randomWeights, rounded } from './samples.ts';

const NAN = Number.NaN;
const sizes = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 }));
const directions = (count: number, seed: number): Direction[] =>
  Array.from({ length: count }, (_, c) => ((seed >> c) & 1 ? 'lower' : 'higher'));

/** Ersoy, LogForum 17(3), 2021: notebooks by storage, memory, battery, speed; weight and price as low as can be. */
const NOTEBOOKS = columnsOf([
  [256, 8, 41, 1.6, 1.77, 7347.16],
  [256, 8, 32, 1.0, 1.8, 6919.99],
  [256, 8, 53, 1.6, 1.9, 8400],
  [256, 8, 41, 1.0, 1.75, 6808.9],
  [512, 8, 35, 1.6, 1.7, 8479.99],
  [256, 4, 35, 1.6, 1.7, 7499.99],
]);

/** Papathanasiou and Ploskas, Multiple Criteria Decision Aid, 2018, chapter 2. */
const SITES = columnsOf([
  [8, 7, 2, 1],
  [5, 3, 7, 5],
  [7, 5, 6, 4],
  [9, 9, 7, 3],
  [11, 10, 3, 7],
  [6, 9, 5, 4],
]);

describe('weighted sum', () => {
  it('is the weighted mean over the values that a row has; the gaps are counted', () => {
    const columns = [Float64Array.of(1, 0.2, NAN, NAN), Float64Array.of(0.5, NAN, 0.6, NAN)];
    const { scores, ranks, ranked, partial } = weightedSum(columns, [3, 1]);
    expect(rounded(scores, 12)).toEqual([0.875, 0.2, 0.6, NAN]);
    expect([...ranks]).toEqual([1, 3, 2, 0]);
    expect([ranked, partial]).toEqual([3, 2]);
  });

  it('ranks count the rows above, ties share a rank, and only ratios of weights matter', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(0, 0.3), ([seed, rows, count], gaps) => {
        const columns = randomColumns(rows, count, seed, gaps).map((column) =>
          column.map((v) => Math.round(v / 25)),
        );
        const weights = randomWeights(count, seed);
        const { scores, ranks } = weightedSum(columns, weights);
        for (let p = 0; p < rows; p++) {
          const has = columns.map((column) => !Number.isNaN(column[p]));
          const weight = weights.reduce((sum, w, c) => sum + (has[c] ? w : 0), 0);
          const sum = weights.reduce((all, w, c) => all + (has[c] ? w * columns[c][p] : 0), 0);
          if (weight === 0) expect(scores[p]).toBeNaN();
          else expect(scores[p]).toBeCloseTo(sum / weight, 10);
        }
        const apart = scores.map((v) => Number(v.toFixed(9)));
        expect([...ranks]).toEqual(plainRanks(apart, 'higher'));
        const more = weightedSum(
          columns,
          weights.map((w) => 40 * w),
        );
        expect([...more.ranks]).toEqual([...ranks]);
      }),
      { seed: 4, numRuns: 80 },
    );
  });

  it('a weight of 0 takes its column out, gaps and all', () => {
    const columns = [Float64Array.of(1, 2), Float64Array.of(NAN, 5)];
    expect(weightedSum(columns, [1, 0])).toEqual({ ...weightedSum([columns[0]], [1]), partial: 0 });
  });
});

describe('TOPSIS', () => {
  it('gives the closeness that Ersoy 2021 prints, to its two digits', () => {
    const better: Direction[] = ['higher', 'higher', 'higher', 'higher', 'lower', 'lower'];
    const { scores, ranks } = topsis(NOTEBOOKS, [0.405, 0.221, 0.134, 0.199, 0.007, 0.034], better);
    [0.308, 0.254, 0.327, 0.263, 0.857, 0.192].forEach((printed, p) => {
      expect(Math.abs(scores[p] - printed)).toBeLessThan(0.005);
    });
    expect([...ranks]).toEqual([3, 5, 2, 4, 1, 6]);
  });

  it('best in everything is 1, worst in everything 0; where all are the same everyone is 0.5 and first', () => {
    const columns = columnsOf([
      [9, 1],
      [5, 4],
      [2, 8],
    ]);
    const { scores } = topsis(columns, [1, 2], ['higher', 'lower']);
    expect([scores[0], scores[2]]).toEqual([1, 0]);
    const same = topsis([Float64Array.of(3, 3)], [1], ['higher']);
    expect([...same.scores, ...same.ranks]).toEqual([0.5, 0.5, 1, 1]);
  });

  it('does not know the unit of a column nor the order of columns, and no row beats one that is better throughout', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0.001, max: 1000, noNaN: true }), ([seed, rows, count], unit) => {
        const columns = randomColumns(rows, count, seed);
        const weights = randomWeights(count, seed);
        const better = directions(count, seed);
        const { scores } = topsis(columns, weights, better);
        const inOtherUnit = [columns[0].map((v) => v * unit), ...columns.slice(1)];
        topsis(inOtherUnit, weights, better).scores.forEach((score, p) => {
          expect(score).toBeCloseTo(scores[p], 9);
        });
        const turned = topsis(columns.toReversed(), weights.toReversed(), better.toReversed());
        turned.scores.forEach((score, p) => {
          expect(score).toBeCloseTo(scores[p], 9);
        });
        for (let a = 0; a < rows; a++) {
          expect(scores[a]).toBeGreaterThanOrEqual(0);
          expect(scores[a]).toBeLessThanOrEqual(1);
          for (let b = 0; b < rows; b++) {
            const dominates = columns.every((column, c) =>
              better[c] === 'higher' ? column[a] >= column[b] : column[a] <= column[b],
            );
            if (dominates) expect(scores[a]).toBeGreaterThanOrEqual(scores[b] - 1e-12);
          }
        }
      }),
      { seed: 8, numRuns: 40 },
    );
  });

  it('with one column the order is the column’s', () => {
    const [column] = randomColumns(40, 1, 5);
    expect([...topsis([column], [1], ['higher']).ranks]).toEqual(plainRanks(column, 'higher'));
    expect([...topsis([column], [1], ['lower']).ranks]).toEqual(plainRanks(column, 'lower'));
  });

  it('a row with gaps is judged by what it has: as if its weights were shared out', () => {
    const columns = [Float64Array.of(1, 4, 2), Float64Array.of(5, 3, NAN)];
    const { scores, partial } = topsis(columns, [1, 1], ['higher', 'higher']);
    // Alone in its column, from 1 to 4, the value 2 is a third of the way.
    expect(scores[2]).toBeCloseTo(1 / 3, 12);
    expect(partial).toBe(1);
  });
});

describe('VIKOR', () => {
  it('gives the q that Papathanasiou and Ploskas 2018 print for v = 0.625', () => {
    const { q } = vikor(SITES, [0.4, 0.3, 0.1, 0.2], new Array(4).fill('higher'), 0.625);
    expect(rounded(q, 3).join(' ')).toBe('0.64 1 0.693 0.271 0 0.694');
  });

  it('three rows by hand: risk 1, 2, 5 down, height 3000, 3750, 4500 up', () => {
    const columns = columnsOf([
      [1, 3000],
      [2, 3750],
      [5, 4500],
    ]);
    const result = vikor(columns, [0.5, 0.5], ['lower', 'higher']);
    expect([...result.s]).toEqual([0.5, 0.375, 0.5]);
    expect([...result.r]).toEqual([0.5, 0.25, 0.5]);
    expect([...result.q]).toEqual([1, 0, 1]);
    expect([...result.ranks]).toEqual([2, 1, 2]);
    expect(result).toMatchObject({
      best: 1,
      advantage: { met: true, value: 1, threshold: 0.5 },
      stable: true,
      compromise: [1],
    });
  });

  it('too small an advantage offers all that are near; an unstable first is offered with the second', () => {
    const close = vikor([Float64Array.of(10, 9.9, 5, 0)], [1], ['higher']);
    expect(close.advantage).toMatchObject({ met: false, threshold: 1 / 3 });
    expect(close.compromise).toEqual([0, 1]);
    // By hand: s = .392 .375 .7 .667, r = .267 .333 .25 .333; first by q is neither first by s nor by r.
    const columns = columnsOf([
      [8, 1, 5],
      [7, 0, 8],
      [2, 2, 2],
      [0, 5, 0],
    ]);
    const unstable = vikor(columns, [1, 1, 1], ['higher', 'higher', 'higher']);
    expect(rounded(unstable.s, 3)).toEqual([0.392, 0.375, 0.7, 0.667]);
    expect(rounded(unstable.r, 3)).toEqual([0.267, 0.333, 0.25, 0.333]);
    expect(unstable).toMatchObject({ best: 0, advantage: { met: true }, stable: false, compromise: [0, 1] });
  });

  it('q is in 0 … 1, s and r by the formula, and neither unit nor zero of a column is known', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(0, 0.2), ([seed, rows, count], gaps) => {
        const columns = randomColumns(rows, count, seed, gaps);
        const weights = randomWeights(count, seed);
        const total = weights.reduce((a, b) => a + b, 0);
        const better = directions(count, seed);
        const result = vikor(columns, weights, better);
        for (let p = 0; p < rows; p++) {
          const regrets = columns.map((column, c) => {
            const scaled = normalise(column, { type: 'minmax' }, better[c]);
            const varies = new Set(column.filter((v) => !Number.isNaN(v))).size > 1;
            return varies || Number.isNaN(column[p]) ? (weights[c] / total) * (1 - scaled[p]) : 0;
          });
          const known = weights.reduce((sum, w, c) => sum + (Number.isNaN(columns[c][p]) ? 0 : w / total), 0);
          const there = regrets.filter((v) => !Number.isNaN(v));
          if (there.length === 0) {
            expect([result.q[p], result.ranks[p]]).toEqual([NAN, 0]);
            continue;
          }
          expect(result.s[p]).toBeCloseTo(there.reduce((a, b) => a + b, 0) / known, 9);
          expect(result.r[p]).toBeCloseTo(Math.max(...there) / known, 9);
          expect(result.q[p]).toBeGreaterThanOrEqual(0);
          expect(result.q[p]).toBeLessThanOrEqual(1 + 1e-12);
        }
        const moved = vikor(
          columns.map((column) => column.map((v) => 3 * v - 500)),
          weights,
          better,
        );
        moved.q.forEach((q, p) => {
          if (result.ranks[p] > 0) expect(q).toBeCloseTo(result.q[p], 7);
        });
        if (result.best >= 0) expect(result.compromise[0]).toBe(result.best);
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it('one row is its own compromise; no row at all has none', () => {
    expect(vikor([Float64Array.of(NAN, 3)], [1], ['higher'])).toMatchObject({
      best: 1,
      compromise: [1],
      stable: true,
    });
    expect(vikor([Float64Array.of(NAN)], [1], ['higher'])).toMatchObject({
      best: -1,
      compromise: [],
      ranked: 0,
    });
  });
});

describe('ranking a table', () => {
  it('takes columns as they are and scales them as each method does', () => {
    const criteria = rankCriteriaSchema.parse([
      { field: 'green', weight: 2 },
      { field: 'minutes', weight: 1, better: 'lower' },
      { field: 'FAR', weight: 1, normalise: { type: 'target', low: 1.5, high: 2 } },
    ]);
    const columns = columnsOf([
      [10, 5, 1.8],
      [20, 15, 3],
      [15, 10, 1],
    ]);
    const scaled = [Float64Array.of(0, 1, 0.5), Float64Array.of(1, 0, 0.5), Float64Array.of(1, 0, 0.5)];
    expect(rank(columns, criteria, 'wsm')).toEqual({ method: 'wsm', ...weightedSum(scaled, [2, 1, 1]) });
    const ready = [columns[0], columns[1], scaled[2]];
    const better: Direction[] = ['higher', 'lower', 'higher'];
    expect(rank(columns, criteria, 'topsis')).toEqual({
      method: 'topsis',
      ...topsis(ready, [2, 1, 1], better),
    });
    expect(rank(columns, criteria, 'vikor')).toEqual({ method: 'vikor', ...vikor(ready, [2, 1, 1], better) });
  });

  it.each(RANK_METHODS)('%s refuses columns and weights that cannot be', (method) => {
    const [a, b] = [Float64Array.of(1, 2), Float64Array.of(1)];
    const one = { weight: 1, better: 'higher' } as const;
    expect(() => rank([a, b], [one, one], method)).toThrow('Got 1 rows in column 2, expected 2');
    expect(() => rank([Float64Array.of(-Infinity)], [one], method)).toThrow(
      'Got -Infinity in row 1 of column 1',
    );
    expect(() => rank([a], [{ ...one, weight: -1 }], method)).toThrow('Got weight -1 for entry 1');
    expect(() => rank([a], [{ ...one, weight: 0 }], method)).toThrow('Got 1 weights that are all 0');
    expect(() => rank([a], [one, one], method)).toThrow('Got 2 weights for 1 columns');
  });
});
