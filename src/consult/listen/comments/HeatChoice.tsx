import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Retry } from '../../../diagnose/Retry.tsx';
import { useSaid } from '../../../project/said.ts';
import { look, useView } from '../../../project/view.ts';
import { useNumbers } from '../../../words/numbers.ts';

const WAYS = ['none', 'count', 'perHead', 'surface'] as const;

/** What the map shows under the comments: nothing of them, how much was said on each parcel, that per head, or as a surface. */
export function HeatChoice() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const said = useSaid();
  const lens = useView((view) => view.lens);
  const surface = useView((view) => view.surface);
  const now =
    surface === 'said'
      ? 'surface'
      : lens === 'said:count'
        ? 'count'
        : lens === 'said:perHead'
          ? 'perHead'
          : 'none';
  const show = (way: (typeof WAYS)[number]) => {
    if (way === 'surface') look({ surface: 'said' });
    else if (way === 'none') look({ surface: null, lens: 'attribute:landUse' });
    else look({ surface: null, lens: `said:${way}` });
  };
  return (
    <Stack gap={2}>
      <Text size="xs" fw={600} id="heat-choice">
        {t('listen.heat.label')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby="heat-choice"
        data={WAYS.map((value) => ({
          value,
          label: t(`listen.heat.${value}`),
          disabled: value === 'surface' && said !== null && said.surface === null,
        }))}
        value={now}
        onChange={(value) => show(value as (typeof WAYS)[number])}
      />
      <Retry stage="said" />
      {now !== 'none' && said && (
        <Text size="xs" c="dimmed">
          {t('listen.heat.notNeed')}{' '}
          {said.unplaced > 0 &&
            t('listen.heat.unplaced', { count: said.unplaced, shown: numbers.whole(said.unplaced) })}
          {said.surface &&
            now === 'surface' &&
            t('listen.heat.bandwidth', { metres: numbers.whole(said.surface.bandwidthM) })}
        </Text>
      )}
    </Stack>
  );
}
