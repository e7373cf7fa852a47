import { Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { restsOn } from '../../../workers/renewal/sheet/rests-on.ts';
import { outOfRange } from '../../../workers/renewal/sheet/values.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import { SHEET } from '../../project/sheet.ts';
import { useNumbers } from '../../words/numbers.ts';
import { AssumptionRow } from './AssumptionRow.tsx';
import { SheetBar } from './SheetBar.tsx';

/** Figures of a plan, for which it can be shown what they rest on. */
const FIGURES = [
  'npv',
  'investment',
  'revenue',
  'population',
  'jobs',
  'rehoused',
  'carbonKg',
  'rentRise',
  'access',
  'commuteMinutes',
  'mix',
] as const;
const GROUPS = [...new Set(SHEET.assumptions.map(({ group }) => group))];

/** What the figures of the scenario rest on: every assumption, to be looked up and changed. */
export function AssumeTopic({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const [wanted, setWanted] = useState('');
  const [figure, setFigure] = useState('');
  const [changedOnly, setChangedOnly] = useState(false);
  const chosen = FIGURES.find((one) => one === figure);
  const resting = chosen && restsOn(SHEET, chosen, scenario.assumptions);
  const text = wanted.trim().toLowerCase();
  const shown = (resting?.all ?? SHEET.assumptions).filter(
    ({ id, name, note }) =>
      (!changedOnly || id in scenario.assumptions) &&
      [id, name.en, name.zh, note.en, note.zh].some((words) => words.toLowerCase().includes(text)),
  );
  const isFiltered = text !== '' || chosen !== undefined || changedOnly;
  const outside = outOfRange(SHEET, scenario.assumptions).length;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('assume.intro')}
      </Text>
      <SheetBar scenario={scenario} />
      <Group gap={6} grow>
        <TextInput
          size="xs"
          label={t('assume.search')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('assume.figure')}
          value={figure}
          onChange={(event) => setFigure(event.currentTarget.value)}
          data={[
            { value: '', label: t('assume.anyFigure') },
            ...FIGURES.map((one) => ({ value: one, label: t(`assumeFigure.${one}`) })),
          ]}
        />
      </Group>
      <Checkbox
        size="xs"
        label={t('assume.changedOnly')}
        checked={changedOnly}
        onChange={(event) => setChangedOnly(event.currentTarget.checked)}
      />
      <Text size="xs" role="status">
        {t('assume.shown', { count: shown.length, all: numbers.whole(SHEET.assumptions.length) })}{' '}
        {resting && t('assume.resting', { count: resting.illustrative.length })}{' '}
        {outside > 0 && t('assume.outsideCount', { count: outside })}
      </Text>
      {GROUPS.map((group) => {
        const rows = shown.filter((one) => one.group === group);
        const changed = rows.filter(({ id }) => id in scenario.assumptions).length;
        if (rows.length === 0) return null;
        const label = `${t(`assumeGroup.${group}`)} · ${rows.length}`;
        return (
          <Unfold
            key={`${group}${isFiltered}`}
            initially={isFiltered}
            label={changed > 0 ? `${label} · ${t('assume.changed', { count: changed })}` : label}
          >
            {rows.map((one) => (
              <AssumptionRow key={one.id} assumption={one} scenario={scenario} />
            ))}
          </Unfold>
        );
      })}
    </Stack>
  );
}
