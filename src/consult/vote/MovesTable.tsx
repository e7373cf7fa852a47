import { useTranslation } from 'react-i18next';
import type { RankComparison } from '../../../workers/model/rank-moves.ts';
import type { KioskItem } from '../../screens/kiosk/items.ts';
import { useNumbers } from '../../words/numbers.ts';
import { orMissing } from '../../words/orMissing.ts';

/** Mean ranks before and after, in the order of after; a bar shows how far each moved. */
export function MovesTable({ items, result }: { items: KioskItem[]; result: RankComparison }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const names = new Map(items.map(({ id, name }) => [id, name]));
  const write = orMissing(t, numbers.two);
  const most = Math.max(1, ...result.items.map(({ shift }) => (Number.isNaN(shift) ? 0 : Math.abs(shift))));
  const byAfter = result.items.toSorted(
    (a, b) => (Number.isNaN(a.after) ? a.before : a.after) - (Number.isNaN(b.after) ? b.before : b.after),
  );
  return (
    <table className="plain-table names vote-table" data-testid="rank-moves">
      <thead>
        <tr>
          <th scope="col">{t('vote.rank.item')}</th>
          <th scope="col">{t('vote.rank.before')}</th>
          <th scope="col">{t('vote.rank.after')}</th>
          <th scope="col">{t('vote.rank.shift')}</th>
          <td />
          <th scope="col">{t('vote.rank.rose')}</th>
          <th scope="col">{t('vote.rank.fell')}</th>
        </tr>
      </thead>
      <tbody>
        {byAfter.map(({ id, before, after, shift, rose, fell }) => (
          <tr key={id} data-item={id}>
            <th scope="row">{names.get(id)}</th>
            <td>{write(before)}</td>
            <td>{write(after)}</td>
            <td>
              {Number.isNaN(shift)
                ? t('missing')
                : shift === 0
                  ? t('vote.rank.stays')
                  : t(shift < 0 ? 'vote.rank.up' : 'vote.rank.down', { by: numbers.two(Math.abs(shift)) })}
            </td>
            <td className="vote-shift" aria-hidden>
              {!Number.isNaN(shift) && (
                <span data-up={shift < 0} style={{ width: `${(44 * Math.abs(shift)) / most}%` }} />
              )}
            </td>
            <td>{numbers.whole(rose)}</td>
            <td>{numbers.whole(fell)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
