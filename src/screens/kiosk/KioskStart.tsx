import { useTranslation } from 'react-i18next';
import type { BallotRules } from '../../../workers/consult/votes/ballot-draft.ts';
import { useMoney } from '../../consult/vote/useMoney.ts';
import type { KioskPurpose } from './lock.ts';

/** What is asked, in two sentences, and where to begin. */
export function KioskStart(props: {
  purpose: KioskPurpose;
  rules: BallotRules;
  count: number;
  onBegin(): void;
}) {
  const { purpose, rules, count, onBegin } = props;
  const { t } = useTranslation();
  const money = useMoney();
  const how =
    purpose !== 'vote'
      ? t('vote.kiosk.howRank', { count })
      : rules.type === 'approval'
        ? rules.limit === null
          ? t('vote.kiosk.howApproval', { count })
          : t('vote.kiosk.howBudget', { count, budget: money(rules.limit) })
        : rules.type === 'ranked'
          ? t('vote.kiosk.howRank', { count })
          : t('vote.kiosk.howPoints', { count, points: rules.points });
  return (
    <main className="kiosk-start">
      <p className="kiosk-lead">{how}</p>
      <p>{t(`vote.kiosk.privacy.${purpose}`)}</p>
      <button type="button" className="kiosk-main" onClick={onBegin}>
        {t('vote.kiosk.begin')}
      </button>
    </main>
  );
}
