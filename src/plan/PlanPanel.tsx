import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { retry } from '../project/pipeline.ts';
import { usePlanning } from '../project/planning.ts';
import { type Stage, useResults } from '../project/results.ts';
import { look } from '../project/view.ts';
import { addressOf, PLAN_TOPICS, type PlanTopic } from '../shell/address.ts';
import { sentenceOfError } from '../words/sentence.ts';
import { AgreeTopic } from './AgreeTopic.tsx';
import { AssumeTopic } from './assume/AssumeTopic.tsx';
import { DecideTopic } from './DecideTopic.tsx';
import { FiguresTopic } from './FiguresTopic.tsx';
import { FrontTopic } from './front/FrontTopic.tsx';
import './plan.css';
import { addScenario, useScenario } from '../project/scenarios.ts';
import { ScenarioBar } from './ScenarioBar.tsx';
import { SearchTopic } from './SearchTopic.tsx';

const STAGES: Stage[] = ['assemble', 'plan', 'planReach', 'planMeasure', 'planAssess'];

/** What could be done, where, when, how much? */
export function PlanPanel({ topic }: { topic: PlanTopic }) {
  const { t } = useTranslation();
  const district = useResults((results) => results.district);
  const problems = useResults((results) => results.problems);
  const scenario = useScenario();
  const failed = STAGES.find((stage) => problems[stage]);
  useEffect(() => {
    usePlanning.setState({ wanted: true });
  }, []);
  const hasScenario = scenario !== null;
  useEffect(() => {
    // Trade-offs have put their own plans on the map.
    if (!hasScenario || useResults.getState().frontShown !== null) return;
    look({ lens: 'plan:action', surface: null, streets: 'plain' });
  }, [hasScenario]);
  return (
    <Stack gap="sm">
      <Title order={1} size="h4">
        {t('plan.title')}
      </Title>
      {failed && (
        <Alert color="red" title={t('notice.problem')}>
          <Stack gap="xs" align="start">
            <span>{sentenceOfError(problems[failed])}</span>
            <Button size="compact-xs" variant="default" onClick={() => retry(failed)}>
              {t('notice.retry')}
            </Button>
          </Stack>
        </Alert>
      )}
      {!district && !failed && <Text size="sm">{t('diagnose.nothing')}</Text>}
      {district && !scenario && (
        <Stack gap="xs" align="start">
          <Text size="sm">{t('plan.none')}</Text>
          <Button size="xs" onClick={() => addScenario(t('plan.newName', { n: 1 }))}>
            {t('plan.first')}
          </Button>
        </Stack>
      )}
      {district && scenario && (
        <>
          <ScenarioBar scenario={scenario} />
          <nav className="topics plan-topics" aria-label={t('plan.topics')}>
            {PLAN_TOPICS.map((one) => (
              <a
                key={one}
                href={addressOf({ mode: 'plan', topic: one })}
                aria-current={one === topic ? 'true' : undefined}
              >
                {t(`planTopic.${one}`)}
              </a>
            ))}
          </nav>
          {topic === 'search' && <SearchTopic scenario={scenario} />}
          {topic === 'front' && <FrontTopic scenario={scenario} district={district} />}
          {topic === 'assume' && <AssumeTopic scenario={scenario} />}
          {topic === 'decide' && <DecideTopic scenario={scenario} district={district} />}
          {topic === 'figures' && <FiguresTopic scenario={scenario} />}
          {topic === 'agree' && <AgreeTopic scenario={scenario} />}
        </>
      )}
    </Stack>
  );
}
