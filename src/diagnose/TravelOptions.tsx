import { SegmentedControl, Select, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';
import type { District } from '../../workers/model/district.ts';
import type { ProjectDocument } from '../../workers/model/document.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';
import { Retry } from './Retry.tsx';

type Access = ProjectDocument['access'];

const part = (change: Partial<Access>) => (document: ProjectDocument) => ({
  ...document,
  access: { ...document.access, ...change },
});

/** On foot or by bicycle, how fast, along the streets or straight, and where large parcels leave. */
export function TravelOptions({ district }: { district: District }) {
  const { t } = useTranslation();
  const access = useProject((state) => state.document.access);
  const { streets } = district;
  const { by } = access;
  return (
    <Stack gap={6} mt={4}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('travel.by')}
        data={(['walking', 'cycling'] as const).map((one) => ({ value: one, label: t(`travel.${one}`) }))}
        value={by}
        onChange={(value) => edit(part({ by: value as Access['by'] }))}
      />
      <NumberField
        key={by}
        label={t(`travel.speed.${by}`)}
        unit="km/h"
        decimals={1}
        min={0.5}
        max={by === 'cycling' ? 60 : 30}
        value={by === 'cycling' ? access.cyclingKmh : access.speedKmh}
        onCommit={(speed) => edit(part(by === 'cycling' ? { cyclingKmh: speed } : { speedKmh: speed }))}
      />
      {streets && (
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t('travel.way')}
          data={[
            { value: 'streets', label: t('travel.streets') },
            { value: 'straight', label: t('travel.straight') },
          ]}
          value={access.straight ? 'straight' : 'streets'}
          onChange={(way) => edit(part({ straight: way === 'straight' }))}
        />
      )}
      {streets?.travel.oneWay && !access.straight && (
        <Select
          size="xs"
          label={t('travel.oneWay')}
          allowDeselect={false}
          data={(['cycling', 'all', 'none'] as const).map((one) => ({
            value: one,
            label: t(`travel.oneWayFor.${one}`),
          }))}
          value={access.oneWay}
          onChange={(oneWay) => oneWay && edit(part({ oneWay: oneWay as Access['oneWay'] }))}
        />
      )}
      {(['speedKmh', 'slope'] as const).map(
        (field) =>
          streets?.travel[field] &&
          !access.straight && (
            <Text key={field} size="xs" c="dimmed">
              {t(`travel.fields.${field}`)}
            </Text>
          ),
      )}
      {streets && !access.straight && <FrontsSwitch fronts={access.fronts} />}
    </Stack>
  );
}

function FrontsSwitch({ fronts }: { fronts: boolean }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const result = useResults((results) => results.fronts);
  return (
    <>
      <Switch
        size="xs"
        label={t('travel.fronts')}
        checked={fronts}
        onChange={(event) => edit(part({ fronts: event.currentTarget.checked }))}
      />
      <Retry stage="fronts" />
      {fronts && result && (
        <Text size="xs" c="dimmed" data-testid="fronts-told">
          {t('travel.frontsTold', {
            count: result.several,
            shown: numbers.whole(result.several),
            most: ACCESS_DEFAULTS.fronts,
            within: ACCESS_DEFAULTS.frontM,
            none: numbers.whole(result.none),
          })}
        </Text>
      )}
    </>
  );
}
