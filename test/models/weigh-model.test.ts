import { describe, expect, test } from 'vitest';
import { SHISHAN } from '../../src/project/models.ts';
import { weighModel } from '../../workers/appraisal/own-models/weigh-model.ts';
import { treeWeights } from '../../workers/appraisal/tree-weights.ts';
import { indicatorsOf } from '../../workers/model/indicator-tree.ts';
import { criticWeights } from '../../workers/weighting/critic.ts';
import { entropyWeights } from '../../workers/weighting/entropy.ts';
import { ratioMatrix } from '../../workers/weighting/matrix.ts';
import { randomFrom } from '../density/reference.ts';

const random = randomFrom(3);
const leaves = indicatorsOf(SHISHAN).map(({ id }) => ({
  id,
  missing: null,
  score: 20 + 80 * random(),
  parcelScores: Float32Array.from({ length: 40 }, () => 20 * (1 + Math.floor(5 * random()))),
}));
const NOTHING = { matrices: {}, ways: {} };
const INDICATORS = ['A1', 'A2', 'A3'];
const columns = INDICATORS.map((id) =>
  Float64Array.from(leaves.find((leaf) => leaf.id === id)!.parcelScores),
);

describe('weights of a model’s groups', () => {
  test('are the published ones where nothing is decided, and the judgements’ where a matrix is given', () => {
    expect(weighModel(SHISHAN, NOTHING, leaves).weights).toEqual(treeWeights(SHISHAN));
    const root = ratioMatrix([4, 3, 2, 1]);
    expect(weighModel(SHISHAN, { matrices: { root }, ways: {} }, leaves).weights).toEqual(
      treeWeights(SHISHAN, { root }),
    );
  });

  test('are points over their sum, all the same, or follow from the scores: as the kernels have them', () => {
    const localOf = (ways: Parameters<typeof weighModel>[1]['ways']) => {
      const { weights, problems } = weighModel(SHISHAN, { matrices: {}, ways }, leaves);
      expect(problems).toEqual({});
      return INDICATORS.map((id) => weights.indicators.find((one) => one.id === id)!.local);
    };
    expect(localOf({ infrastructure: { by: 'direct', points: [2, 1, 1] } })).toEqual([0.5, 0.25, 0.25]);
    expect(localOf({ infrastructure: { by: 'swing', points: [100, 25, 0] } })).toEqual([0.8, 0.2, 0]);
    expect(localOf({ infrastructure: { by: 'equal' } })).toEqual([1 / 3, 1 / 3, 1 / 3]);
    expect(localOf({ infrastructure: { by: 'entropy' } })).toEqual(entropyWeights(columns).weights);
    expect(localOf({ infrastructure: { by: 'critic' } })).toEqual(
      criticWeights(columns, ['higher', 'higher', 'higher']).weights,
    );
  });

  test('of criteria by their data rest on the scores that their own groups’ weights give', () => {
    const ways = {
      root: { by: 'entropy' as const },
      infrastructure: { by: 'direct' as const, points: [1, 0, 0] },
    };
    const { weights, data } = weighModel(SHISHAN, { matrices: {}, ways }, leaves);
    const given = treeWeights(SHISHAN, {}, [], { infrastructure: [1, 0, 0] });
    const scoresOf = (criterion: string) =>
      Float64Array.from({ length: 40 }, (_, p) => {
        const own = given.indicators.filter((one) => one.criterion === criterion);
        const sum = own.reduce((total, one) => total + one.weight, 0);
        const mean = own.reduce(
          (total, one) => total + one.weight * leaves.find(({ id }) => id === one.id)!.parcelScores[p],
          0,
        );
        return Math.fround(mean / sum);
      });
    const expected = entropyWeights(SHISHAN.criteria.map(({ id }) => scoresOf(id))).weights;
    weights.criteria.forEach(({ weight }, c) => {
      expect(weight).toBeCloseTo(expected[c], 6);
    });
    expect(data.root).toEqual({ rows: 40, leftOut: 0 });
  });

  test('by data leave out what is not measured; weights of 0 for all that is measured leave no total', () => {
    const gone = leaves.map((leaf) =>
      leaf.id === 'A1' ? { id: 'A1', missing: { code: 'no-green' } } : leaf,
    );
    const { weights } = weighModel(
      SHISHAN,
      { matrices: {}, ways: { infrastructure: { by: 'entropy' } } },
      gone,
    );
    expect(weights.indicators[0].local).toBe(0);
    const ways = { infrastructure: { by: 'direct' as const, points: [1, 0, 0] } };
    const alone = { ...SHISHAN, criteria: [SHISHAN.criteria[0]] };
    for (const { effective } of weighModel(alone, { matrices: {}, ways }, gone).weights.indicators)
      expect(effective).toBe(0);
  });

  test('that cannot come about as asked are told, and the model’s own stand there', () => {
    const ways = {
      root: { by: 'people' as const, people: [] },
      infrastructure: { by: 'direct' as const, points: [0, 0, 0] },
      transport: { by: 'swing' as const, points: [1] },
    };
    const matrices = {
      environment: [
        [1, 2],
        [2, 1],
      ],
    };
    const { weights, problems } = weighModel(SHISHAN, { matrices, ways }, leaves);
    expect(weights).toEqual(treeWeights(SHISHAN));
    expect(
      Object.fromEntries(Object.entries(problems).map(([group, { code }]) => [group, code])),
    ).toMatchObject({
      root: 'no-people',
      infrastructure: 'points-all-zero',
      transport: 'judgement-count',
    });
  });

  test('of several people are the group’s, with each person’s own beside it', () => {
    const people = [
      { name: 'a', matrix: ratioMatrix([1, 2, 3, 4]), weight: 1 },
      { name: 'b', matrix: ratioMatrix([4, 3, 2, 1]), weight: 1 },
    ];
    const { weights, people: told } = weighModel(
      SHISHAN,
      { matrices: {}, ways: { root: { by: 'people', people } } },
      leaves,
    );
    const means = [4, 6, 6, 4].map(Math.sqrt);
    const sum = means.reduce((a, b) => a + b);
    weights.criteria.forEach(({ weight }, c) => {
      expect(weight).toBeCloseTo(means[c] / sum, 12);
    });
    expect(told.root.people.map((person) => person?.cr)).toEqual([0, 0]);
  });
});
