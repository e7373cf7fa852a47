import { Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { District } from '../../workers/model/district.ts';
import type { ProjectDocument, Reach } from '../../workers/model/document.ts';
import { isCatchment } from '../project/reach.ts';
import { useResults } from '../project/results.ts';
import { edit, useProject } from '../project/store.ts';
import { showLens, useView } from '../project/view.ts';
import { NumberField } from '../shell/NumberField.tsx';
import { useNumbers } from '../words/numbers.ts';
import { DecayOptions } from './DecayOptions.tsx';
import { NeedChoice } from './NeedChoice.tsx';
import { Retry } from './Retry.tsx';
import { ZoneOptions } from './ZoneOptions.tsx';

const MEASURES: Reach['measure'][] = ['nearest', 'count', 'gravity', '2sfca', 'e2sfca', 'g2sfca', '3sfca'];

/** Changes how access is measured. */
export const reachPart = (change: Partial<Reach>) => (document: ProjectDocument) => ({
  ...document,
  access: { ...document.access, reach: { ...document.access.reach, ...change } },
});

/** Other measures of access than the way to the nearest. */
export function ReachChoice({ district }: { district: District }) {
  const { t } = useTranslation();
  const choice = useProject((state) => state.document.access.reach);
  const lens = useView((view) => view.lens);
  const takesSupply = choice.measure === 'gravity' || isCatchment(choice.measure);
  const choose = (measure: Reach['measure']) => {
    edit(reachPart({ measure }));
    const kind = lens.match(/^access:(?:to|by):(.*)$/)?.[1];
    if (kind) showLens(`access:${measure === 'nearest' ? 'to' : 'by'}:${kind}`);
  };
  return (
    <Stack gap={6}>
      <Select
        size="xs"
        label={t('access.reach.label')}
        allowDeselect={false}
        data={MEASURES.map((measure) => ({ value: measure, label: t(`access.reach.measure.${measure}`) }))}
        value={choice.measure}
        onChange={(measure) => measure && choose(measure as Reach['measure'])}
      />
      {choice.measure !== 'nearest' && (
        <NumberField
          label={t('access.reach.cutoff')}
          unit={t('unit.minutes')}
          min={1}
          max={120}
          value={choice.cutoffMinutes}
          onCommit={(cutoffMinutes) => edit(reachPart({ cutoffMinutes }))}
        />
      )}
      {choice.measure === 'gravity' && <DecayOptions reach={choice} />}
      {choice.measure === 'e2sfca' && <ZoneOptions reach={choice} />}
      {takesSupply && (
        <Select
          size="xs"
          label={t('reachOptions.supply')}
          allowDeselect={false}
          data={(['capacity', 'each'] as const).map((one) => ({
            value: one,
            label: t(`reachOptions.supplyOf.${one}`),
          }))}
          value={choice.supply}
          onChange={(supply) => supply && edit(reachPart({ supply: supply as Reach['supply'] }))}
        />
      )}
      {isCatchment(choice.measure) && <NeedChoice district={district} reach={choice} />}
      <Retry stage="reach" />
      <SupplyTold />
    </Stack>
  );
}

/** What was taken as the places of facilities, and how many have none. */
function SupplyTold() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const reach = useResults((results) => results.reach);
  if (!reach) return null;
  const { choice, result } = reach;
  const without = result.notes.find(({ code }) => code === 'capacity-missing')?.count ?? 0;
  const told =
    choice.measure === 'count'
      ? ''
      : choice.supply === 'each'
        ? t('reachOptions.eachTold')
        : t(`access.reach.supply.${result.supply}`);
  return (
    <Text size="xs" c="dimmed" data-testid="supply-told">
      {t('access.reach.hint')} {told}{' '}
      {without > 0 && t('reachOptions.withoutCapacity', { count: without, shown: numbers.whole(without) })}
    </Text>
  );
}
