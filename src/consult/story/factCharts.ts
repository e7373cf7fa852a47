import type { ChartOption } from '../../charts/Chart.tsx';
import { twoLines } from '../../charts/lines.ts';

interface Series {
  name: string;
  kind: 'line' | 'bar';
  values: number[];
}

/** Large enough to be read from the back of a hall. */
const FONT = 16;
const COLOURS = ['#0072b2', '#e69f00'];

/** Figures year by year. */
export function yearChart(
  years: string[],
  series: Series[],
  write: (value: number) => string,
  ink: string,
): ChartOption {
  return {
    animation: false,
    color: COLOURS,
    grid: { left: 70, right: 14, top: series.length > 1 ? 44 : 16, bottom: 32 },
    ...(series.length > 1
      ? { legend: { show: true, top: 0, itemGap: 26, textStyle: { fontSize: FONT, color: ink } } }
      : {}),
    xAxis: { type: 'category', data: years, axisLabel: { fontSize: FONT, color: ink } },
    yAxis: {
      type: 'value',
      scale: series.every(({ kind }) => kind === 'line'),
      splitNumber: 3,
      axisLabel: { fontSize: FONT, color: ink, formatter: write },
    },
    series: series.map(({ name, kind, values }) => ({
      name,
      type: kind,
      data: values,
      symbolSize: 7,
      lineStyle: { width: 4 },
    })),
  };
}

/** Who agrees, the share of each party as a bar; a party without a part has none. */
export function agreeChart(
  parties: { name: string; value: number }[],
  write: (share: number) => string,
  ink: string,
): ChartOption {
  return {
    animation: false,
    color: COLOURS,
    grid: { left: 110, right: 74, top: 8, bottom: 30 },
    xAxis: {
      type: 'value',
      min: 0,
      max: 1,
      splitNumber: 2,
      axisLabel: { fontSize: FONT, color: ink, formatter: (value: number) => `${Math.round(100 * value)} %` },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: parties.map(({ name }) => name),
      axisLabel: { fontSize: FONT, color: ink },
    },
    series: [
      {
        type: 'bar',
        barWidth: '60%',
        data: parties.map(({ value }) => (Number.isNaN(value) ? null : value)),
        label: {
          show: true,
          position: 'right',
          fontSize: FONT,
          color: ink,
          formatter: ({ value }) => write(Number(value)),
        },
      },
    ],
  };
}

interface Axis {
  name: string;
  /** 0 … 1, the further out the better. */
  today: number;
  end: number;
}

/** What a plan is good at against today, as a net of shares. */
export function goalRadar(
  axes: Axis[],
  names: { today: string; end: string },
  colour: string,
  ink: string,
): ChartOption {
  return {
    animation: false,
    color: ['#767676', colour],
    legend: { show: true, bottom: 0, itemGap: 30, textStyle: { fontSize: FONT, color: ink } },
    radar: {
      center: ['50%', '50%'],
      radius: '52%',
      splitNumber: 4,
      splitArea: { show: false },
      axisName: { fontSize: FONT - 3, color: ink },
      indicator: axes.map(({ name }) => ({ name: twoLines(name), min: 0, max: 1 })),
    },
    series: [
      {
        type: 'radar',
        symbolSize: 6,
        data: [
          {
            name: names.today,
            value: axes.map(({ today }) => today),
            lineStyle: { width: 3, type: 'dashed' },
          },
          {
            name: names.end,
            value: axes.map(({ end }) => end),
            lineStyle: { width: 4 },
            areaStyle: { opacity: 0.1 },
          },
        ],
      },
    ],
  };
}
