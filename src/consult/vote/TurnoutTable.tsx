import { useTranslation } from 'react-i18next';
import type { Turnout } from '../../../workers/model/votes.ts';
import { useNumbers } from '../../words/numbers.ts';

/** Who could vote and who did. */
export function TurnoutTable({ turnout, entitled }: { turnout: Turnout; entitled: number | null }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { cast, counted, empty, spoiled, share } = turnout;
  const cells: [string, string][] = [
    ['entitled', entitled === null ? t('vote.notKnown') : numbers.whole(entitled)],
    ['cast', numbers.whole(cast)],
    ['share', Number.isNaN(share) ? t('vote.notKnown') : numbers.percent(share)],
    ['counted', numbers.whole(counted)],
    ['empty', numbers.whole(empty)],
    ['spoiled', numbers.whole(spoiled)],
  ];
  return (
    <dl className="vote-turnout" data-testid="vote-turnout">
      {cells.map(([key, value]) => (
        <div key={key} data-turnout={key}>
          <dt>{t(`vote.turnout.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
