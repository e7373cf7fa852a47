import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VoteKept } from '../../../workers/model/vote-kept.ts';
import { Unfold } from '../../diagnose/Unfold.tsx';
import { useRankedItems } from '../../screens/kiosk/items.ts';
import { isPin, KIOSK_PURPOSES, type KioskPurpose, lockKiosk } from '../../screens/kiosk/lock.ts';
import { languageOf, tongueOf } from '../../words/tongue.ts';

/** Makes this tab a kiosk that is left with a PIN only. */
export function OpenKiosk({ vote }: { vote: VoteKept }) {
  const { t, i18n } = useTranslation();
  const ranked = useRankedItems();
  const [purpose, setPurpose] = useState<KioskPurpose>('vote');
  const [pin, setPin] = useState('');
  const [wasTried, setTried] = useState(false);
  const reason =
    purpose === 'vote'
      ? vote.state === 'open'
        ? null
        : t('vote.kiosk.onlyOpen')
      : ranked.length > 1
        ? null
        : t('vote.rank.tooFew');
  return (
    <section className="vote-box" aria-label={t('vote.kiosk.name')}>
      <Stack gap={6}>
        <Text size="sm" fw={650}>
          {t('vote.kiosk.name')}
        </Text>
        <NativeSelect
          size="xs"
          label={t('vote.kiosk.purpose')}
          data={KIOSK_PURPOSES.map((value) => ({ value, label: t(`vote.kiosk.title.${value}`) }))}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value as KioskPurpose)}
        />
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (isPin(pin)) lockKiosk(purpose, languageOf(tongueOf(i18n.language)), pin);
          }}
        >
          <Group gap={6} align="start">
            <TextInput
              size="xs"
              w={150}
              aria-label={t('vote.kiosk.setPin')}
              placeholder={t('vote.kiosk.setPin')}
              inputMode="numeric"
              autoComplete="off"
              value={pin}
              error={wasTried && !isPin(pin) ? t('vote.kiosk.badPin') : undefined}
              onChange={(event) => setPin(event.currentTarget.value)}
            />
            <Button size="xs" type="submit" disabled={reason !== null}>
              {t('vote.kiosk.open')}
            </Button>
          </Group>
        </form>
        {reason && (
          <Text size="xs" c="dimmed">
            {reason}
          </Text>
        )}
        <Unfold label={t('vote.kiosk.about')}>
          <Text size="xs" pt={4}>
            {t('vote.kiosk.aboutText')}
          </Text>
        </Unfold>
      </Stack>
    </section>
  );
}
