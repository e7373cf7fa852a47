import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../workers/appraisal/own-models/check.ts';
import {
  addNode,
  moveNode,
  removeNode,
  replaceNode,
  setWeight,
} from '../../../workers/appraisal/own-models/edit.ts';
import {
  type IndicatorTree,
  indicatorsOf,
  isCriterion,
  membersOf,
  type TreeCriterion,
  type TreeIndicator,
} from '../../../workers/model/indicator-tree.ts';
import { randomFrom } from '../../density/reference.ts';
import { walkable } from './samples.ts';

function fresh(id: string): TreeIndicator {
  const measure = { type: 'greenRatio', radiusM: 100 } as const;
  return { id, name: { en: id, zh: id }, measure, weight: 0.7, better: 'higher' };
}

type Group = Pick<TreeCriterion, 'criteria' | 'indicators'>;

/** Every group's members add up to the group. */
function expectEven(group: Group, weight: number): void {
  const members = membersOf(group);
  expect(members.reduce((sum, member) => sum + member.weight, 0)).toBeCloseTo(weight, 12);
  for (const member of members) if (isCriterion(member)) expectEven(member, member.weight);
}

function groupsOf(group: Group): TreeCriterion[] {
  return group.criteria.flatMap((criterion) => [criterion, ...groupsOf(criterion)]);
}

function weightsOf(model: IndicatorTree): Record<string, number> {
  const all = [...groupsOf(model), ...indicatorsOf(model)];
  return Object.fromEntries(all.map(({ id, weight }) => [id, Number(weight.toFixed(9))]));
}

describe('changing an indicator model', () => {
  it('adds to a group with the average weight; the others keep their proportions and the model is left alone', () => {
    const model = walkable();
    const before = structuredClone(model);
    const after = addNode(model, 'land', fresh('new'), 1);
    expect(model).toEqual(before);
    expect(after.criteria[1].indicators.map(({ id }) => id)).toEqual(['far', 'new', 'greenEach', 'rent']);
    expect(weightsOf(after)).toMatchObject({ land: 0.3, far: 0.075, new: 0.075, rent: 0.075, shops: 0.2 });
    const nested = addNode(model, 'root', { ...model.criteria[1], id: 'land2', indicators: [fresh('x')] });
    expect(weightsOf(nested)).toMatchObject({ land2: 0.2, x: 0.2, daily: 0.4, clinic: 0.16 });
  });

  it('takes out, and the rest of the group share its weight in proportion', () => {
    const after = removeNode(walkable(), 'clinic');
    expect(weightsOf(after)).toMatchObject({ care: 0.3, complete: 0.3 });
    expect(weightsOf(removeNode(walkable(), 'daily'))).toMatchObject({ land: 0.6, rent: 0.2, streets: 0.2 });
  });

  it('moves within a group without a change of weights, and into another as an addition', () => {
    const turned = moveNode(walkable(), 'rent', 'land', 0);
    expect(turned.criteria[1].indicators.map(({ id }) => id)).toEqual(['rent', 'far', 'greenEach']);
    expect(weightsOf(turned)).toEqual(weightsOf(walkable()));
    const moved = moveNode(walkable(), 'care', 'land');
    expect(moved.criteria[1].criteria.map(({ id }) => id)).toEqual(['care']);
    expect(weightsOf(moved)).toMatchObject({ shops: 0.5, care: 0.075, clinic: 0.05, far: 0.075 });
    expect(weightsOf(moveNode(walkable(), 'shops', 'root'))).toMatchObject({ shops: 0.2, care: 0.4 });
  });

  it('sets a share of the group; what is inside follows', () => {
    const after = setWeight(walkable(), 'daily', 0.8);
    expect(weightsOf(after)).toMatchObject({
      daily: 0.8,
      clinic: 0.32,
      shops: 0.32,
      land: 0.12,
      far: 0.04,
      green: 0.04,
    });
    expect(weightsOf(setWeight(after, 'care', 0.5))).toMatchObject({ care: 0.4, shops: 0.4, daily: 0.8 });
  });

  it('replaces a node and keeps its weight and its place', () => {
    const model = walkable();
    const after = replaceNode(model, { ...fresh('far'), weight: 0.9 });
    expect(after.criteria[1].indicators[0]).toEqual({ ...fresh('far'), weight: 0.1 });
    const grown = replaceNode(model, { ...model.criteria[1], indicators: [fresh('a'), fresh('b')] });
    expect(weightsOf(grown)).toMatchObject({ land: 0.3, a: 0.15, b: 0.15, shops: 0.2 });
  });

  it('whatever is done, every group adds up and the model passes its check', () => {
    const step = fc.tuple(fc.constantFrom('add', 'remove', 'move', 'weigh'), fc.nat());
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let model = walkable();
        steps.forEach(([what, seed], k) => {
          const random = randomFrom(seed);
          const pick = (ids: string[]) => ids[Math.floor(random() * ids.length)];
          const groups = ['root', ...groupsOf(model).map(({ id }) => id)];
          const nodes = [...groups.slice(1), ...indicatorsOf(model).map(({ id }) => id)];
          const change = {
            add: () => addNode(model, pick(groups), fresh(`n${k}`)),
            remove: () => removeNode(model, pick(nodes)),
            move: () => moveNode(model, pick(nodes), pick(groups)),
            weigh: () => setWeight(model, pick(nodes), 0.05 + 0.9 * random()),
          }[what]!;
          try {
            model = change();
          } catch (error) {
            // What cannot be is refused in words; the model stays as it was.
            expect(error).toHaveProperty('code');
          }
          expectEven(model, 1);
          checkModel(model);
        });
      }),
      { seed: 19, numRuns: 60 },
    );
  });

  it('refuses in a sentence what cannot be', () => {
    const model = walkable();
    expect(() => addNode(model, 'nowhere', fresh('x'))).toThrow('Got nowhere, expected the id');
    expect(() => addNode(model, 'rent', fresh('x'))).toThrow('Got rent, expected the id');
    expect(() => addNode(model, 'land', fresh('clinic'))).toThrow('Got the id clinic more than once');
    expect(() =>
      addNode(model, 'land', { ...model.criteria[0], id: 'e', criteria: [], indicators: [] }),
    ).toThrow('Got 0 members in e');
    const full = Array.from({ length: 7 }, (_, i) => fresh(`i${i}`)).reduce(
      (m, n) => addNode(m, 'land', n),
      model,
    );
    expect(() => addNode(full, 'land', fresh('eleventh'))).toThrow('Got 11 members in land');
    expect(() => removeNode(model, 'nowhere')).toThrow('Got nowhere');
    expect(() => removeNode(removeNode(model, 'clinic'), 'complete')).toThrow('the only member of care');
    expect(() => moveNode(model, 'daily', 'care')).toThrow(
      'Got daily to move into care, which is part of it',
    );
    expect(() => moveNode(model, 'daily', 'daily')).toThrow('which is part of it');
    for (const share of [0, 1, -1, Number.NaN]) {
      expect(() => setWeight(model, 'far', share)).toThrow(`Got a share of ${share} for far`);
    }
    expect(setWeight(removeNode(model, 'clinic'), 'complete', 1)).toEqual(removeNode(model, 'clinic'));
  });
});
