import { NativeSelect, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, type ChartEvents, type ChartOption } from '../../charts/Chart.tsx';
import { useChartTheme } from '../../charts/theme.ts';
import { css, rampColours } from '../../map/palette.ts';
import { lookAtFront, setSpans, useFrontLook } from '../../project/frontLook.ts';
import { isLessBetter } from '../../project/frontPlans.ts';
import type { ShownFront } from './useFrontPlans.ts';
import { useGoalWords } from './useGoalWords.ts';

const CLASSES = 6;
const FAINT = 0.12;

/** Two goals against each other, a third as colour; a frame chooses plans, a click picks one. */
export function FrontScatter({ front }: { front: ShownFront }) {
  const { t } = useTranslation();
  const words = useGoalWords();
  const { goals, rows, named, chosen, spans } = front;
  const [across, setAcross] = useState(0);
  const [up, setUp] = useState(1);
  const [colour, setColour] = useState(2);
  const picked = useFrontLook((look) => look.picked);
  const [x, y] = [Math.min(across, goals.length - 1), Math.min(up, goals.length - 1)];
  const c = colour < goals.length ? colour : -1;

  const text = useChartTheme().textStyle?.color;

  const option = useMemo((): ChartOption => {
    const isChosen = new Set(chosen);
    const values = rows.map((row) => (c < 0 ? 0 : isLessBetter(goals[c]) ? -row[c] : row[c]));
    const [low, high] = [Math.min(...values), Math.max(...values)];
    // The palest would vanish on the ground.
    const ramp = rampColours('amount', CLASSES + 1).slice(1);
    const classOf = (value: number) =>
      high > low ? Math.min(CLASSES - 1, Math.floor((CLASSES * (value - low)) / (high - low))) : CLASSES - 2;
    const nameOf = new Map(
      named.map(({ plan, name, goal }) => [
        plan,
        t(`front.named_.${name}`, { goal: words.nameOf(goals[goal]) }),
      ]),
    );
    const column = rows.map((row) => row[x]);
    const middle = (Math.min(...column) + Math.max(...column)) / 2;
    const isRight = (value: number) => (isLessBetter(goals[x]) ? value < middle : value > middle);
    const axis = (m: number) => ({
      type: 'value' as const,
      scale: true,
      inverse: isLessBetter(goals[m]),
      name: `${words.nameOf(goals[m])} (${words.unitOf(goals[m])})`,
      nameLocation: 'middle' as const,
      axisLabel: { formatter: (value: number) => words.bare(goals[m], value), hideOverlap: true },
      splitLine: { show: false },
      splitNumber: 4,
      axisLine: { onZero: false },
    });
    return {
      grid: { left: 62, right: 14, top: 16, bottom: 44 },
      xAxis: { ...axis(x), nameGap: 26 },
      yAxis: { ...axis(y), nameGap: 46 },
      brush: {
        xAxisIndex: 0,
        yAxisIndex: 0,
        toolbox: [],
        transformable: false,
        outOfBrush: { colorAlpha: 1 },
      },
      tooltip: {
        formatter: (item: unknown) => {
          const p = (item as { dataIndex: number }).dataIndex;
          const title = [t('front.plan'), p + 1, nameOf.get(p)].filter(Boolean).join(' ');
          return [
            title,
            ...goals.map((goal, m) => `${words.nameOf(goal)}: ${words.textOf(goal, rows[p][m])}`),
          ].join('<br>');
        },
      },
      series: [
        {
          type: 'scatter',
          data: rows.map((row, p) => ({
            value: [row[x], row[y]],
            symbol: nameOf.has(p) ? 'diamond' : 'circle',
            symbolSize: p === picked ? 15 : nameOf.has(p) ? 12 : 7,
            itemStyle: {
              color: css(ramp[classOf(values[p])]),
              opacity: isChosen.has(p) ? 1 : FAINT,
              borderColor: p === picked ? '#d55e00' : '#5f6670',
              borderWidth: p === picked ? 3 : 0.5,
            },
            label: {
              show: nameOf.has(p),
              formatter: () => nameOf.get(p) ?? '',
              position: isRight(row[x]) ? ('left' as const) : ('right' as const),
              color: text,
              fontSize: 10,
            },
          })),
          labelLayout: { hideOverlap: true },
        },
      ],
    };
  }, [rows, goals, named, chosen, picked, x, y, c, words, t, text]);

  const on = useMemo(
    (): ChartEvents => ({
      click: ({ dataIndex }) => lookAtFront({ picked: dataIndex, hovered: null }),
      mouseover: ({ dataIndex }) => lookAtFront({ hovered: dataIndex }),
      mouseout: () => lookAtFront({ hovered: null }),
      brushEnd: (event) => {
        const [area] = event.areas as { coordRange?: [[number, number], [number, number]] }[];
        const range = area?.coordRange;
        const isClick = range && (range[0][0] === range[0][1] || range[1][0] === range[1][1]);
        if (!isClick) setSpans({ [x]: range?.[0] ?? null, [y]: range?.[1] ?? null }, goals.length);
      },
    }),
    [x, y, goals.length],
  );

  const after = useMemo(() => {
    const span = (m: number): [number, number] => {
      const column = rows.map((row) => row[m]);
      return spans[m] ?? [Math.min(...column), Math.max(...column)];
    };
    const areas =
      spans[x] || spans[y]
        ? [{ brushType: 'rect', xAxisIndex: 0, yAxisIndex: 0, coordRange: [span(x), span(y)] }]
        : [];
    return (chart: { dispatchAction(action: Record<string, unknown> & { type: string }): void }) => {
      chart.dispatchAction({
        type: 'takeGlobalCursor',
        key: 'brush',
        brushOption: { brushType: 'rect', brushMode: 'single' },
      });
      chart.dispatchAction({ type: 'brush', areas });
    };
  }, [rows, spans, x, y]);

  const choices = goals.map((goal, m) => ({ value: String(m), label: words.nameOf(goal) }));
  const select = (label: string, value: number, set: (m: number) => void, data = choices) => (
    <NativeSelect
      size="xs"
      label={label}
      data={data}
      value={String(value)}
      onChange={(event) => set(Number(event.currentTarget.value))}
    />
  );
  return (
    <Stack gap={4}>
      <SimpleGrid cols={2} spacing={6} verticalSpacing={4}>
        {select(t('front.across'), x, setAcross)}
        {select(t('front.up'), y, setUp)}
        {select(t('front.colour'), c, (m) => setColour(m < 0 ? goals.length : m), [
          { value: '-1', label: t('front.noColour') },
          ...choices,
        ])}
      </SimpleGrid>
      <Text size="xs" c="dimmed">
        {t('front.scatterHelp')}
        {c >= 0 && ` ${t('front.colourHelp', { goal: words.nameOf(goals[c]) })}`}
      </Text>
      <Chart
        label={t('front.scatter', { count: rows.length })}
        option={option}
        height={270}
        on={on}
        after={after}
      />
    </Stack>
  );
}
