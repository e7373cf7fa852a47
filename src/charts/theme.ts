import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ChartOption } from './Chart.tsx';

/** Text, lines and motion of all charts; what a chart sets itself counts more. */
export function useChartTheme(): ChartOption {
  const dark = useComputedColorScheme('light') === 'dark';
  const still = useReducedMotion();
  return useMemo(() => {
    const text = dark ? '#d5d7da' : '#33373d';
    return {
      backgroundColor: 'transparent',
      textStyle: { color: text, fontFamily: 'inherit', fontSize: 12 },
      legend: { show: false },
      tooltip: { trigger: 'item', confine: true },
      animation: !still,
      animationDuration: 200,
      aria: { enabled: false },
    };
  }, [dark, still]);
}
