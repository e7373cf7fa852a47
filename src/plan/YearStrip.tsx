import { ActionIcon, Slider, Text, Tooltip } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../workers/model/evaluation.ts';
import { useResults } from '../project/results.ts';
import { useScenario } from '../project/scenarios.ts';
import { look, useView } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';

const YEAR_MS = 1200;

/** What is told of each year, and whether it is what there is then (against today) or what happens in that year. */
const SHOWN: { figure: Figure; unit: string }[] = [
  { figure: 'population', unit: 'people' },
  { figure: 'jobs', unit: 'jobs' },
  { figure: 'floorM2', unit: 'm2' },
  { figure: 'begun', unit: 'parcels' },
  { figure: 'investment', unit: 'money' },
  { figure: 'cashSoFar', unit: 'money' },
];

/** The years of the plan under the map: slide or play, and the figures of that year. */
export function YearStrip() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const scenario = useScenario();
  const evaluation = useResults((results) => results.planMeasured?.evaluation);
  const years = scenario?.years ?? 1;
  const year = Math.min(useView((view) => view.planYear) ?? years, years);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const now = Math.min(useView.getState().planYear ?? years, years);
      if (now >= years) setPlaying(false);
      else look({ planYear: now + 1 });
    }, YEAR_MS);
    return () => clearInterval(timer);
  }, [playing, years]);
  if (!scenario) return null;
  const play = () => {
    if (!playing && year >= years) look({ planYear: 0 });
    setPlaying(!playing);
  };
  return (
    <section className="year-strip" aria-label={t('year.label')}>
      <Tooltip label={t(playing ? 'year.pause' : 'year.play')}>
        <ActionIcon
          size={32}
          variant="light"
          aria-label={t(playing ? 'year.pause' : 'year.play')}
          onClick={play}
        >
          {playing ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
        </ActionIcon>
      </Tooltip>
      <Slider
        className="year-slider"
        min={0}
        max={years}
        step={1}
        thumbLabel={t('year.label')}
        label={null}
        marks={Array.from({ length: years + 1 }, (_, value) => ({
          value,
          label: years <= 10 || value % 5 === 0 ? (value === 0 ? t('year.today') : String(value)) : undefined,
        }))}
        value={year}
        onChange={(planYear) => {
          setPlaying(false);
          look({ planYear });
        }}
      />
      <dl className="year-figures" aria-live="polite">
        {SHOWN.map(({ figure, unit }) => {
          const column = evaluation?.byYear[figure];
          return (
            <div key={figure}>
              <dt>{t(`figure.${figure}`)}</dt>
              <dd data-figure={figure}>
                {column ? numbers.short(column[year]) : t('missing')}{' '}
                <Text span size="xs" c="dimmed">
                  {t(`figureUnit.${unit}`)}
                </Text>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
