import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keypad } from './Keypad.tsx';
import { unlockKiosk } from './lock.ts';

/** Asks for the PIN; without it nothing leads away. */
export function KioskLeave({ onStay }: { onStay(): void }) {
  const { t } = useTranslation();
  const [isWrong, setWrong] = useState(false);
  return (
    <Modal
      opened
      centered
      onClose={onStay}
      title={t('vote.kiosk.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('vote.kiosk.stay'), size: 'xl' }}
    >
      <Keypad
        label={t('vote.kiosk.pin')}
        hidden
        action={t('vote.kiosk.leave')}
        problem={isWrong ? t('vote.kiosk.wrongPin') : null}
        onTyped={(pin) => {
          if (pin !== '') setWrong(false);
        }}
        onDone={(pin) => setWrong(!unlockKiosk(pin))}
      />
    </Modal>
  );
}
