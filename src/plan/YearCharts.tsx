import { SimpleGrid } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evaluation, Figure } from '../../workers/model/evaluation.ts';
import { COST_PARTS } from '../../workers/model/renewal.ts';
import { Chart, type ChartOption } from '../charts/Chart.tsx';
import { legendOnTop } from '../charts/parts.ts';
import { useChartTheme } from '../charts/theme.ts';
import { useNumbers } from '../words/numbers.ts';
import { keyOfFigure } from './figureWords.ts';

interface Drawn {
  id: 'population' | 'cash' | 'investment';
  series: { figure: Figure; type: 'line' | 'bar'; stack?: string }[];
}

const CHARTS: Drawn[] = [
  { id: 'population', series: [{ figure: 'population', type: 'line' }] },
  {
    id: 'cash',
    series: [
      { figure: 'cash', type: 'bar' },
      { figure: 'cashSoFar', type: 'line' },
    ],
  },
  {
    id: 'investment',
    series: COST_PARTS.map((part) => ({ figure: `cost.${part}` as const, type: 'bar', stack: 'cost' })),
  },
];

/** People, cash and investment year by year; the table by year beside them has the same numbers. */
export function YearCharts({ evaluation }: { evaluation: Evaluation }) {
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }} spacing="sm">
      {CHARTS.map((drawn) => (
        <YearChart key={drawn.id} drawn={drawn} evaluation={evaluation} />
      ))}
    </SimpleGrid>
  );
}

function YearChart({ drawn: { id, series }, evaluation }: { drawn: Drawn; evaluation: Evaluation }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const color = useChartTheme().textStyle?.color;
  const option = useMemo((): ChartOption => {
    const years = Array.from({ length: evaluation.years + 1 }, (_, y) =>
      y === 0 ? t('figures.column.today') : String(y),
    );
    return {
      animation: false,
      grid: { left: 52, right: 10, top: series.length > 1 ? 62 : 12, bottom: 24 },
      ...(series.length > 1 ? { legend: legendOnTop(color, 22, 10) } : {}),
      xAxis: { type: 'category', data: years, axisLabel: { fontSize: 10 } },
      yAxis: {
        type: 'value',
        scale: id === 'population',
        splitNumber: 3,
        axisLabel: { fontSize: 10, formatter: (value: number) => numbers.short(value) },
      },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: (value) => numbers.short(Number(value)) },
      series: series.map(({ figure, type, stack }) => ({
        name: t(`figures.name.${keyOfFigure(figure)}`),
        type,
        stack,
        symbolSize: 4,
        data: [...evaluation.byYear[figure]],
      })),
    };
  }, [evaluation, series, id, t, numbers, color]);
  const label = t(`figures.chart.${id}`);
  return (
    <div>
      <div className="chart-title">{label}</div>
      <Chart label={label} option={option} height={190} />
    </div>
  );
}
