import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { legendOnTop, namesDown } from '../../charts/parts.ts';
import { useChartTheme } from '../../charts/theme.ts';
import { useNumbers } from '../../words/numbers.ts';

export interface GainRow {
  name: string;
  winners: number;
  level: number;
  losers: number;
  unknown: number;
  /** Mean change of those who are known; above 0 is better. */
  mean: number;
}

/** Blue gains, orange loses: told apart by colour-blind people too. */
const COLOURS = { winners: '#0072b2', level: '#ced4da', losers: '#d55e00', unknown: '#868e96' };
const PARTS = ['winners', 'level', 'losers', 'unknown'] as const;

interface Props {
  message: string;
  caption: string;
  /** What is counted. */
  who: string;
  rows: GainRow[];
  writeMean(mean: number): string;
  how: string;
}

/** Of each group the shares that gain, stay level and lose, with counts and mean change as a table. */
export function GainBars({ message, caption, who, rows, writeMean, how }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const color = useChartTheme().textStyle?.color;
  const shown = useMemo(() => PARTS.filter((part) => rows.some((row) => row[part] > 0)), [rows]);
  const option = useMemo((): ChartOption => {
    const sumOf = (row: GainRow) => PARTS.reduce((sum, part) => sum + row[part], 0);
    return {
      animation: false,
      grid: { left: 172, right: 28, top: 30, bottom: 24 },
      legend: legendOnTop(color),
      tooltip: { valueFormatter: (value) => numbers.percent(Number(value)) },
      xAxis: {
        type: 'value',
        max: 1,
        axisLabel: { fontSize: 10, formatter: (share: number) => numbers.percent(share) },
      },
      yAxis: namesDown(
        rows.map(({ name }) => name),
        156,
      ),
      series: shown.map((part) => ({
        name: t(`pictures.gain.${part}`),
        type: 'bar' as const,
        stack: 'gains',
        barMaxWidth: 18,
        itemStyle: { color: COLOURS[part] },
        data: rows.map((row) => (sumOf(row) > 0 ? row[part] / sumOf(row) : 0)),
      })),
    };
  }, [rows, shown, numbers, t, color]);
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} data-testid="picture-message">
        {message}
      </Text>
      <Chart
        label={message}
        option={option}
        height={58 + 24 * rows.length}
        table={
          <ChartTable
            caption={caption}
            head={[
              t('pictures.group'),
              ...shown.map((part) => `${t(`pictures.gain.${part}`)} (${who})`),
              t('pictures.meanChange'),
            ]}
            rows={rows.map((row) => [
              row.name,
              ...shown.map((part) => numbers.whole(row[part])),
              Number.isNaN(row.mean) ? t('missing') : writeMean(row.mean),
            ])}
          />
        }
      />
      <Text size="xs" c="dimmed">
        {how}
      </Text>
    </Stack>
  );
}
