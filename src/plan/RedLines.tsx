import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RED_LINE_QUANTITIES, type RedLineQuantity } from '../../workers/model/red-lines.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { Unfold } from '../diagnose/Unfold.tsx';
import { addRedLine, resetRedLines } from '../project/redLines.ts';
import { useResults } from '../project/results.ts';
import { keyOfFigure } from './figureWords.ts';
import { RedLineRow } from './RedLineRow.tsx';

/** The rules that a plan must keep: whether it does, by how much not, and what would mend it. */
export function RedLines({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const checks = useResults((results) => results.planAssessed?.checks);
  const [quantity, setQuantity] = useState<RedLineQuantity>('population');
  const broken = checks?.filter(({ met }) => !met).length ?? 0;
  return (
    <section aria-label={t('redLines.title')} data-testid="red-lines">
      <Group justify="space-between" gap={6}>
        <Text size="sm" fw={650}>
          {t('redLines.title')}
        </Text>
        <Text size="xs" c={broken > 0 ? 'red' : 'dimmed'} role="status">
          {checks ? t('redLines.summary', { count: checks.length, broken }) : t('figures.waiting')}
        </Text>
      </Group>
      <Stack gap={6} mt={6}>
        {scenario.redLines.map((line) => (
          <RedLineRow key={line.id} line={line} check={checks?.find(({ id }) => id === line.id) ?? null} />
        ))}
        <Unfold label={t('redLines.more')}>
          <Group gap={6} align="end" mt={4}>
            <NativeSelect
              size="xs"
              label={t('redLines.quantityLabel')}
              data={RED_LINE_QUANTITIES.map((value) => ({
                value,
                label: t(`redLines.quantity.${keyOfFigure(value)}`),
              }))}
              value={quantity}
              onChange={(event) => setQuantity(event.currentTarget.value as RedLineQuantity)}
            />
            <Button size="xs" variant="default" onClick={() => addRedLine(quantity)}>
              {t('redLines.add')}
            </Button>
            <Button size="xs" variant="default" onClick={resetRedLines}>
              {t('redLines.reset')}
            </Button>
          </Group>
        </Unfold>
      </Stack>
    </section>
  );
}
