import { useReducedMotion } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stepFrom, told } from '../../../workers/consult/story/steps.ts';
import { wantPlans } from '../../consult/story/newStep.ts';
import { StepFacts } from '../../consult/story/StepFacts.tsx';
import { showStep } from '../../consult/story/storyView.ts';
import '../../consult/story/story.css';
import MapView from '../../map/MapView.tsx';
import { ParcelWhy } from '../../plan/ParcelWhy.tsx';
import { useResults } from '../../project/results.ts';
import { useScenario } from '../../project/scenarios.ts';
import { useProject } from '../../project/store.ts';
import { useStory } from '../../project/story.ts';
import { beginTrial, endTrial } from '../../project/trial.ts';
import { useView } from '../../project/view.ts';
import { addressOf, go } from '../../shell/address.ts';
import { JobBar } from '../../shell/JobBar.tsx';
import { tell } from '../../shell/notices.ts';
import { useTongue } from '../../words/tongue.ts';
import { Caption } from './Caption.tsx';
import { Controls, NoStory } from './Controls.tsx';
import './presenter.css';
import { goBy, restartTimer, toggle, usePresenting } from './presenting.ts';
import { useNotesLink } from './useNotesLink.ts';
import { type Deeds, usePresenterKeys } from './usePresenterKeys.ts';
import { WhatIf } from './WhatIf.tsx';
import { beginWhatIf, endWhatIf } from './whatIfTrial.ts';

const MOVE_MS = 900;

/** The story in a hall. Whatever is shown or tried out here, the project is afterwards what it was. */
export default function Presenter() {
  const { t } = useTranslation();
  const tongue = useTongue();
  const { steps, seconds } = useStory();
  const { index: wanted, black, plain, playing, whatIf } = usePresenting();
  const index = stepFrom(wanted, 0, steps.length);
  const step = steps[index];
  const opened = useProject((state) => state.opened);
  const district = useResults((results) => results.district);
  const selected = useView((view) => view.selected);
  const canTry = useScenario() !== null;
  const still = useReducedMotion();

  useEffect(() => {
    if (opened === 0) return;
    wantPlans();
    beginTrial();
    usePresenting.setState({ playing: useProject.getState().document.story.loops });
    restartTimer();
    return () => {
      endWhatIf();
      usePresenting.setState({ black: false });
      endTrial();
    };
  }, [opened]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes to another step has returned to the story.
  useEffect(endWhatIf, [index]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view is shown again where it was left for something that was tried out.
  useEffect(() => {
    if (step && district && !whatIf) showStep(step, still ? 0 : MOVE_MS);
  }, [step, district, opened, whatIf, still]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has its time from when it is shown.
  useEffect(() => {
    if (!playing || black || whatIf) return;
    const timer = setTimeout(() => goBy(1), 1000 * seconds);
    return () => clearTimeout(timer);
  }, [playing, black, whatIf, seconds, index]);
  useNotesLink(steps, index);

  const deeds = useMemo((): Deeds => {
    const back = () => {
      endWhatIf();
      tell('whatIf.returned');
    };
    return {
      leave: () => go({ mode: 'consult', topic: 'story' }),
      full: () => {
        const filled = document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen?.();
        if (filled) filled.catch(() => tell('presenter.fullNot'));
        else tell('presenter.fullNot');
      },
      notes: () => {
        const opened = window.open(
          addressOf({ mode: 'screen', topic: 'notes' }),
          'reweave-notes',
          'width=760,height=620',
        );
        if (!opened) tell('presenter.notesBlocked');
      },
      whatIf: () => {
        if (usePresenting.getState().whatIf) back();
        else if (canTry) beginWhatIf();
        else tell('whatIf.none');
      },
    };
  }, [canTry]);
  usePresenterKeys(deeds);
  if (!step) return opened === 0 ? null : <NoStory leave={deeds.leave} />;
  const headline = told(step.headline, tongue) || t('story.unnamed');
  const hasSide = whatIf || step.shows !== null;
  return (
    <main
      className="hall"
      data-screen="presenter"
      data-side={hasSide}
      data-beside={whatIf ? null : step.shows}
      aria-label={t('presenter.title')}
    >
      <div className="hall-map">
        <MapView hall />
        <JobBar />
        {whatIf && selected !== null && (
          <div className="hall-why">
            <ParcelWhy parcel={selected} />
          </div>
        )}
        <Zone side="left" label={t('presenter.previous')} onClick={() => goBy(-1)} />
        <Zone side="right" label={t('presenter.next')} onClick={() => goBy(1)} />
      </div>
      {hasSide && (
        <aside className="hall-side" aria-label={t('presenter.beside')}>
          {whatIf ? <WhatIf onBack={deeds.whatIf} /> : <StepFacts step={step} chartHeight={230} />}
        </aside>
      )}
      <Caption step={step} plain={plain} />
      <Controls at={index + 1} of={steps.length} deeds={deeds} canTry={canTry} />
      <p className="sr-only" role="status" data-testid="announced">
        {t('presenter.announce', { at: index + 1, of: steps.length, headline })}
      </p>
      <p className="sr-only">{t('presenter.keys')}</p>
      {black && (
        <button
          type="button"
          className="hall-black"
          aria-label={t('presenter.blackOn')}
          onClick={() => toggle('black')}
        />
      )}
    </main>
  );
}

/** An edge of the map that a click turns the page at. */
function Zone({ side, label, onClick }: { side: 'left' | 'right'; label: string; onClick(): void }) {
  return (
    <button
      type="button"
      className={`hall-zone hall-zone-${side}`}
      aria-label={label}
      tabIndex={-1}
      onClick={onClick}
    >
      {side === 'left' ? <IconChevronLeft size={34} /> : <IconChevronRight size={34} />}
    </button>
  );
}
