import { Alert, Skeleton } from '@mantine/core';
import type { ECElementEvent, EChartsOption } from 'echarts';
import type { EChartsType } from 'echarts/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Unfold } from '../diagnose/Unfold.tsx';
import { sentenceOfError } from '../words/sentence.ts';
import { useChartTheme } from './theme.ts';

export type ChartOption = EChartsOption;

/** What a chart tells back, by the name that ECharts has for it: 'click', 'brushselected', 'axisareaselected' … */
export type ChartEvents = Record<
  string,
  (event: ECElementEvent & Record<string, unknown>, chart: EChartsType) => void
>;

interface Props {
  /** What is shown, in one sentence: read out instead of the picture. */
  label: string;
  option: ChartOption;
  height: number;
  on?: ChartEvents;
  /** Done whenever the option has been set: what only actions can bring about (brushes). */
  after?: (chart: EChartsType) => void;
  /** The same as a table, for keyboard, screen readers and whoever wants the numbers; left out where one stands beside it. */
  table?: ReactNode;
}

/** A chart that follows its room, the colours and the language, and has a table beside it. The library is loaded when the first chart is shown. */
export function Chart({ label, option, height, on, after, table }: Props) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const theme = useChartTheme();

  useEffect(() => {
    let made: EChartsType | undefined;
    let ended = false;
    import('./echarts.ts').then(
      ({ init }) => {
        if (ended || !place.current) return;
        made = init(place.current, null, { renderer: 'svg' });
        setChart(made);
      },
      (error: unknown) => setProblem(error),
    );
    return () => {
      ended = true;
      made?.dispose();
      setChart(null);
    };
  }, []);

  useEffect(() => {
    if (!chart) return;
    chart.setOption({ ...theme, ...option }, { notMerge: true });
    after?.(chart);
  }, [chart, option, theme, after]);

  useEffect(() => {
    if (!chart || !place.current) return;
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [chart]);

  useEffect(() => {
    if (!chart || !on) return;
    for (const [name, tell] of Object.entries(on)) chart.on(name, (event) => tell(event as never, chart));
    return () => {
      if (!chart.isDisposed()) for (const name of Object.keys(on)) chart.off(name);
    };
  }, [chart, on]);

  return (
    <figure className="chart" aria-label={label}>
      {problem !== null && <Alert color="red">{sentenceOfError(problem)}</Alert>}
      {problem === null && (
        <div style={{ position: 'relative' }}>
          <div role="img" aria-label={label} ref={place} style={{ height, width: '100%' }} />
          {chart === null && <Skeleton height={height} pos="absolute" top={0} />}
        </div>
      )}
      {table && <Unfold label={t('chart.asTable')}>{table}</Unfold>}
    </figure>
  );
}
