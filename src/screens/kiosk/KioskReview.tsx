import { useTranslation } from 'react-i18next';
import { type BallotRules, type Draft, spentOn } from '../../../workers/consult/votes/ballot-draft.ts';
import { useMoney } from '../../consult/vote/useMoney.ts';
import type { KioskItem } from './items.ts';

interface Props {
  items: KioskItem[];
  rules: BallotRules;
  draft: Draft;
  onBack(): void;
  onHandIn(): void;
}

/** The ballot once more before it is handed in; an empty one is asked about. */
export function KioskReview({ items, rules, draft, onBack, onHandIn }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const isEmpty = draft.entries.length === 0;
  const List = rules.type === 'ranked' ? 'ol' : 'ul';
  return (
    <>
      <main className="kiosk-review">
        <h2>{t(isEmpty ? 'vote.kiosk.emptyTitle' : 'vote.kiosk.reviewTitle')}</h2>
        {isEmpty ? (
          <p className="kiosk-lead">{t('vote.kiosk.emptyText')}</p>
        ) : (
          <List>
            {draft.entries.map(({ id, points }) => {
              const item = items.find((one) => one.id === id)!;
              return (
                <li key={id}>
                  <b>{item.name}</b>
                  <span>
                    {rules.type === 'points' ? t('vote.kiosk.points', { count: points }) : ''}
                    {rules.type === 'approval' && item.cost !== null ? money(item.cost) : ''}
                  </span>
                </li>
              );
            })}
          </List>
        )}
        {rules.type === 'approval' && rules.limit !== null && !isEmpty && (
          <p>{t('vote.kiosk.sum', { spent: money(spentOn(draft, rules)), budget: money(rules.limit) })}</p>
        )}
        <p>{t('vote.kiosk.final')}</p>
      </main>
      <footer className="kiosk-foot">
        <button type="button" className="kiosk-button" onClick={onBack}>
          {t('vote.kiosk.change')}
        </button>
        <button type="button" className="kiosk-main" onClick={onHandIn}>
          {t(isEmpty ? 'vote.kiosk.handInEmpty' : 'vote.kiosk.handIn')}
        </button>
      </footer>
    </>
  );
}
