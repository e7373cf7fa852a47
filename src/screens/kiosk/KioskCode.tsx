import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WhyNotAfter, whyNotAfter } from '../../../workers/consult/ranks/kept-rankings.ts';
import { useRankings } from '../../project/votes.ts';
import { Keypad } from './Keypad.tsx';

/** Asks for the number that was drawn before, which links the two rankings and tells nothing else. */
export function KioskCode({ onCode, onBack }: { onCode(code: string | null): void; onBack(): void }) {
  const { t } = useTranslation();
  const rankings = useRankings();
  const [problem, setProblem] = useState<{ why: WhyNotAfter; code: string } | null>(null);
  return (
    <main className="kiosk-start">
      <Keypad
        label={t('vote.kiosk.yourNumber')}
        action={t('vote.kiosk.next')}
        problem={problem && t(`vote.kiosk.notAfter.${problem.why}`, { code: problem.code })}
        onTyped={(text) => {
          if (text !== '') setProblem(null);
        }}
        onDone={(code) => {
          const why = whyNotAfter(rankings, code);
          if (why) setProblem({ why, code });
          else onCode(code);
        }}
      />
      <div className="kiosk-row">
        <button type="button" className="kiosk-button" onClick={onBack}>
          {t('vote.kiosk.back')}
        </button>
        <button type="button" className="kiosk-button" onClick={() => onCode(null)}>
          {t('vote.kiosk.noNumber')}
        </button>
      </div>
    </main>
  );
}
