import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { useResults } from '../project/results.ts';
import { edit } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';
import { ConnectorList } from './ConnectorList.tsx';
import { Retry } from './Retry.tsx';
import { Unfold } from './Unfold.tsx';

/** Wider than a drawing slips, narrower than most streets. */
const FIRST_GAP_M = 5;
const WIDEST_M = 200;

const setBridge = (bridgeM: number | null) => (document: ProjectDocument) => ({
  ...document,
  network: { ...document.network, bridgeM },
});

/** Connectors over the gaps of a broken network: looked at on the map, then accepted or left. */
export function GapsPanel() {
  const { t } = useTranslation();
  const previewed = useView((view) => view.gapM);
  const bridged = useResults((results) => results.district?.streets?.bridged ?? null);
  const [gapM, setGapM] = useState(previewed ?? bridged?.maxGapM ?? FIRST_GAP_M);
  return (
    <Stack gap={6} mt={6} data-testid="gaps">
      <Text size="sm" fw={600}>
        {t('gaps.title')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('gaps.intro')}
      </Text>
      <InUse />
      <Group gap={6} align="end">
        <NumberField
          label={t('gaps.upTo')}
          unit="m"
          decimals={1}
          width={110}
          min={0}
          max={WIDEST_M}
          value={gapM}
          onCommit={(value) => {
            setGapM(value);
            if (previewed !== null) look({ gapM: value });
          }}
        />
        <Button size="xs" variant="default" disabled={previewed === gapM} onClick={() => look({ gapM })}>
          {t('gaps.preview')}
        </Button>
      </Group>
      <Retry stage="gaps" />
      <Preview />
    </Stack>
  );
}

function Preview() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const gaps = useResults((results) => results.gaps);
  if (!gaps) return null;
  const { lengthM, before, after } = gaps.result;
  const leave = () => look({ gapM: null });
  if (lengthM.length === 0) {
    return (
      <Text size="sm" data-testid="gaps-told">
        {t('gaps.none')}
      </Text>
    );
  }
  const crossings = lengthM.filter((m) => m === 0).length;
  return (
    <>
      <Text size="sm" data-testid="gaps-told">
        {t('gaps.told', {
          count: lengthM.length,
          shown: numbers.whole(lengthM.length),
          metres: numbers.whole(lengthM.reduce((sum, m) => sum + m, 0)),
          before: numbers.whole(before.components),
          after: numbers.whole(after.components),
          share: numbers.percent(after.largestComponentShare),
        })}{' '}
        {crossings > 0 && t('gaps.crossings', { count: crossings, shown: numbers.whole(crossings) })}
      </Text>
      <Group gap={6}>
        <Button
          size="xs"
          onClick={() => {
            edit(setBridge(gaps.maxGapM));
            leave();
          }}
        >
          {t('gaps.accept')}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {t('gaps.discard')}
        </Button>
      </Group>
      <Unfold label={t('gaps.list')}>
        <ConnectorList gaps={gaps.result} />
      </Unfold>
    </>
  );
}

function InUse() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const bridged = useResults((results) => results.district?.streets?.bridged ?? null);
  if (!bridged) return null;
  const { lengthM, maxGapM } = bridged;
  return (
    <>
      <Text size="sm" data-testid="gaps-in-use">
        {t('gaps.inUse', {
          count: lengthM.length,
          shown: numbers.whole(lengthM.length),
          gap: numbers.short(maxGapM),
          metres: numbers.whole(lengthM.reduce((sum, m) => sum + m, 0)),
        })}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        style={{ alignSelf: 'start' }}
        onClick={() => edit(setBridge(null))}
      >
        {t('gaps.remove')}
      </Button>
    </>
  );
}
