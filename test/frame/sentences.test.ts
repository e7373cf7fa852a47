import { expect, test } from 'vitest';
import { ERROR_WORDS, fill, NOTE_WORDS } from '../../workers/model/words.ts';

test('a note of one speaks of one, in English', () => {
  const { en, zh } = NOTE_WORDS['values-missing'];
  expect(fill(en, { count: 1, meaning: 'people' })).toBe('1 feature has no people.');
  expect(fill(en, { count: 2, meaning: 'people' })).toBe('2 features have no people.');
  expect(fill(en, { count: '13,115', meaning: 'people' })).toBe('13,115 features have no people.');
  expect(fill(zh, { count: 1, meaningZh: '人口' })).toBe('1 个要素缺少人口。');
});

const filled = ({ en, zh }: { en: string; zh: string }, count: number) => {
  const names = [...`${en} ${zh}`.matchAll(/\{(\w+)/g)].map(([, name]) => name);
  const params = Object.fromEntries(names.map((name) => [name, 7]));
  return [en, zh].map((sentence) => fill(sentence, { ...params, count }));
};

test('no sentence leaves a sign of its making behind', () => {
  for (const words of [...Object.values(ERROR_WORDS), ...Object.values(NOTE_WORDS)])
    for (const count of [1, 7])
      for (const sentence of filled(words, count)) expect(sentence).not.toMatch(/[{}|]/);
});

test('no note speaks of "1 features", or of one in the plural', () => {
  for (const words of Object.values(NOTE_WORDS))
    expect(filled(words, 1)[0]).not.toMatch(
      /\b1 (?:[a-z]+ )?(?:features|parcels|facilities|values|lines|points|streets)\b/,
    );
});
