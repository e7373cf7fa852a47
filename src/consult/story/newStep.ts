import i18next from 'i18next';
import type { Both, StoryStep } from '../../../workers/model/story.ts';
import { usePlanning } from '../../project/planning.ts';
import { useResults } from '../../project/results.ts';
import { addStoryStep } from '../../project/story.ts';
import { tell } from '../../shell/notices.ts';
import { viewNow } from './storyView.ts';

/** A sentence of the dictionaries in both languages. */
export const bothOf = (key: string): Both => ({
  en: i18next.getFixedT('en')(key),
  zh: i18next.getFixedT('zh-CN')(key),
});

const NO_WORDS: Both = { en: '', zh: '' };

/** A step of the view that is on screen, its words still to be written. */
function stepOfView(): Omit<StoryStep, 'id'> {
  return { headline: NO_WORDS, sentence: NO_WORDS, notes: NO_WORDS, view: viewNow(), shows: null };
}

/** Adds the view on screen to the story from wherever it is looked at, and says so. */
export function addThisView(after: string | null = null): string | null {
  if (!useResults.getState().district) return null;
  const id = addStoryStep(stepOfView(), after);
  tell('story.added');
  return id;
}

/** From now on plans are prepared: steps show what they bring. */
export const wantPlans = (): void => usePlanning.setState({ wanted: true });
