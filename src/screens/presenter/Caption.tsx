import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { told } from '../../../workers/consult/story/steps.ts';
import type { StoryStep } from '../../../workers/model/story.ts';
import { useLensWords } from '../../project/lensWords.ts';
import { useProject } from '../../project/store.ts';
import { changeStoryStep, useStepProblems } from '../../project/story.ts';
import { useLenses } from '../../project/useLenses.ts';
import { useTongue } from '../../words/tongue.ts';
import { Glossary, useTerms, WithTerms } from './glossary.tsx';

/** Headline and sentence in large type, their terms explained where that is wanted, and what a step cannot show any more. */
export function Caption({ step, plain }: { step: StoryStep; plain: boolean }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const terms = useTerms();
  const { lens } = useLenses();
  const { nameOf } = useLensWords();
  const headline = told(step.headline, tongue);
  const sentence = told(step.sentence, tongue);
  const beside = step.shows ? t(`story.shows.${step.shows}`) : '';
  const texts = [headline, sentence, beside, lens ? nameOf(lens) : ''];
  return (
    <div className="hall-caption">
      <h1>{plain ? <WithTerms text={headline} terms={terms} /> : headline}</h1>
      {sentence && <p>{plain ? <WithTerms text={sentence} terms={terms} /> : sentence}</p>}
      {!headline && !sentence && <p className="hall-none">{t('presenter.noWords')}</p>}
      <Gone step={step} />
      {plain && <Glossary texts={texts} terms={terms} />}
    </div>
  );
}

/** Says that the step's scenario is gone, and offers those there are; taken for the presentation only. */
function Gone({ step }: { step: StoryStep }) {
  const { t } = useTranslation();
  const scenarios = useProject(({ document }) => document.plans.scenarios);
  if (!useStepProblems(step).includes('scenario-gone')) return null;
  return (
    <div className="hall-gone" role="alert">
      <span>{t('presenter.scenarioGone')}</span>
      {scenarios.length > 0 && <span>{t('presenter.takeInstead')}</span>}
      {scenarios.map(({ id, name }) => (
        <Button
          key={id}
          size="compact-md"
          variant="default"
          onClick={() => changeStoryStep(step.id, { view: { ...step.view, scenario: id } })}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}
