import { describe, expect, test } from 'vitest';
import { SHISHAN } from '../../src/project/models.ts';
import { MAP_LAYERS } from '../../src/project/view.ts';
import { TOPICS } from '../../src/shell/address.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';
import { BREAK_METHODS } from '../../workers/model/appraisal.ts';
import { KERNELS } from '../../workers/model/density.ts';
import { indicatorsOf, MEASURE_TYPES, QUANTITIES } from '../../workers/model/indicator-tree.ts';
import { LAND_USES, ROLES } from '../../workers/model/layers.ts';
import { ERROR_WORDS, NOTE_WORDS, type Words } from '../../workers/model/words.ts';
import { sourcesUnder } from './sources.ts';
import { askedKeys } from './t-calls.ts';

interface Tree {
  [key: string]: string | Tree;
}

/** Every sentence by its full key. */
function sentences(tree: Tree, before = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[before + key, value] as const]
        : [...sentences(value, `${before}${key}.`)],
    ),
  );
}

const LANGUAGES = { en: sentences(en), zh: sentences(zh) };
const PLURAL = /_(one|other)$/;
const asked = [...new Set([...LANGUAGES.en.keys()].map((key) => key.replace(PLURAL, '')))];
const holes = (sentence: string, pattern: RegExp) =>
  [...new Set([...sentence.matchAll(pattern)].map((match) => match[1]))].sort();
const inDictionary = (sentence: string) => holes(sentence, /\{\{\s*(\w+)[^}]*\}\}/g);

describe('the dictionaries', () => {
  test('have the same keys in both languages', () => {
    expect([...LANGUAGES.zh.keys()].sort()).toEqual([...LANGUAGES.en.keys()].sort());
  });

  test('have a singular and a plural of whatever has one of them', () => {
    const keys = [...LANGUAGES.en.keys()];
    const singulars = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
    const plurals = keys.filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
    expect(plurals).toEqual(singulars.flatMap((base) => [base, base]));
  });

  test('have no empty sentence', () => {
    for (const words of Object.values(LANGUAGES)) {
      expect([...words].filter(([, sentence]) => sentence.trim() === '')).toEqual([]);
    }
  });

  test('have the same {{placeholders}} in both; a singular may leave some out', () => {
    for (const [key, sentence] of LANGUAGES.en) {
      if (!key.endsWith('_one')) {
        expect(inDictionary(LANGUAGES.zh.get(key)!), key).toEqual(inDictionary(sentence));
        continue;
      }
      for (const words of Object.values(LANGUAGES)) {
        const inPlural = inDictionary(words.get(key.replace(/_one$/, '_other'))!);
        expect(inPlural, key).toEqual(expect.arrayContaining(inDictionary(words.get(key)!)));
      }
    }
  });

  test('have every key that a screen asks for', () => {
    const calls = sourcesUnder('src').flatMap(({ path, text }) =>
      askedKeys(text).map((key) => ({ path, key })),
    );
    expect(calls.length).toBeGreaterThan(100);
    const unknown = calls.filter(({ key }) => !asked.some((base) => key.test(base)));
    expect(unknown.map(({ path, key }) => `${path}: ${key.source}`)).toEqual([]);
  });

  test('have a word for every job of the engine and every stage that a job tells of', () => {
    const workers = sourcesUnder('workers');
    const worker = workers.find(({ path }) => path === 'workers/engine.worker.ts')!.text;
    const jobs = /const list = \{([^}]*)\}/.exec(worker)![1].match(/\w+/g)!;
    const stages = workers.flatMap(({ text }) =>
      [...text.matchAll(/ctx\.progress\('([^']+)'/g)].map((m) => m[1]),
    );
    expect(jobs).toContain('kernelDensity');
    expect(stages).toContain('walking');
    const wanted = [...jobs.map((job) => `job.${job}`), ...stages.map((stage) => `stage.${stage}`)];
    expect(wanted.filter((key) => !LANGUAGES.en.has(key))).toEqual([]);
  });

  test('have a word for every choice that the engine knows and every kind of facility that the model names', () => {
    const kinds = indicatorsOf(SHISHAN).flatMap(({ measure }) =>
      measure.type === 'density' ? [...measure.facilities, ...measure.standIns] : [],
    );
    const choices = {
      landUse: LAND_USES,
      kernel: KERNELS,
      breaks: BREAK_METHODS,
      roles: ROLES,
      mapLayer: MAP_LAYERS,
      topic: TOPICS,
      measureType: MEASURE_TYPES,
      quantity: QUANTITIES,
      kinds,
    };
    const wanted = Object.entries(choices).flatMap(([group, names]) =>
      names.map((name) => `${group}.${name}`),
    );
    expect(wanted.filter((key) => !LANGUAGES.en.has(key))).toEqual([]);
  });
});

describe('the engine’s sentences', () => {
  const all: [string, Words][] = [...Object.entries(ERROR_WORDS), ...Object.entries(NOTE_WORDS)];

  test('are there in both languages', () => {
    expect(all.filter(([, words]) => words.en.trim() === '' || words.zh.trim() === '')).toEqual([]);
  });

  test('have the same {placeholders} in both; {xZh} is the Chinese word for {x}', () => {
    for (const [code, words] of all) {
      const zhHoles = holes(words.zh, /\{(\w+)\}/g).map((name) => name.replace(/Zh$/, ''));
      expect(zhHoles.toSorted(), code).toEqual(holes(words.en, /\{(\w+)\}/g));
    }
  });

  test('are filled wherever an error is thrown with its params written out', () => {
    const thrown = [...sourcesUnder('src'), ...sourcesUnder('workers')].flatMap(({ path, text }) =>
      [...text.matchAll(/new ReweaveError\(\s*'([^']+)',\s*\{([^{}]*)\}\s*\)/g)].map((match) => ({
        path,
        code: match[1] as keyof typeof ERROR_WORDS,
        params: match[2],
      })),
    );
    expect(thrown.length).toBeGreaterThan(20);
    const open = thrown
      .filter(({ params }) => !params.includes('...'))
      .flatMap(({ path, code, params }) => {
        const { en, zh } = ERROR_WORDS[code] ?? { en: '{sentence}', zh: '' };
        return holes(en + zh, /\{(\w+)\}/g)
          .filter((name) => !new RegExp(`\\b${name}\\b`).test(params))
          .map((name) => `${path}: ${code} without {${name}}`);
      });
    expect(open).toEqual([]);
  });
});
