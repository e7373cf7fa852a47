import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import { Notes } from '../load/Notes.tsx';
import { useJobs } from '../project/engine/jobs.ts';
import { useResults } from '../project/results.ts';
import { askIsochrone, type IsochronePlace, useView } from '../project/view.ts';
import { orTellWhy } from '../table/takeAway.ts';
import { takeIsochroneAreas, takeIsochroneStreets } from '../table/takeIsochrone.ts';
import { useKindName } from '../words/kinds.ts';
import { nameOfParcel } from '../words/names.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { NumberButton } from './NumberButton.tsx';

/** What lies within each limit of the place, and files of it. */
export function IsochroneSummary({ district }: { district: District }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  const nameOf = usePlaceName(district);
  const place = useView((view) => view.isochrone.place);
  const shown = useResults((results) => results.isochrone);
  const problem = useResults((results) => results.problems.isochrone);
  const busy = useJobs(({ jobs }) => jobs.some((job) => job.key === 'isochrone' || job.key === 'fronts'));
  if (!place) return null;
  if (!shown) return busy || problem ? null : <Text size="sm">{t('iso.gone')}</Text>;
  const { result, summary, question } = shown;
  const rows = [
    { name: t('iso.streetKm'), values: summary.streetM.map((metres) => numbers.one(metres / 1000)) },
    ...(summary.people ? [{ name: t('iso.residents'), values: summary.people.map(numbers.whole) }] : []),
    { name: t('iso.parcels'), values: summary.parcels.map(numbers.whole) },
    ...(district.facilities?.kinds ?? []).map((kind, k) => ({
      name: kindName(kind),
      values: summary.facilities[k].map(numbers.whole),
    })),
  ];
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600} data-testid="isochrone-place">
        {question.place && nameOf(question.place)}
      </Text>
      <table className="plain-table" data-testid="isochrone-summary">
        <thead>
          <tr>
            <th>{t('iso.what')}</th>
            {result.limitsMinutes.map((limit) => (
              <th key={limit}>{t('access.within', { limit: numbers.short(limit) })}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, k) => (
                <td key={result.limitsMinutes[k]}>
                  <NumberButton card={{ kind: 'isochrone' }}>{value}</NumberButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {summary.withoutPeople > 0 && (
        <Text size="xs" c="dimmed">
          {t('iso.withoutPeople', {
            count: summary.withoutPeople,
            shown: numbers.whole(summary.withoutPeople),
          })}
        </Text>
      )}
      <Notes notes={result.notes} none="" />
      <Group gap={6}>
        <Button size="compact-xs" variant="default" onClick={() => orTellWhy(takeIsochroneAreas())}>
          {t('iso.areas')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => orTellWhy(takeIsochroneStreets())}>
          {t('iso.streetsFile')}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => askIsochrone({ place: null })}>
          {t('iso.remove')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Where an isochrone starts, in words. */
function usePlaceName(district: District | null): (place: IsochronePlace) => string {
  const { t } = useTranslation();
  const kindName = useKindName();
  const tongue = useTongue();
  return (place) => {
    switch (place.type) {
      case 'point': {
        const [lon, lat] = place.lonLat.map((degrees) => degrees.toFixed(5));
        return t('iso.place.point', { lon, lat });
      }
      case 'parcel': {
        const row = district ? district.parcels.ids.indexOf(place.id) : -1;
        const name = district && row >= 0 ? nameOfParcel(district.parcels, row, tongue) : place.id;
        return t('iso.place.parcel', { name });
      }
      case 'facility':
        return t('iso.place.facility', {
          name: place.name || t('map.unnamed'),
          kind: kindName(place.kind),
        });
      case 'kind':
        return t('iso.place.kind', { kind: kindName(place.kind) });
    }
  };
}
