import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import shishan from '../../data/models/shishan.json';
import { rankDescending } from '../../workers/appraisal/ranks.ts';
import { criterionScores, scoreTree } from '../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../workers/appraisal/tree-weights.ts';
import type { LeafScore } from '../../workers/model/appraisal.ts';
import { indicatorModelSchema } from '../../workers/model/indicators.ts';
import { setJudgement } from '../../workers/weighting/matrix.ts';
import { randomFrom } from '../density/reference.ts';

const model = indicatorModelSchema.parse(shishan);
const ids = model.criteria.flatMap((c) => c.indicators.map((i) => i.id));
const SYNTAX = ['B2', 'C2'];

function leaves(parcels: number, missing: string[], seed: number, gaps = 0): LeafScore[] {
  const random = randomFrom(seed);
  return ids.map((id) => {
    const parcelScores = Float32Array.from({ length: parcels }, () =>
      random() < gaps ? Number.NaN : 20 * (1 + Math.floor(random() * 5)),
    );
    const score = 20 + 80 * random();
    return missing.includes(id)
      ? { id, missing: { code: 'no-streets' } }
      : { id, missing: null, score, parcelScores };
  });
}

describe('weights of the tree', () => {
  it('a missing indicator weighs nothing; the others share 1 in unchanged proportions, across criteria', () => {
    const full = treeWeights(model);
    const { indicators, criteria, missingWeight } = treeWeights(model, {}, SYNTAX);
    expect(missingWeight).toBeCloseTo(0.1483 + 0.0474, 3);
    indicators.forEach((leaf, i) => {
      expect(leaf.weight).toBe(full.indicators[i].weight);
      expect(leaf.missing).toBe(SYNTAX.includes(leaf.id));
      expect(leaf.effective).toBeCloseTo(leaf.missing ? 0 : leaf.weight / (1 - missingWeight), 12);
    });
    expect(indicators.reduce((sum, leaf) => sum + leaf.effective, 0)).toBeCloseTo(1, 12);
    for (const criterion of criteria) {
      const own = indicators.filter((leaf) => leaf.criterion === criterion.id);
      expect(criterion.effective).toBeCloseTo(
        own.reduce((sum, leaf) => sum + leaf.effective, 0),
        12,
      );
    }
  });

  it('with everything missing nothing weighs anything', () => {
    const weights = treeWeights(model, {}, ids);
    expect(weights.indicators.every((leaf) => leaf.effective === 0)).toBe(true);
    const scores = scoreTree(leaves(3, ids, 1), weights);
    expect(scores.total).toBeNaN();
    expect(scores.ranked).toBe(0);
  });

  it('a judgement of the root moves criteria and leaves the weights within them alone', () => {
    const before = treeWeights(model);
    const root = setJudgement(before.groups.root.matrix, 0, 1, 1 / 5);
    const after = treeWeights(model, { root });
    expect(after.criteria[1].weight).toBeGreaterThan(before.criteria[1].weight);
    expect(after.criteria.map((c) => c.weight)).toEqual(after.groups.root.judgement.geometricMean);
    after.indicators.forEach((leaf, i) => {
      expect(leaf.local).toBe(before.indicators[i].local);
    });
  });

  it('refuses a matrix that does not fit its group', () => {
    expect(() => treeWeights(model, { transport: [[1]] })).toThrow(
      'Got a judgement matrix of 1 rows for transport, expected 3',
    );
  });
});

describe('scores of the tree', () => {
  it('a parcel’s total is the weighted mean of its scores, gaps left out, and its rank counts the parcels above it', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 80 }),
        fc.constantFrom(0, 0.3, 0.97),
        (seed, parcels, gaps) => {
          const weights = treeWeights(model, {}, SYNTAX);
          const given = leaves(parcels, SYNTAX, seed, gaps);
          const { parcelTotals, parcelRanks, ranked } = scoreTree(given, weights);
          for (let p = 0; p < parcels; p++) {
            let sum = 0;
            let weight = 0;
            given.forEach((leaf, i) => {
              if (leaf.missing || Number.isNaN(leaf.parcelScores[p])) return;
              sum += weights.indicators[i].effective * leaf.parcelScores[p];
              weight += weights.indicators[i].effective;
            });
            if (weight === 0) {
              expect(parcelTotals[p]).toBeNaN();
              expect(parcelRanks[p]).toBe(0);
            } else {
              expect(Math.abs(parcelTotals[p] - sum / weight)).toBeLessThan(1e-5);
              expect(parcelRanks[p]).toBe(1 + parcelTotals.filter((other) => other > parcelTotals[p]).length);
            }
          }
          expect(ranked).toBe(parcelTotals.filter((v) => !Number.isNaN(v)).length);
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  it('the total is the sum of the criteria’s contributions; a criterion’s score is the mean of its measured indicators', () => {
    const weights = treeWeights(model, {}, [...SYNTAX, 'C1']);
    const { total, criteria } = scoreTree(leaves(0, [...SYNTAX, 'C1'], 3), weights);
    expect(criteria.reduce((sum, c) => sum + c.contribution, 0)).toBeCloseTo(total, 12);
    criteria.forEach((criterion, c) => {
      if (criterion.id === 'environment')
        expect(criterion).toMatchObject({ score: Number.NaN, contribution: 0 });
      else expect(criterion.score * weights.criteria[c].effective).toBeCloseTo(criterion.contribution, 12);
    });
  });

  it('a parcel’s criterion scores, weighted by the criteria, are its total', () => {
    const weights = treeWeights(model, {}, SYNTAX);
    const given = leaves(50, SYNTAX, 9);
    const { parcelTotals } = scoreTree(given, weights);
    const parts = weights.criteria.map(({ id, effective }) =>
      criterionScores(given, weights, id).map((score) => score * effective),
    );
    parcelTotals.forEach((total, p) => {
      expect(Math.abs(parts.reduce((sum, part) => sum + part[p], 0) - total)).toBeLessThan(1e-4);
    });
  });

  it('refuses weights that were made for other missing indicators', () => {
    expect(() => scoreTree(leaves(1, SYNTAX, 1), treeWeights(model))).toThrow('indicator B2 has weight');
  });

  it('ranks: ties share the better rank and the next ones are skipped; missing has none', () => {
    const { ranks, ranked } = rankDescending(Float32Array.of(50, 70, Number.NaN, 70, 10, 50, 0));
    expect([...ranks]).toEqual([3, 1, 0, 1, 5, 3, 6]);
    expect(ranked).toBe(6);
  });
});
