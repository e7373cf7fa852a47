import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../../project/saving.ts';
import { setLanguage } from '../../words/index.ts';
import { otherLanguage } from '../../words/tongue.ts';
import { KioskLeave } from './KioskLeave.tsx';

/** What this is, the other language, and the way out for who has the PIN. */
export function KioskHead({ title }: { title: string }) {
  const { t, i18n } = useTranslation();
  const [isLeaving, setLeaving] = useState(false);
  const isUnkept = useSaving(({ state }) => state === 'failed' || state === 'elsewhere');
  const other = otherLanguage(i18n.language);
  return (
    <>
      <header className="kiosk-head">
        <h1>{title}</h1>
        <button type="button" className="kiosk-button" lang={other} onClick={() => setLanguage(other)}>
          {t('head.otherLanguage')}
        </button>
        <button type="button" className="kiosk-staff" onClick={() => setLeaving(true)}>
          {t('vote.kiosk.staff')}
        </button>
      </header>
      {isUnkept && (
        <p role="alert" className="kiosk-alert">
          {t('vote.kiosk.unkept')}
        </p>
      )}
      {isLeaving && <KioskLeave onStay={() => setLeaving(false)} />}
    </>
  );
}
