import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { groupChoices } from '../../project/groups.ts';
import { useResults } from '../../project/results.ts';
import { Choice } from '../../shell/Choice.tsx';
import { ScenarioChoice } from '../ScenarioChoice.tsx';
import { useEntries } from '../useComparison.ts';
import { type Measured, useMeasured } from '../useMeasured.ts';
import { lookCharts, PICTURES, type Picture, useChartLook } from './chartLook.ts';
import { FigureChips } from './FigureChips.tsx';
import { isOfPeople, parcelsOf } from './parcelsOf.ts';

/** Which picture is shown, and of what. */
export function ChartsPanel() {
  const { t } = useTranslation();
  const entries = useEntries();
  const measured = useMeasured(entries);
  const { picture, goals, figures } = useChartLook();
  return (
    <Stack gap="sm">
      <Radio.Group
        size="xs"
        label={t('pictures.picture')}
        value={picture}
        onChange={(value) => lookCharts({ picture: value as Picture })}
      >
        <Stack gap={5} mt={5}>
          {PICTURES.map((one) => (
            <Radio key={one} size="xs" value={one} label={t(`pictures.name.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {entries && picture !== 'shift' && picture !== 'gains' && <ScenarioChoice entries={entries} />}
      {measured && picture === 'goals' && (
        <FigureChips
          measured={measured}
          chosen={goals}
          least={3}
          most={8}
          onChange={(chosen) => lookCharts({ goals: chosen })}
        />
      )}
      {measured && picture === 'figures' && (
        <FigureChips
          measured={measured}
          chosen={figures}
          least={2}
          most={12}
          onChange={(chosen) => lookCharts({ figures: chosen })}
        />
      )}
      {measured && (picture === 'shift' || picture === 'gains') && <OfParcels measured={measured} />}
    </Stack>
  );
}

function OfParcels({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const parcels = useResults((results) => results.district?.parcels);
  const look = useChartLook();
  const { here, entry, columns, column } = parcelsOf(measured, look);
  if (!entry || !parcels || !column) return null;
  const isGains = look.picture === 'gains';
  return (
    <>
      <Choice
        label={t('sure.scenario')}
        value={entry.scenario.id}
        options={here.map(({ scenario }) => ({ value: scenario.id, label: scenario.name }))}
        onChange={(scenario) => lookCharts({ scenario })}
      />
      <Choice
        label={t('pictures.result')}
        value={column.id}
        options={columns
          .filter((one) => !isGains || isOfPeople(one) || one === column)
          .map(({ id }) => ({ value: id, label: t(`pictures.column.${id}`) }))}
        onChange={(id) => lookCharts({ column: id as typeof look.column })}
      />
      {isGains && (
        <Choice
          label={t('pictures.by')}
          value={look.by}
          options={groupChoices(parcels).map((value) => ({
            value,
            label: value === 'landUse' ? t('fair.landUse') : value.replace(/^field:/, ''),
          }))}
          onChange={(by) => lookCharts({ by })}
        />
      )}
      <Text size="xs" c="dimmed">
        {t(`pictures.about.${isGains ? 'gains' : 'shift'}`)}
      </Text>
    </>
  );
}
