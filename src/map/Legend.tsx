import { useTranslation } from 'react-i18next';
import { type LegendRow, useLegend } from './legendWords.ts';
import type { Painting } from './painting.ts';
import { css } from './palette.ts';
import type { StreetPainting } from './streetPainting.ts';
import type { Surface } from './surfaces.ts';

interface Props {
  painting: Painting | null;
  surface: Surface | null;
  streets: StreetPainting | null;
}

/** What the colours mean, in classes with their unit, and the message in one sentence. */
export function Legend({ painting, surface, streets }: Props) {
  const { t } = useTranslation();
  const blocks = useLegend(painting, surface, streets);
  if (blocks.length === 0) return null;
  return (
    <section className="legend" aria-label={t('legend.label')}>
      {blocks.map((block) => (
        <div key={block.id} className="legend-block" data-legend={block.id}>
          <h2>{block.title}</h2>
          <p>{block.message}</p>
          <ul className="legend-rows">
            {block.rows.map((row) => (
              <li key={row.text}>
                <span className={`swatch swatch-${row.mark}`} style={styleOf(row)} />
                <span>{row.text}</span>
                <span className="legend-count">{row.count}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function styleOf({ mark, colour }: LegendRow) {
  if (mark === 'missing') return undefined;
  return mark === 'ring' ? { borderColor: css(colour) } : { background: css(colour) };
}
