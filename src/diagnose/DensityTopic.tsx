import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import type { DensityChoice, ProjectDocument } from '../../workers/model/document.ts';
import { useResults } from '../project/results.ts';
import { edit, editInStroke, endStroke, useProject } from '../project/store.ts';
import { look, useView, type View } from '../project/view.ts';
import { useNumbers } from '../words/numbers.ts';
import { BandwidthRules } from './BandwidthRules.tsx';
import { DensityOptions } from './DensityOptions.tsx';
import { DensitySummary, StreetDensitySummary } from './DensitySummary.tsx';
import { KernelFields } from './KernelFields.tsx';
import { KindList } from './KindList.tsx';
import { StageProblem } from './StageProblem.tsx';

const part = (change: Partial<DensityChoice>) => (document: ProjectDocument) => ({
  ...document,
  density: { ...document.density, ...change },
});

/** What the map shows of a density. */
const SHOWN = {
  surface: { surface: 'density', streets: 'plain' },
  streets: { surface: null, streets: 'density' },
  parcels: { surface: null, streets: 'plain' },
} satisfies Record<string, Partial<View>>;
type Shown = keyof typeof SHOWN;

/** Kernel density of the chosen facilities, as a surface or along the streets, redrawn while the bandwidth moves. */
export function DensityTopic({ district }: { district: District }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const choice = useProject((state) => state.document.density);
  const density = useResults((results) => results.density);
  const onStreets = useResults((results) => results.streetDensity);
  const problems = useResults((results) => results.problems);
  const shown = useView(({ surface, streets }): Shown => {
    if (surface === 'density') return 'surface';
    return streets === 'density' ? 'streets' : 'parcels';
  });
  const { facilities, streets } = district;
  if (!facilities) return <Text size="sm">{t('density.noFacilities')}</Text>;
  const [west, south, east, north] = district.boundsXy;
  const mostM = Math.max(100, Math.round(Math.hypot(east - west, north - south) / 4 / 50) * 50);
  const automatic = density ? Math.round(density.bandwidthM) : null;
  const failed = problems.density ?? (shown === 'streets' ? problems.streetDensity : undefined);
  const held = shown === 'streets' ? onStreets : density;
  const options: Shown[] = streets ? ['surface', 'streets', 'parcels'] : ['surface', 'parcels'];
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('density.intro')}
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('density.shown.label')}
        data={options.map((one) => ({ value: one, label: t(`density.shown.${one}`) }))}
        value={shown}
        onChange={(one) => look(SHOWN[one as Shown])}
      />
      {shown === 'streets' && <StageProblem stage="streetDensity" />}
      {failed && held && (
        <Text size="sm" data-testid="density-held">
          {t('density.held', {
            kernel: t(`kernel.${held.choice.kernel}`),
            bandwidth: numbers.short(held.bandwidthM),
          })}
        </Text>
      )}
      <KindList
        label={t('density.kinds')}
        facilities={facilities}
        chosen={choice.kinds}
        onChange={(kinds) => edit(part({ kinds }))}
      />
      <KernelFields
        kernel={choice.kernel}
        bandwidthM={choice.bandwidthM === 'auto' ? automatic : choice.bandwidthM}
        slide={{
          mostM,
          onMove: (bandwidthM) => editInStroke(part({ bandwidthM })),
          onRest: endStroke,
        }}
        onChange={(change) => edit(part(change))}
      />
      {/* Below the slider, which would slip from under the hand where the words above it took another line. */}
      {density && shown !== 'streets' && <DensitySummary density={density} />}
      {onStreets && shown === 'streets' && <StreetDensitySummary density={onStreets} />}
      <BandwidthRules
        district={district}
        choice={choice}
        onChoose={(rule) => edit(part({ bandwidthM: 'auto', rule }))}
      />
      <DensityOptions district={district} choice={choice} onChange={(change) => edit(part(change))} />
    </Stack>
  );
}
