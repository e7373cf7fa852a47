import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type BallotRules, type Draft, press } from '../../../workers/consult/votes/ballot-draft.ts';
import { useMoney } from '../../consult/vote/useMoney.ts';
import type { KioskItem } from './items.ts';

interface Props {
  item: KioskItem;
  rules: BallotRules;
  draft: Draft;
  isRefused: boolean;
  onPress(): void;
  onLess(): void;
}

/** One thing to choose: a tap marks it, gives it the next rank, or opens its points. */
export function KioskCard({ item, rules, draft, isRefused, onPress, onLess }: Props) {
  const { t } = useTranslation();
  const place = draft.entries.findIndex(({ id }) => id === item.id);
  const points = draft.entries[place]?.points ?? 0;
  const about = <About item={item} />;
  if (rules.type === 'points')
    return (
      <section className="kiosk-card" data-on={place >= 0} data-refused={isRefused} aria-label={item.name}>
        {about}
        <span className="kiosk-points">
          <button
            type="button"
            aria-label={t('vote.kiosk.less', { name: item.name })}
            disabled={points === 0}
            onClick={onLess}
          >
            <IconMinus size={26} />
          </button>
          <b aria-live="polite">{points}</b>
          <button type="button" aria-label={t('vote.kiosk.more', { name: item.name })} onClick={onPress}>
            <IconPlus size={26} />
          </button>
        </span>
      </section>
    );
  const isTooDear = place < 0 && press(draft, item.id, rules).refused !== null;
  return (
    <button
      type="button"
      className="kiosk-card"
      aria-pressed={place >= 0}
      data-on={place >= 0}
      data-fits={!isTooDear}
      data-refused={isRefused}
      onClick={onPress}
    >
      {about}
      <span className="kiosk-mark">
        {rules.type === 'ranked' ? (
          place >= 0 && (
            <>
              <span className="sr-only">{t('vote.kiosk.place')}</span> {place + 1}
            </>
          )
        ) : place >= 0 ? (
          <IconCheck size={32} stroke={3} aria-hidden />
        ) : null}
      </span>
    </button>
  );
}

function About({ item: { name, text, cost, colour } }: { item: KioskItem }) {
  const money = useMoney();
  return (
    <span className="kiosk-about">
      <b>
        {colour && <span className="kiosk-swatch" style={{ background: colour }} />}
        {name}
      </b>
      {text && <span className="kiosk-text">{text}</span>}
      {cost !== null && <span className="kiosk-cost">{money(cost)}</span>}
    </span>
  );
}
