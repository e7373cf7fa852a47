import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BallotRules,
  type Draft,
  EMPTY_DRAFT,
  marksOf,
} from '../../../workers/consult/votes/ballot-draft.ts';
import { handIn, handInRanking } from '../../project/votes.ts';
import { setLanguage } from '../../words/index.ts';
import type { KioskItem } from './items.ts';
import { KioskChoose } from './KioskChoose.tsx';
import { KioskCode } from './KioskCode.tsx';
import { KioskHead } from './KioskHead.tsx';
import { KioskReview } from './KioskReview.tsx';
import { KioskStart } from './KioskStart.tsx';
import { KioskThanks } from './KioskThanks.tsx';
import { type KioskPurpose, useLock } from './lock.ts';
import { useIdle } from './useIdle.ts';

/** An unfinished ballot is taken away after so long without a touch, so that the next person does not see it. */
const IDLE_MS = 120_000;

type Phase =
  | { at: 'start' }
  | { at: 'code' }
  /** `code`: the number under which somebody ranked before; null: none. */
  | { at: 'choose'; code: string | null }
  | { at: 'review'; code: string | null }
  /** `drawn`: a number to be noted. */
  | { at: 'thanks'; drawn: string | null };

interface Props {
  purpose: KioskPurpose;
  /** False: nothing can be handed in now. */
  isReady: boolean;
  items: KioskItem[];
  rules: BallotRules;
}

/** One person after the other: begin, choose, look it over, hand in, thanks. */
export function KioskRun({ purpose, isReady, items, rules }: Props) {
  const { t } = useTranslation();
  const language = useLock(({ lock }) => lock?.language);
  const [phase, setPhase] = useState<Phase>({ at: 'start' });
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const restart = () => {
    setDraft(EMPTY_DRAFT);
    setPhase({ at: 'start' });
    if (language) setLanguage(language);
  };
  useIdle(phase.at !== 'start' && phase.at !== 'thanks', IDLE_MS, restart);
  useEffect(() => {
    if (phase.at !== 'start') window.scrollTo(0, 0);
  }, [phase.at]);
  const hand = (code: string | null) => {
    const marks = marksOf(draft, rules.type);
    if (purpose === 'vote') {
      handIn(marks);
      setPhase({ at: 'thanks', drawn: null });
    } else {
      const number = handInRanking(purpose, marks as string[], code);
      setPhase({ at: 'thanks', drawn: purpose === 'before' ? number : null });
    }
    setDraft(EMPTY_DRAFT);
  };
  return (
    <div className="kiosk" data-phase={phase.at}>
      <KioskHead title={t(`vote.kiosk.title.${purpose}`)} />
      {!isReady ? (
        <p className="kiosk-lead">{t('vote.kiosk.notReady')}</p>
      ) : phase.at === 'start' ? (
        <KioskStart
          purpose={purpose}
          rules={rules}
          count={items.length}
          onBegin={() => setPhase(purpose === 'after' ? { at: 'code' } : { at: 'choose', code: null })}
        />
      ) : phase.at === 'code' ? (
        <KioskCode onCode={(code) => setPhase({ at: 'choose', code })} onBack={restart} />
      ) : phase.at === 'choose' ? (
        <KioskChoose
          items={items}
          rules={rules}
          draft={draft}
          mayBeEmpty={purpose === 'vote'}
          onDraft={setDraft}
          onReview={() => setPhase({ at: 'review', code: phase.code })}
        />
      ) : phase.at === 'review' ? (
        <KioskReview
          items={items}
          rules={rules}
          draft={draft}
          onBack={() => setPhase({ at: 'choose', code: phase.code })}
          onHandIn={() => hand(phase.code)}
        />
      ) : (
        <KioskThanks drawn={phase.drawn} onEnd={restart} />
      )}
    </div>
  );
}
