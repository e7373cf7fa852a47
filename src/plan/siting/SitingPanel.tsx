import { Button, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import {
  candidateCount,
  chooseSiting,
  MOST_SITED,
  runSiting,
  sitingQuestion,
  useSiting,
  walkLimit,
} from '../../project/planSiting.ts';
import { useResults } from '../../project/results.ts';
import { NumberField } from '../../shell/NumberField.tsx';
import { useKindName } from '../../words/kinds.ts';
import { useNumbers } from '../../words/numbers.ts';
import { SitingResult } from './SitingResult.tsx';

const PARK = 'green';

/** Which kept parcels become facilities, so that most residents gain. */
export function SitingPanel({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  return (
    <Unfold label={t('siting.title')}>
      <SitingForm scenario={scenario} />
    </Unfold>
  );
}

function SitingForm({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  const plan = useResults((results) => results.plan);
  const isReady = useResults((results) => results.planReach !== null);
  const hasFailed = useResults((results) => results.problems.planReach !== undefined);
  const district = useResults((results) => results.district);
  const choice = useSiting();
  const { facility, count, rule, withinMin, year, phase } = choice;
  const question = useMemo(
    () => plan && sitingQuestion({ facility, count, rule, withinMin, year }, scenario, plan),
    [plan, scenario, facility, count, rule, withinMin, year],
  );
  const candidates = useMemo(() => (plan && question ? candidateCount(question, plan) : 0), [plan, question]);
  if (!plan || !question) return <Text size="sm">{t('siting.preparing')}</Text>;
  const { what } = question;
  const limit = walkLimit(scenario);
  const lastYear = Math.min(year, scenario.years);
  const lacksFacilities = what.use === 'public' && !district?.facilities;
  const reason = hasFailed
    ? t('siting.noWalks')
    : !isReady
      ? t('siting.preparing')
      : lacksFacilities
        ? t('siting.noFacilities')
        : candidates === 0
          ? t('siting.noCandidates')
          : null;
  return (
    <Stack gap="xs" pt={6}>
      <Text size="xs" c="dimmed">
        {t('siting.intro')}
      </Text>
      <Group gap={6} grow>
        <NativeSelect
          size="xs"
          label={t('siting.kind')}
          data={[
            ...plan.options.kinds.map((kind) => ({ value: `kind:${kind}`, label: kindName(kind) })),
            { value: PARK, label: t('siting.park') },
          ]}
          value={what.use === 'green' ? PARK : `kind:${what.facility}`}
          onChange={(event) => {
            const { value } = event.currentTarget;
            chooseSiting({ facility: value === PARK ? null : value.slice('kind:'.length) });
          }}
        />
        <NativeSelect
          size="xs"
          label={t('plan.year')}
          data={Array.from({ length: scenario.years }, (_, i) => String(i + 1))}
          value={String(lastYear)}
          onChange={(event) => chooseSiting({ year: Number(event.currentTarget.value) })}
        />
      </Group>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('siting.rule')}
        data={(['coverage', 'distance'] as const).map((value) => ({
          value,
          label: t(`siting.rules.${value}`),
        }))}
        value={rule}
        onChange={(value) => chooseSiting({ rule: value as typeof rule })}
      />
      <Group gap={6}>
        <NumberField
          label={t('siting.count')}
          unit=""
          width={110}
          min={1}
          max={MOST_SITED}
          value={count}
          onCommit={(value) => chooseSiting({ count: value })}
        />
        {rule === 'coverage' && (
          <NumberField
            label={t('siting.within')}
            unit={t('unit.minutes')}
            width={130}
            min={1}
            max={limit}
            decimals={1}
            value={Math.min(withinMin, limit)}
            onCommit={(value) => chooseSiting({ withinMin: value })}
          />
        )}
      </Group>
      <Text size="xs" id="siting-reason" c={reason ? 'orange' : 'dimmed'}>
        {reason ?? t('siting.candidates', { count: candidates, shown: numbers.whole(candidates) })}
        {!reason && !district?.streets && ` ${t('siting.straight')}`}
      </Text>
      <Button
        size="xs"
        style={{ alignSelf: 'start' }}
        disabled={reason !== null}
        loading={phase === 'running'}
        aria-describedby="siting-reason"
        onClick={() => void runSiting(question)}
      >
        {t('siting.start')}
      </Button>
      <SitingResult scenario={scenario} question={question} year={lastYear} />
      <Unfold label={t('siting.how')}>
        <Stack gap={6} pt={4}>
          <Text size="xs">{t('siting.method')}</Text>
          <Text size="xs">{t('siting.methodBound')}</Text>
          <Text size="xs">{t('siting.methodLimits')}</Text>
          <Text size="xs" c="dimmed">
            {t('siting.source')}
          </Text>
        </Stack>
      </Unfold>
    </Stack>
  );
}
