import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTIES, type TalkStep } from '../../workers/model/stakeholders.ts';
import { Chart, type ChartOption } from '../charts/Chart.tsx';
import { legendOnTop } from '../charts/parts.ts';
import { useChartTheme } from '../charts/theme.ts';
import { useNumbers } from '../words/numbers.ts';

/** How agreement grows from round to round, in all and by party; the list beside it has the same numbers. */
export function TalksChart({ path, wanted }: { path: TalkStep[]; wanted: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const color = useChartTheme().textStyle?.color;
  const option = useMemo(
    (): ChartOption => ({
      animation: false,
      grid: { left: 40, right: 10, top: 62, bottom: 24 },
      legend: legendOnTop(color, 22, 10),
      xAxis: { type: 'category', data: path.map(({ round }) => String(round)), axisLabel: { fontSize: 10 } },
      yAxis: {
        type: 'value',
        min: 0,
        max: 1,
        splitNumber: 2,
        axisLabel: { fontSize: 10, formatter: (value: number) => numbers.percent(value) },
      },
      tooltip: { trigger: 'axis', confine: true, valueFormatter: (value) => numbers.percent(Number(value)) },
      series: [
        {
          name: t('agree.all'),
          type: 'line',
          lineStyle: { width: 3 },
          data: path.map(({ consensus }) => consensus),
          markLine: {
            silent: true,
            symbol: 'none',
            label: { show: false },
            data: [{ yAxis: wanted }],
          },
        },
        ...PARTIES.filter((party) => !Number.isNaN(path[0].shares[party])).map((party) => ({
          name: t(`agree.name.${party}`),
          type: 'line' as const,
          lineStyle: { width: 1 },
          data: path.map(({ shares }) => shares[party]),
        })),
      ],
    }),
    [path, wanted, t, numbers, color],
  );
  return <Chart label={t('agree.chart')} option={option} height={190} />;
}
