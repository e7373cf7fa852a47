import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StageProblem } from '../diagnose/StageProblem.tsx';
import { SHEET } from '../project/sheet.ts';
import { sentenceOfNote } from '../words/sentence.ts';
import { useTongue } from '../words/tongue.ts';
import { differingAssumptions, otherYears } from './compareRows.ts';
import type { Comparison } from './comparison.ts';
import { FigureGrid } from './FigureGrid.tsx';
import { Measuring, NotMeasured } from './Measuring.tsx';
import { useComparison, useEntries } from './useComparison.ts';

const MOST_NAMES = 5;

/** All figures of the chosen scenarios beside each other, and what of them cannot be compared. */
export function FigurePage() {
  const { t } = useTranslation();
  const entries = useEntries();
  const comparison = useComparison(entries);
  if (!entries) return <Measuring />;
  return (
    <Stack gap="xs" className="figure-page">
      <StageProblem stage="compared" />
      <NotMeasured entries={entries} />
      {comparison ? (
        <>
          <Apart comparison={comparison} />
          <FigureGrid comparison={comparison} />
        </>
      ) : (
        <Text size="sm">{t('compare.noneChosen')}</Text>
      )}
    </Stack>
  );
}

/** What sets the scenarios apart so that not all of their figures can be held against each other. */
function Apart({ comparison: { scenarios, table } }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const years = otherYears(scenarios);
  const tongue = useTongue();
  const differing = differingAssumptions(scenarios.map(({ assumptions }) => assumptions));
  const names = SHEET.assumptions.filter(({ id }) => differing.includes(id)).map(({ name }) => name[tongue]);
  const notes = table.notes.filter(({ code }) => code !== 'compare-missing');
  if (notes.length === 0 && !years) return null;
  return (
    <Alert color="orange" p="xs" data-testid="compare-notes">
      {notes.map((note) => (
        <Text key={note.code} size="sm">
          {sentenceOfNote(note)}
        </Text>
      ))}
      {names.length > 0 && (
        <Text size="sm">
          {t('compare.differIn', { count: names.length, list: names.slice(0, MOST_NAMES).join(' · ') })}
        </Text>
      )}
      {years && <Text size="sm">{t('compare.otherYears', years)}</Text>}
    </Alert>
  );
}
