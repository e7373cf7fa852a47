import { describe, expect, test } from 'vitest';
import { fittedChoices } from '../../src/project/modelChoices.ts';
import { SHISHAN } from '../../src/project/models.ts';
import { criteriaOf, groupsFor, newId, placeOf } from '../../src/project/modelTree.ts';
import { moveNode, removeNode } from '../../workers/appraisal/own-models/edit.ts';
import { documentSchema, emptyDocument, type ModelChoices } from '../../workers/model/document.ts';
import { ratioMatrix } from '../../workers/weighting/matrix.ts';

const choices: ModelChoices = {
  matrices: { root: ratioMatrix([4, 3, 2, 1]), infrastructure: ratioMatrix([4, 2, 1]) },
  ways: {
    transport: { by: 'direct', points: [10, 20, 30] },
    environment: { by: 'entropy' },
    infrastructure: { by: 'people', people: [{ name: 'a', matrix: ratioMatrix([4, 2, 1]), weight: 1 }] },
  },
  kindsFor: { A1: ['clinic'], A2: ['school'] },
  ranking: { method: 'wsm', scale: 'z', normalise: { A1: { type: 'minmax' } }, v: 0.5 },
};

describe('what was decided about a model’s weights', () => {
  test('goes with a group that is only in another order', () => {
    const after = moveNode(SHISHAN, 'A3', 'infrastructure', 0);
    const { matrices, ways } = fittedChoices(choices, SHISHAN, after);
    expect(matrices.infrastructure).toEqual(ratioMatrix([1, 4, 2]));
    expect(ways.infrastructure).toMatchObject({ people: [{ matrix: ratioMatrix([1, 4, 2]) }] });
    expect(matrices.root).toEqual(choices.matrices.root);
  });

  test('is dropped where the members of a group are others, and only there', () => {
    const after = moveNode(removeNode(SHISHAN, 'A1'), 'A3', 'transport');
    const { matrices, ways, kindsFor, ranking } = fittedChoices(choices, SHISHAN, after);
    expect(Object.keys(matrices)).toEqual(['root']);
    expect(ways).toEqual({ environment: { by: 'entropy' } });
    expect(kindsFor).toEqual({ A2: ['school'] });
    expect(ranking).toEqual({ ...choices.ranking, normalise: {} });
  });

  test('is there again in a document saved before there were own models', () => {
    const { model, models, others, ways, ranking, ...score } = emptyDocument('own').score;
    const old = { ...emptyDocument('own'), score };
    expect(documentSchema.parse(old)).toEqual(emptyDocument('own'));
    expect([model, models, others, ways, ranking.method]).toEqual(['shishan', [], {}, {}, null]);
  });
});

describe('places in a model', () => {
  test('a node knows the group that holds it, and can move anywhere but into itself', () => {
    const nested = moveNode(SHISHAN, 'environment', 'smartUse');
    expect(placeOf(nested, 'C1')?.parent?.id).toBe('environment');
    expect(placeOf(nested, 'environment')?.parent?.id).toBe('smartUse');
    expect(placeOf(nested, 'nowhere')).toBeNull();
    const use = criteriaOf(nested).find(({ id }) => id === 'smartUse')!;
    expect(groupsFor(nested, use).map((group) => group?.id ?? 'root')).toEqual([
      'root',
      'infrastructure',
      'transport',
    ]);
  });

  test('a new one gets the first id that is free', () => {
    expect(newId(SHISHAN, 'c')).toBe('c1');
    expect(newId({ ...SHISHAN, criteria: [{ ...SHISHAN.criteria[0], id: 'c1' }] }, 'c')).toBe('c2');
  });
});
