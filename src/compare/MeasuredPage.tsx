import { Alert, Loader, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StageProblem } from '../diagnose/StageProblem.tsx';
import { sentenceOfError } from '../words/sentence.ts';
import { useEntries } from './useComparison.ts';
import { type Measured, useMeasured } from './useMeasured.ts';

/** A page about measured scenarios: until they are, and where some could not be or none is chosen, that is told. */
export function MeasuredPage({ children }: { children: (measured: Measured) => ReactNode }) {
  const { t } = useTranslation();
  const entries = useEntries();
  const measured = useMeasured(entries);
  if (!entries)
    return (
      <Stack gap="sm" align="start">
        <StageProblem stage="compared" />
        <Loader size="sm" aria-label={t('compare.measuring')} />
        <Text size="sm">{t('compare.measuring')}</Text>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <StageProblem stage="compared" />
      {entries
        .filter(({ problem }) => problem !== null)
        .map(({ scenario, problem }) => (
          <Alert key={scenario.id} color="red" p="xs">
            {t('compare.notMeasured', { name: scenario.name, why: sentenceOfError(problem) })}
          </Alert>
        ))}
      {measured ? children(measured) : <Text size="sm">{t('compare.noneChosen')}</Text>}
    </Stack>
  );
}
