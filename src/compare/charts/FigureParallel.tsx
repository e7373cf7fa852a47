import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart, type ChartEvents, type ChartOption } from '../../charts/Chart.tsx';
import { inLines } from '../../charts/lines.ts';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';
import { lookCharts, useChartLook } from './chartLook.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { type Scaled, scaledFigures } from './scaled.ts';
import { TODAY_COLOUR } from './today.ts';
import { useBestMessage } from './useBestMessage.ts';

/** Of a line of an axis's name: twelve axes stand beside each other at 1280 pixels. */
const NAME_LETTERS = 13;

/** Of the length of an axis: half a pixel or so. */
const SLACK = 0.003;

/** By axis, the values that are kept. */
type Spans = Record<number, [number, number]>;

/** Many figures side by side, a line for each scenario; a span drawn on an axis keeps the scenarios within it. */
export function FigureParallel({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const figures = useChartLook((look) => look.figures);
  const [spans, setSpans] = useState<Spans>({});
  const rows = useMemo(() => scaledFigures(measured, figures), [measured, figures]);
  const option = useParallelOption(rows, measured);
  const on = useMemo(
    (): ChartEvents => ({
      axisareaselected: (event) => {
        const { parallelAxisId, intervals } = event as unknown as {
          parallelAxisId?: string;
          intervals?: [number, number][];
        };
        const m = Number(parallelAxisId?.replace('figure-', ''));
        if (!(m >= 0)) return;
        setSpans((now) => {
          const { [m]: before, ...others } = now;
          const [span] = intervals ?? [];
          if (!span) return before ? others : now;
          const next: [number, number] = [Math.min(...span), Math.max(...span)];
          return before?.join() === next.join() ? now : { ...others, [m]: next };
        });
      },
    }),
    [],
  );
  const after = useMemo(
    () => (chart: { dispatchAction(action: Record<string, unknown> & { type: string }): void }) => {
      for (const [m, span] of Object.entries(spans))
        chart.dispatchAction({
          type: 'axisAreaSelect',
          parallelAxisId: `figure-${m}`,
          intervals: [span],
        });
    },
    [spans],
  );
  const scenarios = measured.entries.map(({ scenario }) => scenario);
  const within = scenarios.filter((_, s) =>
    Object.entries(spans).every(([m, [from, to]]) => {
      const row = rows[Number(m)];
      if (!row) return true;
      const known = [row.today, ...row.values].filter((value) => !Number.isNaN(value));
      // What is drawn to the end of an axis holds the end.
      const slack = SLACK * (Math.max(...known) - Math.min(...known));
      return row.values[s] >= from - slack && row.values[s] <= to + slack;
    }),
  );
  const message = useBestMessage(rows, measured);
  return (
    <Stack gap="xs" data-testid="parallel">
      <Text size="sm" fw={600} data-testid="picture-message">
        {message}
      </Text>
      <LitChoice measured={measured} />
      {Object.keys(spans).length > 0 && (
        <Group gap={8}>
          <Text size="sm" role="status" data-testid="within">
            {within.length > 0
              ? t('pictures.within', { names: within.map(({ name }) => name).join(', ') })
              : t('pictures.noneWithin')}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => setSpans({})}>
            {t('pictures.clearSpans')}
          </Button>
        </Group>
      )}
      <Chart
        label={message}
        option={option}
        height={370}
        on={on}
        after={after}
        table={<FiguresTable rows={rows} measured={measured} />}
      />
      <Text size="xs" c="dimmed">
        {t('pictures.figuresHow')}
      </Text>
    </Stack>
  );
}

/** Lets one scenario stand out, by keyboard too. */
function LitChoice({ measured }: { measured: Measured }) {
  const { t } = useTranslation();
  const lit = useChartLook((look) => look.lit);
  const choices = [
    { id: null, name: t('pictures.allAlike'), colour: '' },
    ...measured.entries.map(({ scenario }) => scenario),
  ];
  return (
    <Group gap={6} role="group" aria-label={t('pictures.lit')}>
      {choices.map(({ id, name, colour }) => (
        <Button
          key={id ?? ''}
          size="compact-xs"
          variant={lit === id ? 'light' : 'default'}
          aria-pressed={lit === id}
          leftSection={id && <span className="picture-dot" style={{ background: colour }} />}
          onClick={() => lookCharts({ lit: id })}
        >
          {name}
        </Button>
      ))}
    </Group>
  );
}

function useParallelOption(rows: Scaled[], measured: Measured): ChartOption {
  const { t } = useTranslation();
  const words = useAloneWords();
  const lit = useChartLook((look) => look.lit);
  return useMemo(() => {
    const series = (name: string, colour: string, values: number[], id: string | null) => {
      const isFaint = lit !== null && lit !== id;
      return {
        name,
        type: 'parallel' as const,
        inactiveOpacity: 0.08,
        activeOpacity: isFaint ? 0.12 : 1,
        lineStyle: {
          color: colour,
          width: lit !== null && lit === id ? 4 : 2.2,
          opacity: isFaint ? 0.12 : 1,
          type: id === null ? ('dashed' as const) : ('solid' as const),
        },
        data: [values.map((one) => (Number.isNaN(one) ? '-' : one))] as never,
      };
    };
    return {
      animation: false,
      parallel: { left: 56, right: 60, top: 76, bottom: 16 },
      parallelAxis: rows.map(({ figure, values, today }, m) => {
        const known = [today, ...values].filter((one) => !Number.isNaN(one));
        const isLess = figure.better === 'lower';
        const [least, most] = [Math.min(...known), Math.max(...known)];
        return {
          id: `figure-${m}`,
          dim: m,
          name: inLines(words.nameOf(figure), NAME_LETTERS),
          nameLocation: isLess ? ('start' as const) : ('end' as const),
          nameTextStyle: { lineHeight: 13, fontSize: 11 },
          realtime: false,
          inverse: isLess,
          min: least,
          max: most > least ? most : least + 1,
          axisLabel: { formatter: (one: number) => words.write(figure, one), fontSize: 10 },
          splitNumber: 2,
          areaSelectStyle: { width: 16 },
        };
      }),
      tooltip: { show: false },
      series: [
        series(
          t('compare.today'),
          TODAY_COLOUR,
          rows.map(({ today }) => today),
          null,
        ),
        ...measured.entries.map(({ scenario: { id, name, colour } }, s) =>
          series(
            name,
            colour,
            rows.map(({ values }) => values[s]),
            id,
          ),
        ),
      ],
    };
  }, [rows, measured, lit, words, t]);
}
