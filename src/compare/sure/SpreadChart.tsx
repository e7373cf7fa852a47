import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { binsOf } from '../../../workers/compare/bins.ts';
import type { SampledFigure } from '../../../workers/model/compare.ts';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { useNumbers } from '../../words/numbers.ts';
import type { ComparedFigure } from '../compareRows.ts';
import { useAloneWords } from '../useAloneWords.ts';

const BINS = 20;

interface Props {
  figure: ComparedFigure;
  interval: SampledFigure;
  values: Float64Array;
  /** Of the scenario. */
  name: string;
  /** The figure as the scenario's own assumptions make it. */
  value: number;
}

/** One figure under all samples: how many fall where, and between which values nine of ten lie. */
export function SpreadChart({ figure, interval, values, name, value }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useAloneWords();
  const bins = useMemo(() => binsOf([{ values }], BINS), [values]);
  const option = useMemo((): ChartOption => {
    if (!bins) return {};
    const { edges, shares } = bins;
    const middle = (k: number) => (edges[k] + edges[k + 1]) / 2;
    const line = (at: number, label: string) => ({
      xAxis: at,
      label: { formatter: label, fontSize: 10 },
    });
    return {
      animation: false,
      grid: { left: 8, right: 30, top: 34, bottom: 8, containLabel: true },
      tooltip: { show: false },
      xAxis: {
        type: 'value',
        min: edges[0],
        max: edges[edges.length - 1],
        splitNumber: 5,
        axisLabel: { formatter: (at: number) => words.write(figure, at), fontSize: 11 },
      },
      yAxis: {
        type: 'value',
        splitNumber: 2,
        axisLabel: { formatter: (share: number) => numbers.percent(share), fontSize: 11 },
      },
      series: [
        {
          type: 'bar',
          barWidth: '96%',
          itemStyle: { color: '#56b4e9' },
          data: [...shares[0]].map((share, k) => [middle(k), share]),
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: '#d55e00' },
            data: [
              line(interval.p5, '5 %'),
              line(interval.median, t('sure.median')),
              line(interval.p95, '95 %'),
            ],
          },
        },
      ],
    };
  }, [bins, figure, interval, words, numbers, t]);
  const said = {
    name,
    figure: words.nameOf(figure),
    unit: words.unitOf(figure),
    low: words.write(figure, interval.p5),
    high: words.write(figure, interval.p95),
    value: words.write(figure, value),
  };
  if (!bins) return <Text size="sm">{t('sure.spreadMissing', said)}</Text>;
  const message = t(bins.edges.length > 2 ? 'sure.spreadMessage' : 'sure.spreadNone', said);
  return (
    <section>
      <Text size="sm" fw={600} data-testid="spread-message">
        {message}
      </Text>
      {bins.edges.length > 2 && (
        <Chart
          label={message}
          option={option}
          height={190}
          table={
            <ChartTable
              caption={`${said.figure} (${said.unit})`}
              head={[t('sure.from'), t('sure.to'), t('sure.shareOfSamples')]}
              rows={[...bins.shares[0]].map((share, k) => [
                words.write(figure, bins.edges[k]),
                words.write(figure, bins.edges[k + 1]),
                numbers.percent(share),
              ])}
            />
          }
        />
      )}
    </section>
  );
}
