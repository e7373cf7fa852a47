import { Button, Group, Select, Slider, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KERNELS, type Kernel } from '../../workers/model/density.ts';
import type { District } from '../../workers/model/district.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { useResults } from '../project/results.ts';
import { edit, editInStroke, endStroke, useProject } from '../project/store.ts';
import { look, useView } from '../project/view.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';
import { KindList } from './KindList.tsx';
import { NumberButton } from './NumberButton.tsx';

type Choice = ProjectDocument['density'];

const part = (change: Partial<Choice>) => (document: ProjectDocument) => ({
  ...document,
  density: { ...document.density, ...change },
});

/** Kernel density of the chosen facilities, redrawn while the bandwidth moves. */
export function DensityTopic({ district }: { district: District }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const choice = useProject((state) => state.document.density);
  const density = useResults((results) => results.density);
  const surface = useView((view) => view.surface);
  const { facilities } = district;
  if (!facilities) return <Text size="sm">{t('density.noFacilities')}</Text>;
  const [west, south, east, north] = district.boundsXy;
  const most = Math.max(100, Math.round(Math.hypot(east - west, north - south) / 4 / 50) * 50);
  const used = density ? Math.round(density.bandwidthM) : null;
  const typed = choice.bandwidthM === 'auto' ? used : choice.bandwidthM;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('density.intro')}
      </Text>
      <KindList
        label={t('density.kinds')}
        facilities={facilities}
        chosen={choice.kinds}
        onChange={(kinds) => edit(part({ kinds }))}
      />
      <Select
        size="xs"
        label={t('density.kernel')}
        allowDeselect={false}
        data={KERNELS.map((kernel) => ({ value: kernel, label: t(`kernel.${kernel}`) }))}
        value={choice.kernel}
        onChange={(kernel) => kernel && edit(part({ kernel: kernel as Kernel }))}
      />
      <div>
        <Group justify="space-between" align="end" gap={6}>
          <NumberField
            label={t('density.bandwidth')}
            unit="m"
            width={150}
            min={10}
            max={20_000}
            value={typed ?? null}
            onCommit={(bandwidthM) => edit(part({ bandwidthM }))}
          />
          <Button
            size="xs"
            variant={choice.bandwidthM === 'auto' ? 'light' : 'default'}
            aria-pressed={choice.bandwidthM === 'auto'}
            onClick={() => edit(part({ bandwidthM: 'auto' }))}
          >
            {t('density.auto')}
          </Button>
        </Group>
        <Slider
          mt={8}
          min={20}
          max={most}
          step={5}
          label={(value) => `${numbers.whole(value)} m`}
          thumbLabel={t('density.bandwidth')}
          value={Math.min(most, Math.max(20, typed ?? 20))}
          onChange={(value) => editInStroke(part({ bandwidthM: value }))}
          onChangeEnd={endStroke}
        />
      </div>
      <Switch
        size="xs"
        label={t('density.show')}
        checked={surface === 'density'}
        onChange={(event) => look({ surface: event.currentTarget.checked ? 'density' : null })}
      />
      {density && (
        <Text size="sm" data-testid="density-summary">
          {t('density.peak')}{' '}
          <NumberButton card={{ kind: 'density' }}>{numbers.short(density.result.max)}</NumberButton>{' '}
          {t('unit.perKm2')}.{' '}
          {t('density.counted', {
            count: density.result.points,
            shown: numbers.whole(density.result.points),
          })}{' '}
          {density.result.coincident > 0 && t('density.coincident', { count: density.result.coincident })}
        </Text>
      )}
    </Stack>
  );
}
