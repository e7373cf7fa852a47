import type { ReportPicture } from '../../../workers/model/report.ts';
import { classRows } from '../../map/legendWords.ts';
import type { Painting } from '../../map/painting.ts';
import type { Colour } from '../../map/palette.ts';
import type { ReportWords } from './words.ts';

const hex = (colour: Colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** What the colours of a map mean, in the language of the report. */
export function mapLegend(
  { lens, legend, missing }: Painting,
  { t, numbers }: ReportWords,
): ReportPicture['legend'] {
  const isPlan = lens.group === 'plan';
  const name = isPlan ? t('report.map.actions') : t(lens.label.key);
  const unit = lens.unit ? t(`unit.${lens.unit}`) : '';
  const rows =
    legend.type === 'classes'
      ? classRows(legend.classes.edges, legend.classes.colours, numbers, legend.counts)
      : legend.rows.map(({ word, colour, count }) => ({
          colour,
          text: t(word),
          count: numbers.whole(count),
        }));
  const title = unit ? `${name} (${unit})` : name;
  const message = isPlan ? t('report.map.actionsMessage') : t(`legend.message.${lens.scale}`);
  return {
    text: t('report.map.legend', { title, message }),
    rows: [
      ...rows.map(({ colour, text, count }) => ({ colour: hex(colour), text, count })),
      ...(missing > 0 ? [{ colour: null, text: t('missing'), count: numbers.whole(missing) }] : []),
    ],
  };
}
