import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import { ACTIONS, type Decision, INTENSITIES, RENEWAL_USES } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { findWork } from '../../workers/renewal/plan.ts';
import { useMarks } from '../project/marks.ts';
import { useResults } from '../project/results.ts';
import { decide, setLocked } from '../project/scenarios.ts';
import { useView } from '../project/view.ts';
import { useKindName } from '../words/kinds.ts';
import { useNumbers } from '../words/numbers.ts';

/** Decisions by hand: the same for all marked parcels, or for the selected one. */
export function DecideTopic({ scenario, district }: { scenario: Scenario; district: District }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  const options = useResults((results) => results.plan?.options);
  const marked = useMarks((state) => state.parcels);
  const selected = useView((view) => view.selected);
  const [brush, setBrush] = useState({
    action: 'rebuild' as (typeof ACTIONS)[number],
    use: 'sale' as (typeof RENEWAL_USES)[number],
    facility: '',
    intensity: 'middle' as (typeof INTENSITIES)[number],
    year: 1,
  });
  const rows = marked.size > 0 ? [...marked] : selected === null ? [] : [selected];
  const builds = brush.action === 'partial' || brush.action === 'rebuild';
  const graded = builds && brush.use !== 'public' && brush.use !== 'green';
  const facility = brush.facility || options?.kinds[0];
  const decision = decisionOf(brush, facility, graded);
  const able = options && decision ? rows.filter((row) => findWork(options, row, decision) >= 0) : rows;
  const ids = (of: number[]) => of.map((row) => district.parcels.ids[row]);
  const late = Object.values(scenario.plan).filter(({ year }) => year > scenario.years).length;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('plan.decideIntro')}
      </Text>
      <Group gap={6} grow>
        <NativeSelect
          size="xs"
          label={t('plan.action')}
          data={ACTIONS.map((value) => ({ value, label: t(`action.${value}`) }))}
          value={brush.action}
          onChange={(event) =>
            setBrush({ ...brush, action: event.currentTarget.value as typeof brush.action })
          }
        />
        <NativeSelect
          size="xs"
          label={t('plan.year')}
          disabled={brush.action === 'keep'}
          data={Array.from({ length: scenario.years }, (_, i) => String(i + 1))}
          value={String(Math.min(brush.year, scenario.years))}
          onChange={(event) => setBrush({ ...brush, year: Number(event.currentTarget.value) })}
        />
      </Group>
      {builds && (
        <Group gap={6} grow>
          <NativeSelect
            size="xs"
            label={t('plan.use')}
            data={RENEWAL_USES.map((value) => ({ value, label: t(`renewalUse.${value}`) }))}
            value={brush.use}
            onChange={(event) => setBrush({ ...brush, use: event.currentTarget.value as typeof brush.use })}
          />
          {graded && (
            <NativeSelect
              size="xs"
              label={t('plan.intensity')}
              data={INTENSITIES.map((value) => ({ value, label: t(`intensity.${value}`) }))}
              value={brush.intensity}
              onChange={(event) =>
                setBrush({ ...brush, intensity: event.currentTarget.value as typeof brush.intensity })
              }
            />
          )}
          {brush.use === 'public' && (
            <NativeSelect
              size="xs"
              label={t('plan.facility')}
              data={(options?.kinds ?? []).map((kind) => ({ value: kind, label: kindName(kind) }))}
              value={facility}
              onChange={(event) => setBrush({ ...brush, facility: event.currentTarget.value })}
            />
          )}
        </Group>
      )}
      <Text size="sm" role="status">
        {rows.length === 0
          ? t('plan.nothingMarked')
          : t('plan.able', { able: numbers.whole(able.length), count: rows.length })}
      </Text>
      <Group gap={6}>
        <Button size="xs" disabled={able.length === 0} onClick={() => decide(ids(able), decision)}>
          {t('plan.apply')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={rows.length === 0}
          onClick={() => setLocked(ids(rows), true)}
        >
          {t('plan.lock')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={rows.length === 0}
          onClick={() => setLocked(ids(rows), false)}
        >
          {t('plan.unlock')}
        </Button>
      </Group>
      <Text size="sm" data-testid="plan-count">
        {t('plan.decided', {
          count: Object.keys(scenario.plan).length,
          locked: numbers.whole(scenario.locked.length),
        })}
      </Text>
      {late > 0 && (
        <Text size="sm" c="orange" data-testid="plan-late">
          {t('plan.late', { count: late })}
        </Text>
      )}
    </Stack>
  );
}

function decisionOf(
  {
    action,
    use,
    intensity,
    year,
  }: {
    action: (typeof ACTIONS)[number];
    use: (typeof RENEWAL_USES)[number];
    intensity: (typeof INTENSITIES)[number];
    year: number;
  },
  facility: string | undefined,
  graded: boolean,
): Decision | null {
  if (action === 'keep') return null;
  if (action === 'retrofit') return { action, year };
  return {
    action,
    use,
    ...(use === 'public' && facility ? { facility } : {}),
    ...(graded ? { intensity: action === 'partial' ? 'middle' : intensity } : {}),
    year,
  };
}
