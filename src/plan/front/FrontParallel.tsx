import { Text, useMantineTheme } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, type ChartEvents, type ChartOption } from '../../charts/Chart.tsx';
import { twoLines } from '../../charts/lines.ts';
import { lookAtFront, setSpans, useFrontLook } from '../../project/frontLook.ts';
import { isLessBetter } from '../../project/frontPlans.ts';
import type { ShownFront } from './useFrontPlans.ts';
import { useGoalWords } from './useGoalWords.ts';

/** All goals side by side, a line per plan; a span on an axis chooses plans, a click picks one. */
export function FrontParallel({ front }: { front: ShownFront }) {
  const { t } = useTranslation();
  const words = useGoalWords();
  const theme = useMantineTheme();
  const { goals, rows, chosen, spans } = front;
  const picked = useFrontLook((look) => look.picked);

  const option = useMemo((): ChartOption => {
    const isChosen = new Set(chosen);
    const line = (p: number) => ({
      value: rows[p],
      lineStyle: {
        color: isChosen.has(p) ? theme.colors.blue[6] : '#9aa0a6',
        opacity: isChosen.has(p) ? 0.45 : 0.08,
      },
    });
    return {
      parallel: { left: 56, right: 56, top: 42, bottom: 12, parallelAxisDefault: { realtime: false } },
      parallelAxis: goals.map((goal, m) => {
        const column = rows.map((row) => row[m]);
        return {
          id: `goal-${m}`,
          dim: m,
          name: twoLines(words.nameOf(goal)),
          nameLocation: isLessBetter(goal) ? ('start' as const) : ('end' as const),
          nameTextStyle: { lineHeight: 13 },
          realtime: false,
          inverse: isLessBetter(goal),
          min: Math.min(...column),
          max: Math.max(...column),
          axisLabel: { formatter: (value: number) => words.bare(goal, value), fontSize: 10 },
          splitNumber: 3,
          areaSelectStyle: { width: 16 },
        };
      }),
      tooltip: { show: false },
      series: [
        {
          type: 'parallel' as const,
          inactiveOpacity: 0.08,
          activeOpacity: 0.45,
          lineStyle: { width: 1.2 },
          data: rows.map((_, p) => line(p)),
        },
        ...(picked !== null && rows[picked]
          ? [
              {
                type: 'parallel' as const,
                silent: true,
                inactiveOpacity: 1,
                activeOpacity: 1,
                lineStyle: { color: '#d55e00', width: 3, opacity: 1 },
                data: [rows[picked]],
              },
            ]
          : []),
      ],
    };
  }, [goals, rows, chosen, picked, words, theme]);

  const on = useMemo(
    (): ChartEvents => ({
      click: ({ dataIndex }) => lookAtFront({ picked: dataIndex, hovered: null }),
      mouseover: ({ dataIndex }) => lookAtFront({ hovered: dataIndex }),
      mouseout: () => lookAtFront({ hovered: null }),
      axisareaselected: (event) => {
        const { parallelAxisId, intervals } = event as unknown as {
          parallelAxisId?: string;
          intervals?: [number, number][];
        };
        const m = Number(parallelAxisId?.replace('goal-', ''));
        if (!(m >= 0 && m < goals.length)) return;
        const [span] = intervals ?? [];
        const next: [number, number] | null = span ? [Math.min(...span), Math.max(...span)] : null;
        const now = spans[m] ?? null;
        if (now?.[0] !== next?.[0] || now?.[1] !== next?.[1]) setSpans({ [m]: next }, goals.length);
      },
    }),
    [goals.length, spans],
  );

  const after = useMemo(
    () => (chart: { dispatchAction(action: Record<string, unknown> & { type: string }): void }) => {
      spans.forEach((span, m) => {
        if (span)
          chart.dispatchAction({ type: 'axisAreaSelect', parallelAxisId: `goal-${m}`, intervals: [span] });
      });
    },
    [spans],
  );

  return (
    <>
      <Text size="xs" c="dimmed">
        {t('front.parallelHelp')}
      </Text>
      <Chart
        label={t('front.parallel', { count: rows.length })}
        option={option}
        height={220}
        on={on}
        after={after}
      />
    </>
  );
}
