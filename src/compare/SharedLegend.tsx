import { useTranslation } from 'react-i18next';
import { css } from '../map/palette.ts';
import { rangeText } from '../map/rangeText.ts';
import { useLensWords } from '../project/lensWords.ts';
import { useNumbers } from '../words/numbers.ts';
import { differenceRows, type MeaningRow, sharedRows } from './legendRows.ts';
import { type MapSides, paintSides, paintSidesDifference } from './mapSides.ts';
import { useMapsChoice } from './mapsChoice.ts';

/** What the colours of both maps mean, with how many parcels each side has; of the difference, from less over none to more. */
export function SharedLegend({ sides }: { sides: MapSides }) {
  const { t } = useTranslation();
  const { unitOf } = useLensWords();
  const numbers = useNumbers();
  const isDifference = useMapsChoice((choice) => choice.way === 'difference');
  const { left, right, result, difference } = sides;
  const { scale } = left.lens;
  const unit = unitOf(left.lens);
  const name = `${t(`compareMaps.result.${result}`)}${unit && ` (${unit})`}`;
  const paintings = isDifference ? null : paintSides(sides);
  const rows = paintings
    ? sharedRows(paintings.left, paintings.right)
    : differenceRows(paintSidesDifference(sides), difference);
  const textOf = ({ meaning }: MeaningRow): string => {
    if (meaning.type === 'missing') return t('missing');
    if (meaning.type === 'word') return t(meaning.word);
    const { from, to } = meaning;
    // A class of years is one year; a difference of years is not.
    return scale === 'planYear' && !isDifference ? String(from) : rangeText(from, to, numbers.short);
  };
  const heads = isDifference ? [t('compareMaps.parcels')] : [left.name, right.name];
  return (
    <section className="compare-legend" aria-label={t('legend.label')} data-testid="compare-legend">
      <h2>{isDifference ? t('compareMaps.less', { right: right.name, left: left.name, name }) : name}</h2>
      <p>{isDifference ? <DifferenceMessage sides={sides} /> : t(`legend.message.${scale}`)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('compareMaps.class')}</span>
            </th>
            {heads.map((head, s) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: there are a left and a right, which may be the same.
              <th key={s} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={textOf(row)}>
              <th scope="row">
                <span
                  className={row.colour ? 'swatch' : 'swatch swatch-missing'}
                  style={row.colour ? { background: css(row.colour) } : undefined}
                />
                {textOf(row)}
              </th>
              {row.counts.map((count, s) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: there are a left and a right, which may be the same.
                <td key={s}>{numbers.whole(count)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** In one sentence: on how many parcels there is more, less and as much. */
function DifferenceMessage({ sides: { left, right, difference } }: { sides: MapSides }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { less, more, same, missing, isCategory } = difference;
  const counts = Object.entries({ less, more, same, missing }).map(
    ([key, count]) => [key, numbers.whole(count)] as const,
  );
  const params = { left: left.name, right: right.name, ...Object.fromEntries(counts) };
  return <>{t(isCategory ? 'compareMaps.messageAction' : 'compareMaps.message', params)}</>;
}
