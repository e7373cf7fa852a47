import { describe, expect, it } from 'vitest';
import shishan from '../../data/models/shishan.json';
import { scoreTree } from '../../workers/appraisal/score-tree.ts';
import { treeWeights } from '../../workers/appraisal/tree-weights.ts';
import type { LeafScore, TreeWeights } from '../../workers/model/appraisal.ts';
import { indicatorModelSchema } from '../../workers/model/indicators.ts';

const model = indicatorModelSchema.parse(shishan);
const indicators = model.criteria.flatMap((c) => c.indicators.map((i) => ({ ...i, criterion: c.id })));
const published: LeafScore[] = indicators.map(({ id, publishedScore }) => ({
  id,
  missing: null,
  score: publishedScore!,
  parcelScores: new Float32Array(0),
}));

describe('the Shishan model', () => {
  it('has four criteria and eleven indicators whose printed weights add up to their criteria’s within rounding', () => {
    expect(model.criteria.map((c) => c.id)).toEqual([
      'infrastructure',
      'transport',
      'environment',
      'smartUse',
    ]);
    expect(indicators.map((i) => i.id)).toEqual([
      'A1',
      'A2',
      'A3',
      'B1',
      'B2',
      'B3',
      'C1',
      'C2',
      'D1',
      'D2',
      'D3',
    ]);
    for (const criterion of model.criteria) {
      const sum = criterion.indicators.reduce((a, i) => a + i.weight, 0);
      expect(Math.abs(sum - criterion.weight)).toBeLessThan(1.5e-4);
    }
  });

  it('published weights × published scores give 15.32, 15.64, 6.91, 6.40 and 44.26 in all', () => {
    const asPrinted: TreeWeights = {
      indicators: indicators.map(({ id, criterion, weight }) => ({
        id,
        criterion,
        weight,
        local: weight,
        effective: weight,
        missing: false,
      })),
      criteria: model.criteria.map(({ id, weight }) => ({ id, weight, effective: weight })),
      groups: {},
      missingWeight: 0,
    };
    const { total, criteria } = scoreTree(published, asPrinted);
    expect(Math.abs(total - 44.26)).toBeLessThan(0.005);
    [15.32, 15.64, 6.91, 6.4].forEach((sum, c) => {
      expect(Math.abs(criteria[c].contribution - sum)).toBeLessThan(0.005);
    });
  });

  it('the default judgements give the published weights back to their four digits, consistently', () => {
    const weights = treeWeights(model);
    indicators.forEach(({ weight }, i) => {
      expect(Math.abs(weights.indicators[i].weight - weight)).toBeLessThan(1e-4);
    });
    expect(weights.indicators.reduce((sum, i) => sum + i.effective, 0)).toBeCloseTo(1, 12);
    expect(weights.missingWeight).toBe(0);
    for (const group of Object.values(weights.groups)) expect(group.judgement.cr).toBeLessThan(1e-9);
  });
});
