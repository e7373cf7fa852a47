import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import type { BallotType } from '../../../workers/model/vote-kept.ts';
import { useNumbers } from '../../words/numbers.ts';
import { useMoney } from './useMoney.ts';
import { useProjectName } from './useProjectName.ts';

interface Props {
  count: VoteCount;
  funding: NonNullable<VoteCount['funding']>;
  type: BallotType;
}

/** Both rules side by side: what each funds and in which turn, what is spent and left, and who gets something. */
export function FundingTable({ count, funding, type }: Props) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const money = useMoney();
  const nameOf = useProjectName();
  const { greedy, shares, reached } = funding;
  const costs = new Map(greedy.lines.map(({ id, cost }) => [id, cost]));
  const { counted } = count.turnout;
  const reach = (voters: number) =>
    counted === 0
      ? t('missing')
      : t('vote.results.voters', { count: voters, share: numbers.percent(voters / counted) });
  const turn = (funded: string[], id: string, isLater: boolean) => {
    const place = funded.indexOf(id);
    return place < 0 ? (
      <span className="vote-no">{t('vote.results.no')}</span>
    ) : (
      <span className="vote-yes">
        <IconCheck size={14} stroke={3} aria-hidden />{' '}
        {t(isLater ? 'vote.results.completed' : 'vote.results.turn', { turn: place + 1 })}
      </span>
    );
  };
  return (
    <table className="plain-table names vote-table" data-testid="vote-funding">
      <thead>
        <tr>
          <th scope="col">{t('vote.results.project')}</th>
          <th scope="col">{t('vote.results.cost')}</th>
          <th scope="col">{t(`vote.results.score.${type}`)}</th>
          {type !== 'approval' && <th scope="col">{t('vote.results.supporters')}</th>}
          <th scope="col">{t('vote.rule.greedy')}</th>
          <th scope="col">{t('vote.rule.equal-shares')}</th>
        </tr>
      </thead>
      <tbody>
        {count.order.map(({ id, score, supporters }) => (
          <tr key={id} data-project={id}>
            <th scope="row">{nameOf(id)}</th>
            <td>{money(costs.get(id) ?? null)}</td>
            <td>{numbers.short(score)}</td>
            {type !== 'approval' && <td>{numbers.whole(supporters)}</td>}
            <td>{turn(greedy.funded, id, false)}</td>
            <td>{turn(shares.funded, id, shares.completedBy.includes(id))}</td>
          </tr>
        ))}
      </tbody>
      <tbody className="vote-sums">
        {(
          [
            ['spent', money(greedy.spent), money(shares.spent)],
            ['left', money(greedy.left), money(shares.left)],
            ['funded', numbers.whole(greedy.funded.length), numbers.whole(shares.funded.length)],
            ['reached', reach(reached.greedy), reach(reached.shares)],
          ] as const
        ).map(([key, byCount, byShares]) => (
          <tr key={key} data-sum={key}>
            <th scope="row" colSpan={type === 'approval' ? 3 : 4}>
              {t(`vote.results.sum.${key}`, { budget: money(funding.budget) })}
            </th>
            <td>{byCount}</td>
            <td>{byShares}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
