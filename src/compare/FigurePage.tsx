import { Alert, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StageProblem } from '../diagnose/StageProblem.tsx';
import { sentenceOfError, sentenceOfNote } from '../words/sentence.ts';
import { otherYears } from './compareRows.ts';
import { FigureGrid } from './FigureGrid.tsx';
import { useComparison, useEntries } from './useComparison.ts';

/** All figures of the chosen scenarios beside each other, and what of them cannot be compared. */
export function FigurePage() {
  const { t } = useTranslation();
  const entries = useEntries();
  const comparison = useComparison(entries);
  if (!entries)
    return (
      <Stack gap="sm" align="start">
        <StageProblem stage="compared" />
        <Loader size="sm" aria-label={t('compare.measuring')} />
        <Text size="sm">{t('compare.measuring')}</Text>
      </Stack>
    );
  const failed = entries.filter(({ problem }) => problem !== null);
  const years = comparison ? otherYears(comparison.scenarios) : null;
  const notes = comparison?.table.notes.filter(({ code }) => code !== 'compare-missing') ?? [];
  return (
    <Stack gap="xs" className="figure-page">
      <StageProblem stage="compared" />
      {failed.map(({ scenario, problem }) => (
        <Alert key={scenario.id} color="red" p="xs">
          {t('compare.notMeasured', { name: scenario.name, why: sentenceOfError(problem) })}
        </Alert>
      ))}
      {(notes.length > 0 || years) && (
        <Alert color="orange" p="xs" data-testid="compare-notes">
          {notes.map((note) => (
            <Text key={note.code} size="sm">
              {sentenceOfNote(note)}
            </Text>
          ))}
          {years && <Text size="sm">{t('compare.otherYears', years)}</Text>}
        </Alert>
      )}
      {comparison ? <FigureGrid comparison={comparison} /> : <Text size="sm">{t('compare.noneChosen')}</Text>}
    </Stack>
  );
}
