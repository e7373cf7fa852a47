import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StageProblem } from '../diagnose/StageProblem.tsx';
import { Measuring, NotMeasured } from './Measuring.tsx';
import { useEntries } from './useComparison.ts';
import { type Measured, useMeasured } from './useMeasured.ts';

/** A page about measured scenarios: until they are, and where some could not be or none is chosen, that is told. */
export function MeasuredPage({ children }: { children: (measured: Measured) => ReactNode }) {
  const { t } = useTranslation();
  const entries = useEntries();
  const measured = useMeasured(entries);
  if (!entries) return <Measuring />;
  return (
    <Stack gap="sm">
      <StageProblem stage="compared" />
      <NotMeasured entries={entries} />
      {measured ? children(measured) : <Text size="sm">{t('compare.noneChosen')}</Text>}
    </Stack>
  );
}
