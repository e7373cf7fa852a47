import { Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, type ChartOption } from '../../charts/Chart.tsx';
import { twoLines } from '../../charts/lines.ts';
import { useChartTheme } from '../../charts/theme.ts';
import { ScenarioName } from '../ScenarioName.tsx';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';
import { useChartLook } from './chartLook.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { scaledFigures } from './scaled.ts';
import { TODAY_COLOUR } from './today.ts';
import { useBestMessage } from './useBestMessage.ts';

/** A net of fewer axes is no area. */
const LEAST_AXES = 3;

/** A few figures as a net: the further out, the better, from the worst to the best of today and the scenarios. */
export function GoalRadar({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const words = useAloneWords();
  const color = useChartTheme().textStyle?.color;
  const goals = useChartLook((look) => look.goals);
  const all = useMemo(() => scaledFigures(measured, goals), [measured, goals]);
  const rows = useMemo(() => all.filter(({ values }) => !values.some(Number.isNaN)), [all]);
  const hasToday = rows.every(({ today }) => !Number.isNaN(today));
  const option = useMemo((): ChartOption => {
    const line = (name: string, colour: string, at: number, type: 'solid' | 'dashed') => ({
      name,
      value: rows.map(({ scaled }) => scaled[at]),
      lineStyle: { color: colour, width: 2, type },
      itemStyle: { color: colour },
      areaStyle: { color: colour, opacity: 0.05 },
    });
    return {
      animation: false,
      tooltip: { show: false },
      radar: {
        center: ['50%', '51%'],
        radius: '74%',
        splitNumber: 4,
        splitArea: { show: false },
        splitLine: { lineStyle: { color: String(color), opacity: 0.2 } },
        axisLine: { lineStyle: { color: String(color), opacity: 0.2 } },
        axisName: { color: String(color), fontSize: 11, lineHeight: 13 },
        indicator: rows.map(({ figure }) => ({ name: twoLines(words.nameOf(figure)), min: 0, max: 1 })),
      },
      series: [
        {
          type: 'radar',
          symbolSize: 5,
          data: [
            ...(hasToday ? [line(t('compare.today'), TODAY_COLOUR, 0, 'dashed')] : []),
            ...measured.entries.map(({ scenario }, s) =>
              line(scenario.name, scenario.colour, s + 1, 'solid'),
            ),
          ],
        },
      ],
    };
  }, [rows, hasToday, measured, words, t, color]);
  const message = useBestMessage(rows, measured);
  const missing = all.filter((row) => !rows.includes(row)).map(({ figure }) => words.nameOf(figure));
  return (
    <Stack gap="xs" data-testid="radar">
      <Text size="sm" fw={600} data-testid="picture-message">
        {message}
      </Text>
      <Group gap={14}>
        {hasToday && <ScenarioName scenario={{ name: t('compare.today'), colour: TODAY_COLOUR }} />}
        {measured.entries.map(({ scenario }) => (
          <ScenarioName key={scenario.id} scenario={scenario} />
        ))}
      </Group>
      {rows.length >= LEAST_AXES ? (
        <Chart
          label={message}
          option={option}
          height={400}
          table={<FiguresTable rows={all} measured={measured} />}
        />
      ) : (
        <>
          <Text size="sm">{t('pictures.fewGoals', { count: rows.length, number: rows.length })}</Text>
          <FiguresTable rows={all} measured={measured} />
        </>
      )}
      <Text size="xs" c="dimmed">
        {t('pictures.goalsHow')}{' '}
        {missing.length > 0 && t('pictures.missingAxes', { names: missing.join(', ') })}{' '}
        {!hasToday && t('pictures.noToday')}
      </Text>
    </Stack>
  );
}
