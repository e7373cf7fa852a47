import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BallotRules,
  type Draft,
  press,
  pressLess,
  type Refusal,
  type Stepped,
  stepBack,
} from '../../../workers/consult/votes/ballot-draft.ts';
import { useMoney } from '../../consult/vote/useMoney.ts';
import type { KioskItem } from './items.ts';
import { KioskCard } from './KioskCard.tsx';
import { KioskMeter } from './KioskMeter.tsx';

interface Props {
  items: KioskItem[];
  rules: BallotRules;
  draft: Draft;
  mayBeEmpty: boolean;
  onDraft(draft: Draft): void;
  onReview(): void;
}

/** All there is to choose from, with how much of the budget, the points or the ranks is used. */
export function KioskChoose({ items, rules, draft, mayBeEmpty, onDraft, onReview }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const [refused, setRefused] = useState<(Refusal & { name: string; id: string }) | null>(null);
  const take = (item: KioskItem, stepped: Stepped) => {
    setRefused(stepped.refused && { ...stepped.refused, name: item.name, id: item.id });
    onDraft(stepped.draft);
  };
  const isEmpty = draft.entries.length === 0;
  return (
    <>
      <KioskMeter items={items} rules={rules} draft={draft} />
      <p role="alert" className="kiosk-refusal">
        {refused?.code === 'over-budget' &&
          t('vote.kiosk.overBudget', { name: refused.name, over: money(refused.over) })}
        {refused?.code === 'no-points' && t('vote.kiosk.noPoints', { name: refused.name })}
      </p>
      <main className="kiosk-cards" data-type={rules.type}>
        {items.map((item) => (
          <KioskCard
            key={item.id}
            item={item}
            rules={rules}
            draft={draft}
            isRefused={refused?.id === item.id}
            onPress={() => take(item, press(draft, item.id, rules))}
            onLess={() => take(item, pressLess(draft, item.id))}
          />
        ))}
      </main>
      <footer className="kiosk-foot">
        <button
          type="button"
          className="kiosk-button"
          disabled={draft.past.length === 0}
          onClick={() => {
            setRefused(null);
            onDraft(stepBack(draft));
          }}
        >
          <IconArrowBackUp size={24} /> {t('vote.kiosk.undo')}
        </button>
        {isEmpty && !mayBeEmpty && <span>{t('vote.kiosk.rankFirst')}</span>}
        <button type="button" className="kiosk-main" disabled={isEmpty && !mayBeEmpty} onClick={onReview}>
          {t('vote.kiosk.review')}
        </button>
      </footer>
    </>
  );
}
