import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
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

/** A map smaller than this shows the legend folded up, so that no more than a corner is covered. */
const ROOMY = { width: 640, height: 400 };

/** What the colours mean, in classes with their unit, and the message in one sentence; folded up just titles and colours. */
export function Legend({ painting, surface, streets }: Props) {
  const { t } = useTranslation();
  const blocks = useLegend(painting, surface, streets);
  const holder = useRef<HTMLElement>(null);
  const [isRoomy, setIsRoomy] = useState(true);
  // What a person chose counts until the room changes from small to large or back.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isShown = blocks.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: without anything to tell there is no element to look at.
  useEffect(() => {
    const map = holder.current?.parentElement;
    if (!map) return;
    const measured = new ResizeObserver(() => {
      setIsRoomy(map.clientWidth >= ROOMY.width && map.clientHeight >= ROOMY.height);
    });
    measured.observe(map);
    return () => measured.disconnect();
  }, [isShown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the room is what it is about.
  useEffect(() => setChosen(null), [isRoomy]);
  if (!isShown) return null;
  const isOpen = chosen ?? isRoomy;
  return (
    <section className="legend" ref={holder} aria-label={t('legend.label')} data-open={isOpen}>
      <button
        type="button"
        className="legend-fold"
        aria-expanded={isOpen}
        aria-label={t(isOpen ? 'legend.fold' : 'legend.unfold')}
        title={t(isOpen ? 'legend.fold' : 'legend.unfold')}
        onClick={() => setChosen(!isOpen)}
      >
        {isOpen ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
      </button>
      {blocks.map((block) => (
        <div key={block.id} className="legend-block" data-legend={block.id}>
          <h2>{block.title}</h2>
          {isOpen ? (
            <>
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
            </>
          ) : (
            <div className="legend-strip" aria-hidden="true">
              {block.rows.map((row) => (
                <span
                  key={row.text}
                  title={row.text}
                  className={`swatch swatch-${row.mark}`}
                  style={styleOf(row)}
                />
              ))}
            </div>
          )}
        </div>
      ))}
    </section>
  );
}

function styleOf({ mark, colour }: LegendRow) {
  if (mark === 'missing') return undefined;
  return mark === 'ring' ? { borderColor: css(colour) } : { background: css(colour) };
}
