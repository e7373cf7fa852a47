import { describe, expect, test } from 'vitest';
import { clockText } from '../../src/screens/presenter/useElapsed.ts';
import {
  addStep,
  moveStep,
  problemsOf,
  shownView,
  stepFrom,
  told,
  zoomFor,
} from '../../workers/consult/story/steps.ts';
import { documentSchema, emptyDocument } from '../../workers/model/document.ts';
import { type StoryStep, storySchema, WHOLE_VIEW } from '../../workers/model/story.ts';

const words = (en: string, zh = '') => ({ en, zh });
const step = (id: string, part: Partial<StoryStep> = {}): StoryStep => ({
  id,
  headline: words(id),
  sentence: words(''),
  notes: words(''),
  view: WHOLE_VIEW,
  shows: null,
  ...part,
});
const order = (steps: StoryStep[]) => steps.map(({ id }) => id).join('');
const ABCD = ['a', 'b', 'c', 'd'].map((id) => step(id));

describe('the steps of a story', () => {
  test('are told in the other language where one is empty', () => {
    expect(told(words('Hall', '会场'), 'zh')).toBe('会场');
    expect(told(words('Hall', '  '), 'zh')).toBe('Hall');
    expect(told(words('', '会场'), 'en')).toBe('会场');
    expect(told(words('', ''), 'en')).toBe('');
  });

  test('move to a place, and no further than the ends', () => {
    expect(order(moveStep(ABCD, 'a', 2))).toBe('bcad');
    expect(order(moveStep(ABCD, 'd', 0))).toBe('dabc');
    expect(order(moveStep(ABCD, 'b', 99))).toBe('acdb');
    expect(order(moveStep(ABCD, 'c', -5))).toBe('cabd');
    expect(moveStep(ABCD, 'c', 2)).toBe(ABCD);
    expect(moveStep(ABCD, 'nobody', 0)).toBe(ABCD);
  });

  test('get an id that none of them has, and stand behind the one that is named, or at the end', () => {
    const { id: _, ...fresh } = step('x');
    const one = addStep([], fresh);
    const two = addStep(one.steps, fresh);
    const between = addStep(two.steps, fresh, one.id);
    expect([one.id, two.id, between.id]).toEqual(['v1', 'v2', 'v3']);
    expect(between.steps.map(({ id }) => id)).toEqual(['v1', 'v3', 'v2']);
    const freed = addStep(between.steps.slice(1), fresh);
    expect(freed.id).toBe('v1');
  });

  test('follow each other to the ends, or around where the story loops', () => {
    expect(stepFrom(0, -1, 3)).toBe(0);
    expect(stepFrom(2, 1, 3)).toBe(2);
    expect(stepFrom(2, 1, 3, true)).toBe(0);
    expect(stepFrom(0, -1, 3, true)).toBe(2);
    expect(stepFrom(5, 1, 0, true)).toBe(0);
  });
});

describe('a step whose world has changed', () => {
  const view = { ...WHOLE_VIEW, scenario: 's1', lens: 'plan:action', planYear: 3, parcel: 'P7' };
  const world = { scenarios: [{ id: 's1' }], parcels: new Set(['P7']) };

  test('has no problem where everything is there', () => {
    expect(problemsOf(step('a', { view }), world)).toEqual([]);
    expect(shownView(view, [])).toEqual(view);
  });

  test('says that its scenario, its parcel or its words are gone', () => {
    const bare = step('a', { view, headline: words(' '), sentence: words('') });
    expect(problemsOf(bare, { scenarios: [], parcels: new Set() })).toEqual([
      'scenario-gone',
      'parcel-gone',
      'no-words',
    ]);
  });

  test('does not say so of a parcel while no district is open', () => {
    expect(problemsOf(step('a', { view }), { ...world, parcels: null })).toEqual([]);
  });

  test('shows what can be shown: without the plan’s colours where the scenario is gone, without the parcel where that is', () => {
    expect(shownView(view, ['scenario-gone'])).toEqual({
      ...view,
      scenario: null,
      lens: null,
      planYear: null,
    });
    expect(shownView({ ...view, lens: 'score:total' }, ['scenario-gone']).lens).toBe('score:total');
    expect(shownView(view, ['parcel-gone'])).toEqual({ ...view, parcel: null });
  });
});

test('a camera shows as much in another room: half the width, one level further out', () => {
  expect(zoomFor(15, [900, 600], [900, 600])).toBe(15);
  expect(zoomFor(15, [900, 600], [450, 600])).toBe(14);
  expect(zoomFor(15, [900, 600], [1800, 1200])).toBe(16);
  expect(zoomFor(15, [900, 600], [1800, 600])).toBe(15);
});

test('a project from before there were stories, and a story of the first form, still open', () => {
  const { story: _, ...older } = emptyDocument('own');
  expect(documentSchema.parse(older).story.steps).toEqual([]);
  const first = { steps: [{ id: 'a', headline: { en: 'A', zh: '' }, sentence: { en: '', zh: '' } }] };
  expect(storySchema.parse(first)).toEqual({
    steps: [step('a', { headline: words('A') })],
    seconds: 15,
    loops: false,
  });
});

test('the time of a presentation is told in minutes and seconds, and in hours where there are any', () => {
  expect([0, 75, 599, 3599, 3600, 36_061].map(clockText)).toEqual([
    '00:00',
    '01:15',
    '09:59',
    '59:59',
    '1:00:00',
    '10:01:01',
  ]);
});
