import { describe, expect, test } from 'vitest';
import {
  type PageStep,
  type PageWords,
  type StoryPage,
  writeStoryPage,
} from '../../workers/consult/story/page.ts';
import { splitTerms, termsIn } from '../../workers/consult/story/terms.ts';

const PICTURE = 'data:image/png;base64,iVBORw0KGgo=';

const words = (part: Partial<PageWords> = {}): PageWords => ({
  headline: 'Headline',
  sentence: 'Sentence',
  map: 'Map',
  legend: [],
  facts: null,
  problems: [],
  ...part,
});
const step = (part: Partial<PageWords> = {}, picture: string | null = PICTURE): PageStep => ({
  picture,
  words: { en: words(part), zh: words({ headline: '标题', ...part }) },
});
const own = (title: string) => ({
  ...{ title, madeBy: 'by', synthetic: null, noPicture: 'no picture' },
  ...{ next: 'Next', previous: 'Before', other: '中文' },
});
const page = (steps: PageStep[], part: Partial<StoryPage> = {}) =>
  writeStoryPage({ first: 'en', words: { en: own('Story'), zh: own('讲解') }, steps, ...part });

describe('a story that is handed out', () => {
  test('asks nothing of any network: no address but data, and a policy that forbids the rest', () => {
    const html = page([step(), step()]);
    expect(html).toContain("default-src 'none'; img-src data:");
    expect(html.match(/(?:src|href|url)\s*[=(]\s*["']?(?!data:)[^"'\s>]+/gi)).toBeNull();
    expect(html).not.toMatch(/https?:|@import|<link|<iframe/i);
  });

  test('holds every step once, in order, in both languages', () => {
    const html = page([step({ headline: 'One' }), step({ headline: 'Two' }), step({ headline: 'Three' })]);
    expect([...html.matchAll(/id="step-(\d)"/g)].map((match) => match[1])).toEqual(['1', '2', '3']);
    expect([...html.matchAll(/<h1>(.*?)<\/h1>/g)].map((match) => match[1])).toEqual([
      'One',
      'One',
      'Two',
      'Two',
      'Three',
      'Three',
    ]);
    expect(html.split(PICTURE)).toHaveLength(4);
    expect(html).toContain('<output aria-live="polite">1 / 3</output>');
  });

  test('lets no text become markup, wherever it stands', () => {
    const evil = `"><script>alert('x')</script><img src=x onerror=alert(1)>&`;
    const html = page(
      [
        step({
          headline: evil,
          sentence: evil,
          map: evil,
          problems: [evil],
          legend: [
            { title: evil, message: evil, rows: [{ mark: 'area', colour: evil, text: evil, count: evil }] },
          ],
          facts: {
            title: evil,
            big: { name: evil, value: evil, unit: evil, change: evil },
            head: [evil, evil],
            rows: [[evil, evil]],
            svg: `<svg><script>alert(1)</script></svg>`,
          },
        }),
      ],
      { words: { en: own(evil), zh: own(evil) } },
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toContain('<img src=x');
    expect(html).toContain('&lt;script&gt;alert(&#39;x&#39;)');
    expect(html).toContain('--c:#888888');
  });

  test('takes for a picture only what is one, and says where none is', () => {
    for (const picture of [null, 'https://example.org/a.png', 'data:image/png;base64,"onload=alert(1)']) {
      const html = page([step({}, picture)]);
      expect(html).not.toContain('<img');
      expect(html).toContain('no picture');
    }
  });

  test('shows a chart as a picture and the same figures as a table', () => {
    const facts = {
      title: 'People',
      big: { name: 'People', value: '56,645', unit: 'people', change: '+33,745' },
      head: ['Year', 'People'],
      rows: [['1', '56,645']],
      svg: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    };
    const html = page([step({ facts })]);
    expect(html).toContain('src="data:image/svg+xml;charset=utf-8,%3Csvg');
    expect(html).toContain('<th scope="row">1</th><td>56,645</td>');
    expect(html).toContain('<b>56,645 <small>people</small></b>');
  });
});

describe('terms in a text', () => {
  const TERMS = [
    { id: 'plan', forms: ['plan', 'plans'] },
    { id: 'redLine', forms: ['red line', 'red lines'] },
    { id: 'indicator', forms: ['indicator'] },
    { id: 'model', forms: ['indicator model'] },
  ];

  test('are whole words in any case, the longest first, and the pieces are the text', () => {
    const text = 'Plans keep red lines; an indicator model is no planet, nor explanation of a plan.';
    const pieces = splitTerms(text, TERMS);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.flatMap(({ text, term }) => (term ? [[text, term]] : []))).toEqual([
      ['Plans', 'plan'],
      ['red lines', 'redLine'],
      ['indicator model', 'model'],
      ['plan', 'plan'],
    ]);
  });

  test('are found within Chinese, where nothing sets words apart', () => {
    const terms = [
      { id: 'a', forms: ['指标'] },
      { id: 'b', forms: ['指标体系'] },
    ];
    expect(splitTerms('本指标体系含多项指标。', terms).flatMap(({ term }) => term ?? [])).toEqual(['b', 'a']);
  });

  test('are listed once each, in the order of the texts', () => {
    expect(termsIn(['a red line', 'plan by plan', 'another red line'], TERMS)).toEqual(['redLine', 'plan']);
    expect(termsIn(['nothing here', ''], TERMS)).toEqual([]);
    expect(splitTerms('', TERMS)).toEqual([]);
  });
});
