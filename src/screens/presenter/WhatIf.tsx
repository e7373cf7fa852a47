import { Button, NativeSelect, Slider, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LimitRow } from '../../plan/LimitRow.tsx';
import { SearchResult } from '../../plan/SearchResult.tsx';
import { type Compared, useCompared } from '../../project/compared.ts';
import { chooseGoal, GOAL_CHOICES } from '../../project/goalChoice.ts';
import { setFollowing } from '../../project/planSearch.ts';
import { editScenario, useScenario } from '../../project/scenarios.ts';
import { useView } from '../../project/view.ts';
import { WhatIfFigures } from './WhatIfFigures.tsx';

/** Rules that a hall asks about first. */
const LIMITS = ['demolished', 'rehoused', 'budget'];
const MOST_YEARS = 15;

/** A few sliders of the scenario: the plan is searched again, and the plan and its reasons follow. It is only tried out. */
export function WhatIf({ onBack }: { onBack(): void }) {
  const { t } = useTranslation();
  const scenario = useScenario();
  const selected = useView((view) => view.selected);
  const compared = useCompared();
  const now = compared?.find((one) => one.scenario === scenario) ?? null;
  const [before, setBefore] = useState<Compared | null>(null);
  // Nothing is searched before the story's own figures are there to hold the new ones against.
  useEffect(() => {
    if (before || !now) return;
    setBefore(now);
    setFollowing(true);
  }, [before, now]);
  if (!scenario) return null;
  return (
    <section className="what-if" aria-label={t('whatIf.title')} data-testid="what-if">
      <div className="what-if-head">
        <h2>{t('whatIf.title')}</h2>
        <Button size="compact-md" onClick={onBack}>
          {t('whatIf.back')}
        </Button>
      </div>
      <SearchResult scenario={scenario} bare />
      {LIMITS.map((id) => {
        const line = scenario.redLines.find((one) => one.id === id);
        return line && <LimitRow key={id} scenario={scenario} line={line} result={null} />;
      })}
      <div className="what-if-pair">
        <Years years={scenario.years} />
        <NativeSelect
          aria-label={t('whatIf.goal')}
          data={GOAL_CHOICES.filter((one) => one !== 'own' || scenario.goal.preset === 'own').map(
            (value) => ({
              value,
              label: t(`goalPreset.${value}`),
            }),
          )}
          value={scenario.goal.preset}
          onChange={(event) => chooseGoal(event.currentTarget.value)}
        />
      </div>
      <WhatIfFigures before={before} now={now} />
      <Text size="xs" c="dimmed">
        {selected === null && t('whatIf.pick')} {t('whatIf.intro')}
      </Text>
    </section>
  );
}

/** Counts once the slider rests: other years are another preparation. */
function Years({ years }: { years: number }) {
  const { t } = useTranslation();
  const [moving, setMoving] = useState(years);
  useEffect(() => setMoving(years), [years]);
  return (
    <div>
      <Text size="sm">
        {t('search.years')}: {moving} {t('search.yearsUnit')}
      </Text>
      <Slider
        min={1}
        max={Math.max(MOST_YEARS, years)}
        step={1}
        label={null}
        thumbLabel={t('search.years')}
        value={moving}
        onChange={setMoving}
        onChangeEnd={(value) => editScenario((one) => ({ ...one, years: value }))}
      />
    </div>
  );
}
