import { Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Stage, useResults } from '../project/results.ts';
import { askIsochrone, look, useView, type View } from '../project/view.ts';
import { addressOf, TOPICS, type Topic } from '../shell/address.ts';
import { AccessTopic } from './AccessTopic.tsx';
import { DensityTopic } from './DensityTopic.tsx';
import './diagnose.css';
import { ScoreTopic } from './ScoreTopic.tsx';
import { StageProblem } from './StageProblem.tsx';
import { StreetsTopic } from './StreetsTopic.tsx';

const STAGE: Record<Topic, Stage> = {
  score: 'measure',
  access: 'access',
  density: 'density',
  streets: 'syntax',
};
const LENS: Record<Topic, Partial<View>> = {
  score: { lens: 'score:total', surface: null },
  access: { lens: 'access:needs', surface: null },
  density: { lens: 'density:parcel', surface: 'density' },
  streets: { surface: null, streets: 'nain' },
};

/** The topic that the map was last set for; none before the first. */
let lastTopic: Topic | null = null;

/** Where does the district fall short? Three ways of looking, one at a time. */
export function DiagnosePanel({ topic }: { topic: Topic }) {
  const { t } = useTranslation();
  const district = useResults((results) => results.district);
  const problems = useResults((results) => results.problems);
  // However a person came here (tab, back button, address), the map shows what the topic is about; a reload keeps its own view.
  useEffect(() => {
    if (lastTopic !== null && lastTopic !== topic) {
      const wantsParts = topic === 'streets' && useView.getState().streets === 'parts';
      look({ streets: 'plain', gapM: null, ...LENS[topic], ...(wantsParts && { streets: 'parts' }) });
      askIsochrone({ place: null });
    }
    lastTopic = topic;
  }, [topic]);
  const problem = problems.assemble ?? problems[STAGE[topic]];
  return (
    <Stack gap="sm">
      <div>
        <Title order={1} size="h4">
          {t('diagnose.title')}
        </Title>
        <nav className="topics" aria-label={t('diagnose.topics')}>
          {TOPICS.map((one) => (
            <a
              key={one}
              href={addressOf({ mode: 'diagnose', topic: one })}
              aria-current={one === topic ? 'true' : undefined}
            >
              {t(`topic.${one}`)}
            </a>
          ))}
        </nav>
      </div>
      <StageProblem stage={problems.assemble ? 'assemble' : STAGE[topic]} />
      {!district && !problem && <Text size="sm">{t('diagnose.nothing')}</Text>}
      {district && topic === 'score' && <ScoreTopic />}
      {district && topic === 'access' && <AccessTopic district={district} />}
      {district && topic === 'streets' && <StreetsTopic district={district} />}
      {district && topic === 'density' && <DensityTopic district={district} />}
    </Stack>
  );
}
