import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import shishan from '../../../data/models/shishan.json';
import { parseModel, serialiseModel } from '../../../workers/appraisal/own-models/file.ts';
import { type IndicatorTree, indicatorsOf, membersOf } from '../../../workers/model/indicator-tree.ts';
import { indicatorModelSchema } from '../../../workers/model/indicators.ts';
import { WALKABLE, walkable } from './samples.ts';

/** The text of the sample with another value at a path such as criteria[0].weight, or without it where undefined. */
function withValue(path: string, value: unknown): string {
  const model = structuredClone(WALKABLE);
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop()!;
  const at = keys.reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], model);
  (at as Record<string, unknown>)[last] = value;
  return JSON.stringify(model);
}

describe('files of indicator models', () => {
  it('reads the community model of Shishan, and what the app reads of it is the same', () => {
    const file = new URL('../../../data/models/shishan.json', import.meta.url);
    const model = parseModel(readFileSync(file, 'utf8'));
    expect(model.criteria.every(({ criteria }) => criteria.length === 0)).toBe(true);
    const two = {
      ...model,
      criteria: model.criteria.map(({ criteria: _, ...criterion }) => criterion),
      indicators: undefined,
    };
    expect(indicatorModelSchema.parse(two)).toEqual(indicatorModelSchema.parse(shishan));
  });

  it('reads nesting and every measure; what is written reads back the same', () => {
    const model = parseModel(JSON.stringify(WALKABLE));
    expect(membersOf(model).map(({ id }) => id)).toEqual(['daily', 'land', 'streets', 'green']);
    expect(indicatorsOf(model).map(({ id }) => id)).toEqual([
      'clinic',
      'complete',
      'shops',
      'far',
      'greenEach',
      'rent',
      'streets',
      'green',
    ]);
    const text = serialiseModel(model);
    expect(parseModel(text)).toEqual(model);
    expect(JSON.parse(text).schemaVersion).toBe(2);
    expect(serialiseModel(parseModel(text))).toBe(text);
  });

  const land = WALKABLE.criteria[1].indicators;

  it.each<[string, string]>([
    ['{', 'Got "{", which is not JSON; expected an indicator model.'],
    ['[]', 'Got [] at JSON of the indicator model, expected an object.'],
    [withValue('schemaVersion', 3), 'schema version 3, expected at most 2'],
    [withValue('criteria[1].indicators[2].weight', 'much'), 'Got "much" at criteria[1].indicators[2].weight of the indicator model, expected a number.'],
    [withValue('criteria[1].weight', 0), 'Got 0 at criteria[1].weight of the indicator model, expected > 0.'],
    [withValue('criteria[1].weight', 2), 'Got 2 at criteria[1].weight of the indicator model, expected ≤ 1.'],
    [withValue('criteria[1].id', ''), 'Got "" at criteria[1].id of the indicator model, expected something.'],
    [withValue('indicators[0].measure.type', 'magic'), 'Got "magic" at indicators[0].measure.type of the indicator model, expected density | greenRatio | integration | accessibility | ratio | attribute.'],
    [withValue('indicators[0].better', 'more'), 'Got "more" at indicators[0].better of the indicator model, expected "higher" | "lower".'],
    [withValue('indicators[1].measure.radiusM', undefined), 'Got ∅ at indicators[1].measure.radiusM of the indicator model, expected a number.'],
    [withValue('criteria[1].indicators[0].measure.numerator', 'gold'), 'Got "gold" at criteria[1].indicators[0].measure.numerator of the indicator model, expected areaM2 | floorAreaM2'],
    [withValue('criteria[0].indicators[0].breaks', [1, 2]), 'Got [1,2] at criteria[0].indicators[0].breaks of the indicator model, expected natural | equal | quantile'],
    [withValue('criteria[0].colour', 'red'), 'Got colour at criteria[0] of the indicator model, which has no meaning there.'],
    [withValue('criteria[1].id', 'care'), 'Got the id care more than once'],
    [withValue('criteria[1].id', 'root'), 'Got the id root more than once'],
    [withValue('criteria[1].indicators', land.slice(0, 2)), 'Got weights that add up to 0.2 in land, expected 0.3'],
    [withValue('indicators', WALKABLE.indicators.slice(1)), 'Got weights that add up to 0.9 in root, expected 1'],
    [withValue('criteria[1].indicators', []), 'Got 0 members in land, expected 1 to 10'],
    [withValue('criteria[0].criteria[0].indicators[0].breaks.upper', [5, 5, 6, 7]), 'Got the grade breaks 5, 5, 6, 7 for clinic'],
  ])('says in one sentence where a file is wrong: %#', (text, sentence) => {
    expect(() => parseModel(text)).toThrow(sentence);
  }); // biome-ignore format: one case a line

  it('refuses more than 10 members in a group and more than 4 levels', () => {
    const each = { ...WALKABLE.indicators[0], weight: 0.02 };
    const many = withValue(
      'indicators',
      Array.from({ length: 10 }, (_, i) => ({ ...each, id: `s${i}` })),
    );
    expect(() => parseModel(many)).toThrow('Got 12 members in root, expected 1 to 10');
    const deep = (levels: number): string => {
      let group: Pick<IndicatorTree, 'criteria' | 'indicators'> = {
        criteria: [],
        indicators: [{ ...walkable().indicators[0], weight: 1 }],
      };
      for (let level = levels - 1; level >= 1; level--) {
        group = {
          criteria: [{ id: `c${level}`, name: { en: '', zh: '' }, weight: 1, ...group }],
          indicators: [],
        };
      }
      return serialiseModel({ id: 'deep', name: { en: '', zh: '' }, source: '', ...group });
    };
    expect(indicatorsOf(parseModel(deep(4)))).toHaveLength(1);
    expect(() => parseModel(deep(5))).toThrow('Got members of c4 below level 4');
  });
});
