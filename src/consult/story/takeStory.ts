import i18next from 'i18next';
import {
  type PageFacts,
  type PageStep,
  type StoryPage,
  type Tongue,
  writeStoryPage,
} from '../../../workers/consult/story/page.ts';
import { ReweaveError } from '../../../workers/model/errors.ts';
import type { StoryStep } from '../../../workers/model/story.ts';
import { svgOf } from '../../charts/svgOf.ts';
import { bareMapPicture, useStage } from '../../map/picture.ts';
import { askCamera } from '../../map/wantedCamera.ts';
import { useJobs } from '../../project/engine/jobs.ts';
import { useResults } from '../../project/results.ts';
import { useProject } from '../../project/store.ts';
import { beginTrial, endTrial } from '../../project/trial.ts';
import { look } from '../../project/view.ts';
import { tongueOf } from '../../words/tongue.ts';
import type { Facts } from './facts.ts';
import type { StepSaid } from './PageWordsOf.tsx';
import { showStep } from './storyView.ts';

const CHART = { width: 460, height: 260 };
const LOOK_AGAIN_MS = 60;
const TONGUES = ['en', 'zh'] as const;

export interface Taking {
  dark: boolean;
  signal: AbortSignal;
  /** The step that is being shown now. */
  onStep(index: number): void;
  /** What the step says, once the screen has told it. */
  said(tongue: Tongue): StepSaid | null;
}

/**
 * Shows one step after the other on the map, takes its picture and what it says in both languages, and puts view and project back as
 * they were, also when it is cancelled. @throws cancelled
 */
export async function takeStory(steps: StoryStep[], taking: Taking): Promise<string> {
  const camera = useStage.getState().stage?.camera() ?? null;
  const taken: PageStep[] = [];
  beginTrial();
  try {
    look({ table: 'closed' });
    for (const [index, step] of steps.entries()) {
      taking.onStep(index);
      showStep(step);
      await settled(step, taking);
      const picture = useStage.getState().stage ? await bareMapPicture(taking.dark) : null;
      const [en, zh] = await Promise.all(TONGUES.map((tongue) => pageWords(taking.said(tongue)!)));
      taken.push({ picture, words: { en, zh } });
    }
  } finally {
    endTrial();
    askCamera(camera);
  }
  return writeStoryPage(pageOf(taken));
}

async function pageWords({ words, facts }: StepSaid) {
  return { ...words, facts: facts && (await pageFacts(facts)) };
}

async function pageFacts({ title, big, head, rows, option }: Facts): Promise<PageFacts> {
  return { title, big, head, rows, svg: option && (await svgOf(option, CHART.width, CHART.height)) };
}

/** Waits until nothing is computed any more and the step is told in both languages, with its figures where it has any. */
async function settled(step: StoryStep, { signal, said }: Taking): Promise<void> {
  const isKnown = () =>
    useProject.getState().document.plans.scenarios.some(({ id }) => id === step.view.scenario);
  const isThere = () =>
    useJobs.getState().jobs.length === 0 &&
    TONGUES.every((tongue) => {
      const one = said(tongue);
      return one?.step === step && (step.shows === null || !isKnown() || one.facts !== null || hasFailed());
    });
  // Twice in a row: what was computed is on the map one look later.
  for (let calm = 0; calm < 3; calm = isThere() ? calm + 1 : 0) {
    if (signal.aborted) throw new ReweaveError('cancelled', {});
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS));
  }
}

const hasFailed = () => useResults.getState().compared?.some(({ problem }) => problem !== null) ?? false;

function pageOf(steps: PageStep[]): StoryPage {
  const { origin } = useProject.getState().document;
  const isSynthetic = useResults.getState().district?.synthetic ?? false;
  const words = (language: string) => {
    const t = i18next.getFixedT(language);
    return {
      title: `${t('storyFile.title')} · ${t(`project.${origin}`)}`,
      madeBy: t('storyFile.madeBy'),
      synthetic: isSynthetic ? t('storyFile.synthetic') : null,
      noPicture: t('storyFile.noPicture'),
      next: t('presenter.next'),
      previous: t('presenter.previous'),
      other: t('head.otherLanguage'),
    };
  };
  const first = tongueOf(i18next.language);
  return { first, steps, words: { en: words('en'), zh: words('zh-CN') } };
}
