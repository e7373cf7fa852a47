import { Alert, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StageProblem } from '../diagnose/StageProblem.tsx';
import type { Compared } from '../project/compared.ts';
import { useResults } from '../project/results.ts';
import { sentenceOfError } from '../words/sentence.ts';

/** Until the scenarios are measured; where that was cancelled or failed, why, and how to begin again. */
export function Measuring() {
  const { t } = useTranslation();
  const problem = useResults((results) => results.problems.compared);
  return (
    <Stack gap="sm" align="start">
      <StageProblem stage="compared" />
      {!problem && (
        <>
          <Loader size="sm" aria-label={t('compare.measuring')} />
          <Text size="sm">{t('compare.measuring')}</Text>
        </>
      )}
    </Stack>
  );
}

/** Scenarios that could not be measured, each with its reason. */
export function NotMeasured({ entries }: { entries: Compared[] }) {
  const { t } = useTranslation();
  return entries
    .filter(({ problem }) => problem !== null)
    .map(({ scenario, problem }) => (
      <Alert key={scenario.id} color="red" p="xs">
        {t('compare.notMeasured', { name: scenario.name, why: sentenceOfError(problem) })}
      </Alert>
    ));
}
