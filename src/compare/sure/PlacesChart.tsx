import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioOrder } from '../../../workers/compare/scenario-order.ts';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { legendOnTop, namesDown } from '../../charts/parts.ts';
import { useChartTheme } from '../../charts/theme.ts';
import { useNumbers } from '../../words/numbers.ts';
import type { Measured } from '../useMeasured.ts';
import { useWeightings } from './runs.ts';
import { useSureWords } from './useSureWords.ts';

/** From the first place on; blues from dark to light are told apart by all eyes. */
const PLACES = ['#08306b', '#2171b5', '#6baed6', '#bdd7e7', '#dfe9f2'];

/** How often each scenario takes each place under random weights: the last answer, and whether it is of the weights that are set now. */
export function PlacesChart({ order, measured }: { order: ScenarioOrder; measured: Measured }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useSureWords(measured);
  const color = useChartTheme().textStyle?.color;
  const { done } = useWeightings();
  const rows = useMemo(() => {
    if (!done) return [];
    const { alternatives, share, meanRank } = done.result.acceptability;
    return done.result.order.map((a) => ({
      name: words.scenarioName(done.ask.rows[a]),
      shares: [...share.subarray(a * alternatives, (a + 1) * alternatives)],
      meanRank: meanRank[a],
    }));
  }, [done, words]);
  const option = useMemo((): ChartOption => {
    const places = rows[0]?.shares.length ?? 0;
    return {
      animation: false,
      grid: { left: 172, right: 24, top: 30, bottom: 24 },
      legend: legendOnTop(color, 26, 11),
      tooltip: { valueFormatter: (value) => numbers.percent(Number(value)) },
      xAxis: {
        type: 'value',
        max: 1,
        axisLabel: { formatter: (value: number) => numbers.percent(value), fontSize: 11 },
      },
      yAxis: namesDown(
        rows.map(({ name }) => name),
        150,
      ),
      series: Array.from({ length: places }, (_, place) => ({
        name: t('sure.place', { place: place + 1 }),
        type: 'bar' as const,
        stack: 'places',
        barMaxWidth: 26,
        itemStyle: { color: PLACES[Math.min(place, PLACES.length - 1)] },
        data: rows.map(({ shares }) => shares[place]),
      })),
    };
  }, [rows, t, numbers, color]);
  if (!done || rows.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('sure.placesAsk')}
      </Text>
    );
  const { ask } = done;
  const isOfNow =
    ask.rows.join() === order.rows.join() &&
    ask.weights.join() === order.weights.join() &&
    ask.columns.every((column, c) => column.join() === order.columns[c].join());
  const first = rows.toSorted((a, b) => b.shares[0] - a.shares[0])[0];
  const message = t(ask.spread === null ? 'sure.placesAny' : 'sure.placesNear', {
    name: first.name,
    share: numbers.percent(first.shares[0]),
    samples: numbers.whole(ask.samples),
    spread: numbers.percent(ask.spread ?? 0),
  });
  return (
    <section aria-label={t('sure.places')} data-testid="places">
      <Text size="sm" fw={600} data-testid="places-message">
        {message}
      </Text>
      {!isOfNow && (
        <Text size="xs" c="orange" data-testid="places-stale">
          {t('sure.placesStale')}
        </Text>
      )}
      <Chart
        label={message}
        option={option}
        height={54 + 34 * rows.length}
        table={
          <ChartTable
            caption={t('sure.places')}
            head={[
              t('sure.scenario'),
              ...rows[0].shares.map((_, place) => t('sure.place', { place: place + 1 })),
              t('sure.meanPlace'),
            ]}
            rows={rows.map(({ name, shares, meanRank }) => [
              name,
              ...shares.map((share) => numbers.percent(share)),
              numbers.two(meanRank),
            ])}
          />
        }
      />
    </section>
  );
}
