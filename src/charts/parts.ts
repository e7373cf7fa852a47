import type { ChartOption } from './Chart.tsx';

/** A legend above the picture, its words in the ink of the theme. */
export function legendOnTop(color: string | undefined, itemGap = 26, fontSize = 12): ChartOption['legend'] {
  return { show: true, top: 0, itemGap, itemWidth: 12, itemHeight: 8, textStyle: { color, fontSize } };
}

/** Bars lie under each other in the order of their names, which are cut at a width in pixels. */
export function namesDown(names: string[], width: number) {
  return {
    type: 'category' as const,
    inverse: true,
    data: names,
    axisLabel: { fontSize: 11, width, overflow: 'truncate' as const },
  };
}
