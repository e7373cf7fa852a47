import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Long enough to be read, short enough for the next person. */
const THANKS_MS = 6000;

/** It is in. Makes room for the next person by itself, or on a tap; a number that has to be noted stays until it is. */
export function KioskThanks({ drawn, onEnd }: { drawn: string | null; onEnd(): void }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  useEffect(() => {
    button.current?.focus();
    if (drawn !== null) return;
    const timer = setTimeout(() => end.current(), THANKS_MS);
    return () => clearTimeout(timer);
  }, [drawn]);
  return (
    <main className="kiosk-start" role="status">
      <h2>{t('vote.kiosk.thanks')}</h2>
      {drawn === null ? (
        <p className="kiosk-lead">{t('vote.kiosk.thanksText')}</p>
      ) : (
        <>
          <p className="kiosk-lead">{t('vote.kiosk.noteNumber')}</p>
          <p className="kiosk-number" data-testid="kiosk-number">
            {drawn}
          </p>
        </>
      )}
      <button type="button" ref={button} className="kiosk-main" onClick={onEnd}>
        {t(drawn === null ? 'vote.kiosk.nextPerson' : 'vote.kiosk.noted')}
      </button>
    </main>
  );
}
