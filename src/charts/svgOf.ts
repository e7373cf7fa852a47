import type { ChartOption } from './Chart.tsx';

/** A chart as a picture in text, without a place on the screen: for files and for print. */
export async function svgOf(option: ChartOption, width: number, height: number): Promise<string> {
  const { init } = await import('./echarts.ts');
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    backgroundColor: 'transparent',
    textStyle: { fontFamily: 'sans-serif', color: '#33373d' },
    ...option,
    animation: false,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
