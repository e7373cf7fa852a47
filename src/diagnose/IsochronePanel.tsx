import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import { facilityPlace } from '../map/pickPlace.ts';
import { setPicking, usePicking } from '../project/picking.ts';
import { useProject } from '../project/store.ts';
import { askIsochrone, useView } from '../project/view.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useKindName } from '../words/kinds.ts';
import { IsochroneSummary } from './IsochroneSummary.tsx';
import { Retry } from './Retry.tsx';

const MOST_MINUTES = 120;

/** What can be reached from a place, or what reaches it: which place, how far, and what lies within. */
export function IsochronePanel({ district }: { district: District }) {
  const { t } = useTranslation();
  const straight = useProject((state) => state.document.access.straight);
  const { direction, limitsMinutes } = useView((view) => view.isochrone);
  if (!district.streets) return <Text size="sm">{t('iso.noStreets')}</Text>;
  if (straight) return <Text size="sm">{t('iso.straight')}</Text>;
  return (
    <Stack gap={6} mt={4} data-testid="isochrone">
      <PlaceChoice district={district} />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('iso.direction')}
        data={(['from', 'to'] as const).map((one) => ({ value: one, label: t(`iso.${one}`) }))}
        value={direction}
        onChange={(value) => askIsochrone({ direction: value as 'from' | 'to' })}
      />
      <Group gap={6} align="end">
        {limitsMinutes.map((limit, k) => (
          <NumberField
            // biome-ignore lint/suspicious/noArrayIndexKey: a limit is known by its place alone.
            key={k}
            label={t('iso.limit', { nth: k + 1 })}
            unit={t('unit.minutes')}
            width={80}
            min={1}
            max={MOST_MINUTES}
            value={limit}
            onCommit={(value) =>
              askIsochrone({ limitsMinutes: limitsMinutes.map((one, i) => (i === k ? value : one)) })
            }
          />
        ))}
      </Group>
      <Retry stage="isochrone" />
      <IsochroneSummary district={district} />
    </Stack>
  );
}

/** A click on the map, the selected parcel, a facility, or all facilities of a kind. */
function PlaceChoice({ district }: { district: District }) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const picking = usePicking(({ picking }) => picking);
  const selected = useView((view) => view.selected);
  const place = useView((view) => view.isochrone.place);
  const { facilities, parcels } = district;
  const byName = useMemo(
    () =>
      (facilities?.names ?? []).map((name, row) => ({
        value: String(row),
        label: `${name || t('map.unnamed')} · ${kindName(facilities!.kinds[facilities!.kind[row]])}`,
      })),
    [facilities, kindName, t],
  );
  return (
    <>
      <Group gap={6}>
        <Button
          size="xs"
          variant={picking ? 'filled' : 'default'}
          aria-pressed={picking}
          onClick={() => setPicking(!picking)}
        >
          {t('iso.pick')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={selected === null}
          onClick={() =>
            selected !== null && askIsochrone({ place: { type: 'parcel', id: parcels.ids[selected] } })
          }
        >
          {t('iso.parcel')}
        </Button>
      </Group>
      {(picking || selected === null) && (
        <Text size="xs" c="dimmed" role="status">
          {t(picking ? 'iso.picking' : 'iso.noParcel')}
        </Text>
      )}
      {facilities && (
        <>
          <Select
            size="xs"
            label={t('iso.kind')}
            placeholder="–"
            clearable
            data={facilities.kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
            value={place?.type === 'kind' ? place.kind : null}
            onChange={(kind) => askIsochrone({ place: kind === null ? null : { type: 'kind', kind } })}
          />
          <Select
            size="xs"
            label={t('iso.facility')}
            placeholder={t('iso.facilityHint')}
            searchable
            limit={100}
            data={byName}
            value={null}
            onChange={(row) =>
              row !== null && askIsochrone({ place: facilityPlace(facilities, Number(row)) })
            }
          />
        </>
      )}
    </>
  );
}
