import { useTranslation } from 'react-i18next';
import {
  type BallotRules,
  type Draft,
  pointsLeft,
  spentOn,
} from '../../../workers/consult/votes/ballot-draft.ts';
import { useMoney } from '../../consult/vote/useMoney.ts';
import type { KioskItem } from './items.ts';

/** What is used and what is left, as a sentence and a bar. */
export function KioskMeter({
  items,
  rules,
  draft,
}: {
  items: KioskItem[];
  rules: BallotRules;
  draft: Draft;
}) {
  const { t } = useTranslation();
  const money = useMoney();
  const count = draft.entries.length;
  const spent = spentOn(draft, rules);
  const { type, limit, points } = rules;
  const [words, share] =
    type === 'points'
      ? [
          t('vote.kiosk.pointsLeft', { left: pointsLeft(draft, rules), points }),
          1 - pointsLeft(draft, rules) / points,
        ]
      : type === 'ranked'
        ? [t('vote.kiosk.ranked', { count, all: items.length }), count / items.length]
        : limit === null
          ? [t('vote.kiosk.chosen', { count, all: items.length }), count / items.length]
          : [
              t('vote.kiosk.spent', {
                spent: money(spent),
                budget: money(limit),
                left: money(limit - spent),
              }),
              spent / limit,
            ];
  return (
    <div className="kiosk-meter">
      <p role="status">{words}</p>
      <div className="kiosk-bar" aria-hidden>
        <div style={{ width: `${100 * Math.min(1, share)}%` }} />
      </div>
    </div>
  );
}
