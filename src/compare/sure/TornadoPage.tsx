import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { legendOnTop, namesDown } from '../../charts/parts.ts';
import { useChartTheme } from '../../charts/theme.ts';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';
import { chosenIn } from './asked.ts';
import { RunNotes } from './RunNotes.tsx';
import { useTornado } from './runs.ts';
import { useSureLook } from './sureLook.ts';
import { type Bar, useTornadoBars } from './useTornadoBars.ts';

const MOST_BARS = 14;
/** Blue and orange, told apart by colour-blind people. */
const [LOW, HIGH] = ['#0072b2', '#e69f00'];

/** How far one figure of a scenario goes when one assumption after the other is at its low and its high. */
export function TornadoPage({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const words = useAloneWords();
  const { entry, figure } = chosenIn(measured, useSureLook());
  const color = useChartTheme().textStyle?.color;
  const { done } = useTornado();
  const result = useTornadoBars(done, figure);
  const bars = useMemo(() => result?.bars.filter(({ span }) => span > 0) ?? [], [result]);
  const shown = useMemo(() => bars.slice(0, MOST_BARS), [bars]);
  const option = useMemo((): ChartOption => {
    const base = result?.base ?? 0;
    const side = (name: string, color: string, of: (bar: Bar) => number) => ({
      name,
      type: 'bar' as const,
      barGap: '-100%',
      barMaxWidth: 20,
      itemStyle: { color },
      data: shown.map((bar) => of(bar) - base),
    });
    return {
      animation: false,
      grid: { left: 268, right: 28, top: 30, bottom: 24 },
      legend: legendOnTop(color, 48),
      tooltip: { valueFormatter: (value) => words.write(figure, base + Number(value)) },
      xAxis: {
        type: 'value',
        axisLabel: { fontSize: 11, formatter: (value: number) => words.write(figure, base + value) },
        splitNumber: 4,
      },
      yAxis: {
        ...namesDown(
          shown.map(({ name }) => name),
          250,
        ),
        axisLine: { onZero: true },
        axisTick: { show: false },
      },
      series: [
        side(t('sure.atLow'), LOW, ({ low }) => low),
        side(t('sure.atHigh'), HIGH, ({ high }) => high),
      ],
    };
  }, [shown, result, figure, words, t, color]);
  if (!done || !result)
    return (
      <Text size="sm" c="dimmed">
        {t(done ? 'sure.tornadoOther' : 'sure.tornadoAsk', { figure: words.nameOf(figure) })}
      </Text>
    );
  const { ask } = done;
  const isOfNow = ask.scenario === entry?.scenario && ask.figure === figure.id;
  const widest = bars[0];
  const said = {
    figure: words.nameOf(figure),
    unit: words.unitOf(figure),
    name: ask.scenario.name,
    base: words.write(figure, result.base),
  };
  const message = widest
    ? t('sure.tornadoMessage', {
        ...said,
        assumption: widest.name,
        low: widest.lowText,
        high: widest.highText,
        atLow: words.write(figure, widest.low),
        atHigh: words.write(figure, widest.high),
      })
    : t(Number.isNaN(result.base) ? 'sure.tornadoMissing' : 'sure.tornadoNothing', said);
  return (
    <Stack gap="xs" maw={980} data-testid="tornado">
      <Text size="sm" fw={600} data-testid="tornado-message">
        {message}
      </Text>
      {!isOfNow && (
        <Text size="xs" c="orange" data-testid="tornado-stale">
          {t('sure.stale', { name: ask.scenario.name })}
        </Text>
      )}
      <RunNotes notes={done.result.notes} />
      {shown.length > 0 && (
        <Chart
          label={message}
          option={option}
          height={60 + 24 * shown.length}
          table={
            <ChartTable
              caption={`${words.nameOf(figure)} (${words.unitOf(figure)})`}
              head={[
                t('sure.assumption'),
                t('sure.range'),
                t('sure.atLow'),
                t('sure.atHigh'),
                t('sure.span'),
              ]}
              rows={bars.map((bar) => [
                bar.name,
                `${bar.lowText} – ${bar.highText}`,
                words.write(figure, bar.low),
                words.write(figure, bar.high),
                words.write(figure, bar.span),
              ])}
            />
          }
        />
      )}
      <Text size="xs" c="dimmed">
        {t('sure.tornadoHow', {
          ...said,
          shown: shown.length,
          moving: bars.length,
          still: result.bars.length - bars.length,
        })}
      </Text>
    </Stack>
  );
}
