import { Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../../workers/model/evaluation.ts';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { ComparedFigure } from '../compareRows.ts';
import { ScenarioName } from '../ScenarioName.tsx';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';

const SHOWN: Figure[] = [
  'population',
  'jobs',
  'investment',
  'cashSoFar',
  'access',
  'commuteMinutes',
  'greenM2',
  'rentPerM2',
  'yearlyKg',
];

/** One small chart per figure with a line for each scenario in its own colour, year by year. */
export function YearMultiples({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" data-testid="years">
      <Group gap={14}>
        {measured.entries.map(({ scenario }) => (
          <ScenarioName key={scenario.id} scenario={scenario} />
        ))}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" verticalSpacing="xs">
        {SHOWN.flatMap((id) => {
          const figure = measured.figures.find((one) => one.id === id);
          return figure ? [<YearPicture key={id} id={id} figure={figure} measured={measured} />] : [];
        })}
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {t('pictures.yearsHow')}
      </Text>
    </Stack>
  );
}

function YearPicture({ id, figure, measured }: { id: Figure; figure: ComparedFigure; measured: Measured }) {
  const { t } = useTranslation();
  const words = useAloneWords();
  const lines = useMemo(
    () =>
      measured.entries.map(({ scenario, result }) => ({ scenario, values: result.evaluation.byYear[id] })),
    [measured, id],
  );
  const heads = useMemo(
    () =>
      Array.from({ length: Math.max(...lines.map(({ values }) => values.length)) }, (_, y) =>
        y === 0 ? t('compare.today') : String(y),
      ),
    [lines, t],
  );
  const option = useMemo(
    (): ChartOption => ({
      animation: false,
      grid: { left: 58, right: 10, top: 8, bottom: 22 },
      xAxis: { type: 'category', data: heads, axisLabel: { fontSize: 10 } },
      yAxis: {
        type: 'value',
        scale: id !== 'investment',
        splitNumber: 2,
        axisLabel: { fontSize: 10, formatter: (value: number) => words.write(figure, value) },
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        valueFormatter: (value) => words.write(figure, Number(value)),
      },
      series: lines.map(({ scenario, values }) => ({
        name: scenario.name,
        type: 'line' as const,
        symbolSize: 4,
        lineStyle: { color: scenario.colour, width: 2 },
        itemStyle: { color: scenario.colour },
        data: [...values].map((value) => (Number.isNaN(value) ? '-' : value)),
      })),
    }),
    [lines, heads, id, figure, words],
  );
  const message = useEndMessage(
    figure,
    lines.map(({ scenario, values }) => ({
      name: scenario.name,
      end: figure.isState ? values[values.length - 1] : values.reduce((sum, value) => sum + value, 0),
    })),
  );
  return (
    <div>
      <div className="chart-title">
        {words.nameOf(figure)} <span className="figure-unit">{words.unitOf(figure)}</span>
      </div>
      <Text size="xs" c="dimmed" mih="2.6em">
        {message}
      </Text>
      <Chart
        label={`${words.nameOf(figure)}: ${message}`}
        option={option}
        height={118}
        table={
          <ChartTable
            caption={`${words.nameOf(figure)} (${words.unitOf(figure)})`}
            head={[t('pictures.year'), ...lines.map(({ scenario }) => scenario.name)]}
            rows={heads.map((head, y) => [
              head,
              ...lines.map(({ values }) => (y < values.length ? words.write(figure, values[y]) : '–')),
            ])}
          />
        }
      />
    </div>
  );
}

/** Between which scenarios a figure ends, in one sentence. */
function useEndMessage(figure: ComparedFigure, all: { name: string; end: number }[]): string {
  const { t } = useTranslation();
  const words = useAloneWords();
  const ends = all.filter(({ end }) => !Number.isNaN(end)).sort((a, b) => a.end - b.end);
  if (ends.length === 0) return t('pictures.yearsMissing');
  const [low, high] = [ends[0], ends[ends.length - 1]];
  const said = { low: words.write(figure, low.end), high: words.write(figure, high.end) };
  if (said.low === said.high) return t('pictures.yearsLevel', said);
  return t(figure.isState ? 'pictures.yearsEnd' : 'pictures.yearsSum', {
    ...said,
    lowest: low.name,
    highest: high.name,
  });
}
