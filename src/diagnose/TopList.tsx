import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weightFlips } from '../../workers/appraisal/ranking/weight-flips.ts';
import type { WeightFlip } from '../../workers/model/ranking.ts';
import { useModel } from '../project/models.ts';
import { indicatorIn } from '../project/modelTree.ts';
import type { RankView } from '../project/ranking.ts';
import { useResults } from '../project/results.ts';
import { look, useView } from '../project/view.ts';
import { nameOfParcel } from '../words/names.ts';
import { useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { firstRows } from './firstRows.ts';

const SHOWN = 8;

/** The first parcels of the order, and for each the smallest change of one weight that would exchange it with the next. */
export function TopList({ ranking }: { ranking: RankView }) {
  const { t } = useTranslation();
  const tongue = useTongue();
  const numbers = useNumbers();
  const flipText = useFlipText();
  const parcels = useResults((results) => results.district?.parcels);
  const selected = useView((view) => view.selected);
  if (!parcels) return null;
  const rows = firstRows(ranking, SHOWN + 1);
  const { columns, weights } = ranking;
  const flipOf = (place: number) =>
    columns && place + 1 < rows.length
      ? weightFlips(columns, weights, rows[place], rows[place + 1]).flips[0]
      : undefined;
  const written = (value: number) =>
    ranking.result ? value.toFixed(3) : `${numbers.one(value)} ${t('unit.points')}`;
  const selectedText = () => {
    if (!columns || selected === null || !(ranking.ranks[selected] > 1)) return null;
    const all = firstRows(ranking, Number.POSITIVE_INFINITY);
    const flipWith = (row: number) => {
      const flip = weightFlips(columns, weights, selected, row).flips[0];
      return flip ? flipText(flip, ranking) : t('ranking.never');
    };
    return t('ranking.selected', {
      rank: numbers.whole(ranking.ranks[selected]),
      // Those that share its rank are level with it already.
      before: flipWith(all.findLast((row) => ranking.ranks[row] < ranking.ranks[selected])!),
      first: flipWith(all[0]),
    });
  };
  return (
    <>
      <table className="plain-table names" data-testid="top-list">
        <thead>
          <tr>
            <th>{t('ranking.first')}</th>
            <th>{ranking.result?.method === 'vikor' ? 'Q' : t('score.score')}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows.slice(0, SHOWN)].map((row, place) => {
            const flip = flipOf(place);
            return (
              <tr key={row} data-row={row}>
                <th scope="row">
                  {ranking.ranks[row]}.{' '}
                  <button
                    type="button"
                    className="link-button"
                    aria-pressed={row === selected}
                    onClick={() => look({ selected: row })}
                  >
                    {nameOfParcel(parcels, row, tongue)}
                  </button>
                  {flip && (
                    <span className="flip">{t('ranking.swap', { change: flipText(flip, ranking) })}</span>
                  )}
                </th>
                <td>{written(ranking.scores[row])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Text size="xs" data-testid="selected-flips">
        {selectedText()}
      </Text>
    </>
  );
}

/** "Green ratio 9.5 % → 12.1 %". */
export function useFlipText(): (flip: WeightFlip, ranking: RankView) => string {
  const tongue = useTongue();
  const numbers = useNumbers();
  const model = useModel();
  return (flip, { ids, weights }) => {
    const id = ids[flip.criterion];
    const name = indicatorIn(model, id)?.name[tongue] ?? id;
    const [from, to] = numbers.toldApart(weights[flip.criterion], flip.weight);
    return `${name} ${from} → ${to}`;
  };
}
