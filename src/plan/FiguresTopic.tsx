import { Button, Group, Loader, Stack, Text, Tooltip } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Evaluation } from '../../workers/model/evaluation.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { Unfold } from '../diagnose/Unfold.tsx';
import { useResults } from '../project/results.ts';
import { FigureButton } from './FigureCard.tsx';
import { FIGURE_GROUPS, type FigureGroup, type FigureRow, rowsOfGroup } from './figureRows.ts';
import { useFigureWords, useMissingFigure } from './figureWords.ts';
import { RedLines } from './RedLines.tsx';
import { restsOnRow } from './restsOnRow.ts';
import { YearTable } from './YearTable.tsx';
import './results.css';

/** What the plan brings about, against today, and the rules that it must keep. */
export function FiguresTopic({ scenario }: { scenario: Scenario }) {
  const { t } = useTranslation();
  const measured = useResults((results) => results.planMeasured);
  if (!measured) return <Loader size="sm" aria-label={t('figures.waiting')} />;
  const { evaluation } = measured;
  const openYears = () =>
    modals.open({
      title: t('figures.years', { name: scenario.name }),
      size: 'min(1200px, 96vw)',
      children: <YearTable evaluation={evaluation} scenario={scenario} />,
    });
  return (
    <Stack gap="sm" data-testid="plan-figures">
      <RedLines scenario={scenario} />
      <Group justify="space-between" gap={6}>
        <Text size="sm" fw={650}>
          {t('figures.title')}
        </Text>
        <Button size="compact-xs" variant="default" leftSection={<IconTable size={14} />} onClick={openYears}>
          {t('figures.byYear')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('figures.legend')}
      </Text>
      {FIGURE_GROUPS.map((group) => (
        <Unfold
          key={group}
          label={t(`figures.group.${group}`)}
          initially={group === 'people' || group === 'money'}
        >
          <GroupTable group={group} evaluation={evaluation} scenario={scenario} />
        </Unfold>
      ))}
    </Stack>
  );
}

function GroupTable(props: { group: FigureGroup; evaluation: Evaluation; scenario: Scenario }) {
  const { group, evaluation, scenario } = props;
  const { t } = useTranslation();
  return (
    <table className="figure-table" aria-label={t(`figures.group.${group}`)}>
      <thead>
        <tr>
          <th scope="col">{t('figures.column.name')}</th>
          <th scope="col">{t('figures.column.today')}</th>
          <th scope="col">{t('figures.column.end')}</th>
          <th scope="col">{t('figures.column.change')}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOfGroup(evaluation, group).map((row) => (
          <FigureLine key={row.id} row={row} scenario={scenario} />
        ))}
      </tbody>
    </table>
  );
}

function FigureLine({ row, scenario }: { row: FigureRow; scenario: Scenario }) {
  const { t } = useTranslation();
  const { nameOf, unitOf, write, writeChange, writeRelative } = useFigureWords();
  const whyMissing = useMissingFigure();
  const isIllustrative = restsOnRow(row, scenario.assumptions).illustrative.length > 0;
  return (
    <tr data-row={row.id}>
      <th scope="row">
        {nameOf(row)} <span className="figure-unit">{unitOf(row.unit)}</span>
        {Number.isNaN(row.end) && <div className="figure-unit">{whyMissing(row.figure)}</div>}
      </th>
      <td>{row.isState ? write(row.unit, row.today) : '–'}</td>
      <td>
        <FigureButton subject={row}>{write(row.unit, row.end)}</FigureButton>
        {isIllustrative && (
          <Tooltip label={t('figures.rests')}>
            <span className="figure-mark" role="img" aria-label={t('figures.rests')}>
              ◊
            </span>
          </Tooltip>
        )}
      </td>
      <td>
        {writeChange(row.unit, row.change)}
        <div className="figure-unit">{writeRelative(row.unit, row.relative)}</div>
      </td>
    </tr>
  );
}
