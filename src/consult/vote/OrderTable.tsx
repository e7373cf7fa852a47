import { useTranslation } from 'react-i18next';
import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import { useNumbers } from '../../words/numbers.ts';
import { useProjectName } from './useProjectName.ts';

/** An order by Borda points where there is nothing to fund; those with the same points share the rank. */
export function OrderTable({ count }: { count: VoteCount }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const nameOf = useProjectName();
  return (
    <table className="plain-table names vote-table" data-testid="vote-order">
      <thead>
        <tr>
          <th scope="col">{t('vote.results.project')}</th>
          <th scope="col">{t('vote.results.rank')}</th>
          <th scope="col">{t('vote.results.score.ranked')}</th>
          <th scope="col">{t('vote.results.supporters')}</th>
        </tr>
      </thead>
      <tbody>
        {count.order.map(({ id, rank, score, supporters }) => {
          const isLevel = count.order.some((other) => other.id !== id && other.rank === rank);
          return (
            <tr key={id} data-project={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{isLevel ? t('vote.results.level', { rank }) : rank}</td>
              <td>{numbers.short(score)}</td>
              <td>{numbers.whole(supporters)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
