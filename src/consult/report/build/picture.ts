import type { ReportBlock } from '../../../../workers/model/report.ts';
import type { ReportWords } from '../words.ts';
import type { MapName, ReportSource } from './source.ts';

/** A map with its caption, or the place where it will be; nothing where the report has none of that name. */
export function pictureOf(
  source: ReportSource,
  name: MapName,
  caption: string,
  { t }: ReportWords,
): ReportBlock[] {
  const map = source.maps.get(name);
  if (!map) return [];
  const { legend, png, state } = map;
  const told = legend.rows.map(({ text, count }) => (count ? `${text}: ${count}` : text)).join('; ');
  return [
    {
      type: 'picture',
      alt: t('report.map.alt', { caption, message: legend.text, rows: told }),
      caption,
      legend,
      png,
      instead: state === 'ready' ? '' : t(`report.map.${state}`),
    },
  ];
}
