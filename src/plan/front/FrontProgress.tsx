import { Alert, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { useFront } from '../../project/front.ts';
import { useNumbers } from '../../words/numbers.ts';

/** How far the search is: its state, the size of the front, and the growth of its hypervolume. */
export function FrontProgress() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { phase, run, before, asked } = useFront();
  const marks = run?.hypervolume ?? [];
  const volume = marks.length > 0 ? numbers.short(marks[marks.length - 1]) : '';
  const option = useMemo(
    (): ChartOption => ({
      animation: false,
      grid: { left: 44, right: 12, top: 10, bottom: 24 },
      xAxis: { type: 'category', data: marks.map((_, i) => String(i + 1)), axisLabel: { fontSize: 10 } },
      yAxis: {
        type: 'value',
        scale: true,
        splitNumber: 2,
        axisLabel: { fontSize: 10, formatter: (value: number) => numbers.short(value) },
      },
      tooltip: { trigger: 'axis', valueFormatter: (value) => numbers.short(Number(value)) },
      series: [{ type: 'line', data: marks, symbolSize: 4 }],
    }),
    [marks, numbers],
  );
  const same = run && before && marks.length === before.hypervolume.length ? isSame(run, before) : null;
  return (
    <div>
      <Text size="sm" role="status" data-testid="front-phase" data-phase={phase}>
        {t(`front.phase.${phase}`)}
        {phase === 'resting' && marks.length === 0 && asked && ` ${t('front.early')}`}
      </Text>
      {run && marks.length > 0 && (
        <>
          <Group gap={12} data-testid="front-figures">
            <Text size="sm" fw={600}>
              {t('front.figures', { count: run.archive.count })}
            </Text>
            <Text size="xs" c="dimmed">
              {t('front.evaluations', { shown: numbers.whole(run.evaluations) })}
            </Text>
            <Text size="xs" c="dimmed" data-testid="front-volume">
              {t('front.volume', { value: volume })}
            </Text>
          </Group>
          {marks.length > 1 && (
            <Chart
              label={t('front.volumeChart', { value: volume })}
              option={option}
              height={110}
              table={
                <ChartTable
                  caption={t('front.volumeChart', { value: volume })}
                  head={[t('front.mark'), t('front.volume', { value: '' }).trim()]}
                  rows={marks.map((value, i) => [String(i + 1), numbers.short(value)])}
                />
              }
            />
          )}
          {same !== null && phase === 'resting' && (
            <Alert p={8} color={same ? 'green' : 'red'} data-testid="front-same">
              {t(same ? 'front.same' : 'front.notSame')}
            </Alert>
          )}
        </>
      )}
    </div>
  );
}

type Run = NonNullable<ReturnType<typeof useFront.getState>['run']>;

function isSame(a: Run, b: Run): boolean {
  const equal = (x: ArrayLike<number>, y: ArrayLike<number>) =>
    x.length === y.length && Array.prototype.every.call(x, (value, i) => Object.is(value, y[i]));
  return (
    equal(a.hypervolume, b.hypervolume) &&
    equal(a.archive.goals, b.archive.goals) &&
    equal(a.archive.genes, b.archive.genes)
  );
}
