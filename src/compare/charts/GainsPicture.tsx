import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { winnersAndLosers } from '../../../workers/compare/gains.ts';
import type { ParcelColumn } from '../../../workers/model/compare.ts';
import type { Parcels } from '../../../workers/model/district.ts';
import { useFigureWords } from '../../plan/figureWords.ts';
import { groupsOf } from '../../project/groups.ts';
import { useResults } from '../../project/results.ts';
import { useGroupName } from '../../words/groupName.ts';
import { useNumbers } from '../../words/numbers.ts';
import type { Measured } from '../useMeasured.ts';
import { useChartLook } from './chartLook.ts';
import { FaresPicture } from './FaresPicture.tsx';
import { GainBars, type GainRow } from './GainBars.tsx';
import { isOfPeople, parcelsOf, peopleOf } from './parcelsOf.ts';

/** Who gains and who loses: people by group of parcels in one result, and households by income, tenure and age in all that they count. */
export function GainsPicture({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const parcels = useResults((results) => results.district?.parcels);
  const { entry, columns, column } = parcelsOf(measured, useChartLook());
  if (!entry || !parcels) return <Text size="sm">{t('pictures.noParcels')}</Text>;
  const { name } = entry.scenario;
  return (
    <Stack gap="md" data-testid="gains">
      {column && isOfPeople(column) ? (
        <ParcelGains name={name} parcels={parcels} columns={columns} column={column} />
      ) : (
        <Text size="sm">{t('pictures.gainsNeither')}</Text>
      )}
      <FaresPicture name={name} agreement={entry.result.agreement} />
    </Stack>
  );
}

interface GainsProps {
  name: string;
  parcels: Parcels;
  columns: ParcelColumn[];
  column: ParcelColumn;
}

function ParcelGains({ name, parcels, columns, column }: GainsProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useFigureWords();
  const groupName = useGroupName();
  const by = useChartLook((look) => look.by);
  const rows = useMemo(() => {
    const group = groupsOf(parcels, by);
    const of = group?.of ?? new Int32Array(parcels.count).fill(-1);
    const found = winnersAndLosers({
      ...{ before: column.before, after: column.after, better: column.better! },
      ...{ groups: of, groupCount: group?.names.length ?? 0, people: peopleOf(columns, column)?.before },
    });
    return found
      .map((gains, g) => ({ gains, group, g }))
      .filter(({ gains }) => gains.winners + gains.losers + gains.level + gains.unknown > 0);
  }, [parcels, by, columns, column]);
  const title = t(`pictures.column.${column.id}`);
  const named = rows.map(
    ({ gains, group, g }): GainRow => ({
      name: group && g < group.names.length ? groupName(group, g) : t('pictures.noGroup'),
      ...{ winners: gains.winners, level: gains.level, losers: gains.losers, unknown: gains.unknown },
      mean: gains.meanChange,
    }),
  );
  const sum = (part: 'winners' | 'losers' | 'level' | 'unknown') =>
    named.reduce((total, row) => total + row[part], 0);
  const all = sum('winners') + sum('losers') + sum('level') + sum('unknown');
  if (all === 0) return <Text size="sm">{t('pictures.shiftMissing', { column: title })}</Text>;
  const message = t('pictures.gainsMessage', {
    name,
    column: title,
    winners: numbers.percent(sum('winners') / all),
    losers: numbers.percent(sum('losers') / all),
  });
  return (
    <GainBars
      message={message}
      caption={t('pictures.gainsTable', { unit: words.unitOf(column.unit) })}
      who={t('pictures.people')}
      rows={named}
      writeMean={(mean) => words.writeChange(column.unit, mean)}
      how={t('pictures.gainsHow')}
    />
  );
}
