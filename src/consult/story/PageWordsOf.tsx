import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageWords } from '../../../workers/consult/story/page.ts';
import { told } from '../../../workers/consult/story/steps.ts';
import type { StoryStep } from '../../../workers/model/story.ts';
import { useLegend } from '../../map/legendWords.ts';
import { paint } from '../../map/painting.ts';
import { css } from '../../map/palette.ts';
import { useStreetPainting } from '../../map/streetPainting.ts';
import { useSurface } from '../../map/surfaces.ts';
import { useLensWords } from '../../project/lensWords.ts';
import { useProject } from '../../project/store.ts';
import { useStepProblems } from '../../project/story.ts';
import { useLenses } from '../../project/useLenses.ts';
import { sentenceOfError } from '../../words/sentence.ts';
import { useTongue } from '../../words/tongue.ts';
import { type Facts, useFactsOf } from './facts.ts';
import { useStepResult } from './stepResult.ts';

/** All that a step says in one language; its chart is still to be drawn. */
export interface StepSaid {
  step: StoryStep;
  words: Omit<PageWords, 'facts'>;
  facts: Facts | null;
}

/** Tells what a step says while it is on the map, in the language around it; shows nothing itself. */
export function PageWordsOf({ step, onSaid }: { step: StoryStep; onSaid(said: StepSaid): void }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const { lens } = useLenses();
  const { nameOf } = useLensWords();
  const painting = useMemo(() => (lens ? paint(lens) : null), [lens]);
  const legend = useLegend(painting, useSurface(), useStreetPainting());
  const scenario = useProject(({ document }) =>
    document.plans.scenarios.find(({ id }) => id === step.view.scenario),
  );
  const factsOf = useFactsOf(true);
  const compared = useStepResult(step);
  const problems = useStepProblems(step);
  useEffect(() => {
    const map = [
      lens ? t('storyFile.picture', { lens: nameOf(lens) }) : '',
      scenario ? t('storyFile.scenario', { name: scenario.name }) : '',
    ];
    const isGone = step.shows !== null && !scenario;
    onSaid({
      step,
      facts: step.shows && compared?.result ? factsOf(step.shows, compared.scenario, compared.result) : null,
      words: {
        headline: told(step.headline, tongue),
        sentence: told(step.sentence, tongue),
        map: map.filter((part) => part !== '').join(' · '),
        legend: legend.map(({ title, message, rows }) => ({
          title,
          message,
          rows: rows.map((row) => ({ ...row, colour: css(row.colour) })),
        })),
        problems: [
          ...problems.filter((one) => one !== 'no-words').map((one) => t(`story.problem.${one}`)),
          ...(isGone && !problems.includes('scenario-gone') ? [t('story.factsNoScenario')] : []),
          ...(step.shows && compared?.problem ? [sentenceOfError(compared.problem)] : []),
        ],
      },
    });
  }, [t, tongue, lens, nameOf, legend, scenario, factsOf, compared, problems, step, onSaid]);
  return null;
}
