import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { District } from '../../../workers/model/district.ts';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import { continueFront, frontNeeds, useFront } from '../../project/front.ts';
import { sentenceOfError } from '../../words/sentence.ts';
import { useTongue } from '../../words/tongue.ts';
import { FrontAsk } from './FrontAsk.tsx';
import { FrontParallel } from './FrontParallel.tsx';
import { FrontPicked } from './FrontPicked.tsx';
import { FrontProgress } from './FrontProgress.tsx';
import { FrontScatter } from './FrontScatter.tsx';
import { FrontSpans } from './FrontSpans.tsx';
import { FrontNamed, FrontTable } from './FrontTable.tsx';
import { useFrontOnMap } from './useFrontOnMap.ts';
import { useFrontPlans } from './useFrontPlans.ts';

/** Trade-offs: plans of which none is better in every goal, searched while one looks on. */
export function FrontTopic({ scenario, district }: { scenario: Scenario; district: District }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const { phase, problem, asked, opened, run } = useFront();
  const front = useFrontPlans();
  const sameDistrict = asked?.district === district;
  const current = sameDistrict && asked.needs === frontNeeds(district, scenario);
  useFrontOnMap(front, sameDistrict);
  // What the options rule out anyway needs no check.
  const unbound = (asked?.scenario.redLines ?? []).filter(
    ({ id, scope }) => scope !== 'parcel' && opened?.notLimits.includes(id),
  );
  return (
    <Stack gap="sm" data-testid="front">
      <Text size="sm" c="dimmed">
        {t('front.intro')}
      </Text>
      <FrontAsk scenario={scenario} district={district} current={current} />
      {phase === 'failed' && (
        <Alert color="red" title={t('notice.problem')}>
          <Stack gap="xs" align="start">
            <span>{sentenceOfError(problem)}</span>
            {asked && current && (
              <Button size="compact-xs" variant="default" onClick={() => void continueFront()}>
                {t('notice.retry')}
              </Button>
            )}
          </Stack>
        </Alert>
      )}
      {asked && !current && (
        <Alert color="orange" data-testid="front-stale">
          {t(sameDistrict ? 'front.stale' : 'front.otherDistrict')}
        </Alert>
      )}
      <FrontProgress />
      {run && run.hypervolume.length > 0 && !front && <Alert color="orange">{t('front.nothingFound')}</Alert>}
      {front && (
        <>
          <FrontNamed front={front} />
          <FrontScatter front={front} />
          <FrontParallel front={front} />
          <FrontSpans front={front} />
          <FrontPicked front={front} usable={sameDistrict} />
          <FrontTable front={front} />
        </>
      )}
      {unbound.length > 0 && (
        <Text size="xs">
          {t('front.notLimits', { names: unbound.map(({ name }) => name[tongue]).join(' · ') })}
        </Text>
      )}
      <Unfold label={t('front.how')}>
        <Stack gap={6} pt={4}>
          <Text size="xs">{t('front.method')}</Text>
          <Text size="xs">{t('front.methodVolume')}</Text>
          <Text size="xs">{t('front.methodFound')}</Text>
        </Stack>
      </Unfold>
    </Stack>
  );
}
