import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../shell/Choice.tsx';
import { orTellWhy } from '../table/takeAway.ts';
import { choose, useCompareChoice } from './compareChoice.ts';
import { useCompareWords } from './compareWords.ts';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import { takeComparedCsv, takeComparedXlsx } from './takeCompared.ts';
import { useComparison, useEntries } from './useComparison.ts';

/** What the table of figures shows: which scenarios, against what, in which order; and its files. */
export function TablePanel() {
  const { t } = useTranslation();
  const words = useCompareWords();
  const entries = useEntries();
  const comparison = useComparison(entries);
  const { filter, sort, within } = useCompareChoice();
  if (!entries) return null;
  const chosen = comparison?.scenarios ?? [];
  const orders = chosen.flatMap(({ id, name }) =>
    (['relative', 'value'] as const).map((by) => ({
      value: `${by}:${id}`,
      label: t(`compare.order.${by}`, { name }),
    })),
  );
  const order = (value: string) => {
    const [by, ...id] = value.split(':');
    const column = { scenario: id.join(':'), by: by as 'relative' | 'value', down: sort?.down ?? true };
    choose({ sort: value === '' ? null : column });
  };
  return (
    <Stack gap="sm">
      <ScenarioChoice entries={entries} />
      <Choice
        label={t('compare.against')}
        value={comparison?.base?.id ?? 'today'}
        options={[
          { value: 'today', label: t('compare.today') },
          ...chosen.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => choose({ base: id })}
      />
      <TextInput
        size="xs"
        label={t('compare.filter')}
        value={filter}
        leftSection={<IconSearch size={13} />}
        onChange={(event) => choose({ filter: event.currentTarget.value })}
      />
      <Choice
        label={t('compare.orderLabel')}
        value={sort ? `${sort.by}:${sort.scenario}` : ''}
        options={[{ value: '', label: t('compare.order.own') }, ...orders]}
        onChange={order}
      />
      {sort && (
        <SegmentedControl
          size="xs"
          aria-label={t('compare.withinLabel')}
          value={within ? 'within' : 'over'}
          data={[
            { value: 'within', label: t('compare.within') },
            { value: 'over', label: t('compare.over') },
          ]}
          onChange={(value) => choose({ within: value === 'within' })}
        />
      )}
      <Text size="xs" c="dimmed">
        {t('compare.legend')}
      </Text>
      <Group gap={6}>
        {(['csv', 'xlsx'] as const).map((form) => (
          <Button
            key={form}
            size="compact-sm"
            variant="default"
            disabled={!comparison}
            leftSection={<IconDownload size={14} />}
            onClick={() =>
              comparison &&
              orTellWhy((form === 'csv' ? takeComparedCsv : takeComparedXlsx)(comparison, words))
            }
          >
            {t(`compare.take.${form}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
