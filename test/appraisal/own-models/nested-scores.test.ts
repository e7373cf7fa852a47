import { describe, expect, it } from 'vitest';
import { setWeight } from '../../../workers/appraisal/own-models/edit.ts';
import { criterionScores, scoreTree } from '../../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../../workers/appraisal/tree-weights.ts';
import type { LeafScore } from '../../../workers/model/appraisal.ts';
import { indicatorsOf } from '../../../workers/model/indicator-tree.ts';
import { setJudgement } from '../../../workers/weighting/matrix.ts';
import { randomFrom } from '../../density/reference.ts';
import { walkable } from './samples.ts';

const model = walkable();
const leaves: LeafScore[] = indicatorsOf(model).map(({ id }, i) => {
  const random = randomFrom(i);
  return {
    id,
    missing: null,
    score: 20 + 10 * i,
    parcelScores: Float32Array.from({ length: 30 }, () => (random() < 0.2 ? Number.NaN : 100 * random())),
  };
});

describe('a model with criteria in criteria', () => {
  it('has one group for each criterion, and gives the weights of the file back', () => {
    const { indicators, criteria, groups } = treeWeights(model);
    expect(criteria.map(({ id, parent }) => [id, parent])).toEqual([
      ['daily', undefined],
      ['care', 'daily'],
      ['land', undefined],
    ]);
    expect(groups.root.ids).toEqual(['daily', 'land', 'streets', 'green']);
    expect(groups.daily.ids).toEqual(['care', 'shops']);
    indicatorsOf(model).forEach(({ id, weight }, i) => {
      expect(indicators[i]).toMatchObject({ id, missing: false });
      expect(indicators[i].weight).toBeCloseTo(weight, 12);
      expect(indicators[i].effective).toBeCloseTo(weight, 12);
    });
    [0.5, 0.3, 0.3].forEach((weight, c) => {
      expect(criteria[c].weight).toBeCloseTo(weight, 12);
      expect(criteria[c].effective).toBeCloseTo(weight, 12);
    });
  });

  it('a weight changed in the model is the weight judged', () => {
    const changed = setWeight(model, 'care', 0.25);
    treeWeights(changed).indicators.forEach(({ id, weight }) => {
      expect(weight).toBeCloseTo(indicatorsOf(changed).find((leaf) => leaf.id === id)!.weight, 12);
    });
  });

  it('what is missing gives its weight to all others, at every level', () => {
    const { indicators, criteria, missingWeight } = treeWeights(model, {}, ['clinic', 'green']);
    expect(missingWeight).toBeCloseTo(0.3, 12);
    expect(indicators.reduce((sum, { effective }) => sum + effective, 0)).toBeCloseTo(1, 12);
    expect(indicators.find(({ id }) => id === 'complete')!.effective).toBeCloseTo(0.1 / 0.7, 12);
    expect(criteria.map(({ effective }) => Number(effective.toFixed(9)))).toEqual(
      [0.3, 0.1, 0.3].map((weight) => Number((weight / 0.7).toFixed(9))),
    );
  });

  it('a judgement of a nested group moves what is under it alone; a pair may be left open', () => {
    const before = treeWeights(model);
    const after = treeWeights(model, { care: setJudgement(before.groups.care.matrix, 0, 1, 1 / 2) });
    expect(after.indicators.find(({ id }) => id === 'clinic')!.weight).toBeCloseTo(0.1, 12);
    expect(after.criteria).toEqual(before.criteria);
    const open = treeWeights(model, { land: setJudgement(before.groups.land.matrix, 0, 2, null) });
    expect(open.groups.land.judgement.unknown).toBe(1);
    open.indicators.forEach(({ weight }, i) => {
      expect(weight).toBeCloseTo(before.indicators[i].weight, 12);
    });
  });

  it('a criterion scores the weighted mean of all that it holds; the whole is the sum over the indicators', () => {
    const weights = treeWeights(model);
    const { total, criteria, parcelTotals } = scoreTree(leaves, weights);
    const of = (id: string) => 20 + 10 * indicatorsOf(model).findIndex((leaf) => leaf.id === id);
    expect(total).toBeCloseTo(
      indicatorsOf(model).reduce((sum, { id, weight }) => sum + weight * of(id), 0),
      9,
    );
    expect(criteria[1].score).toBeCloseTo((0.2 * of('clinic') + 0.1 * of('complete')) / 0.3, 9);
    expect(criteria[0].contribution).toBeCloseTo(0.3 * criteria[1].score + 0.2 * of('shops'), 9);
    const daily = criterionScores(leaves, weights, 'daily');
    const plain = (ids: string[], p: number) => {
      const parts = leaves.flatMap((leaf) => {
        const value = leaf.missing ? Number.NaN : leaf.parcelScores[p];
        const { weight } = indicatorsOf(model).find(({ id }) => id === leaf.id)!;
        return ids.includes(leaf.id) && !Number.isNaN(value) ? [{ value, weight }] : [];
      });
      const weight = parts.reduce((sum, part) => sum + part.weight, 0);
      return parts.reduce((sum, part) => sum + part.weight * part.value, 0) / weight;
    };
    for (let p = 0; p < 30; p++) {
      expect(daily[p]).toBeCloseTo(plain(['clinic', 'complete', 'shops'], p), 4);
      expect(parcelTotals[p]).toBeCloseTo(
        plain(
          indicatorsOf(model).map(({ id }) => id),
          p,
        ),
        4,
      );
    }
  });
});
