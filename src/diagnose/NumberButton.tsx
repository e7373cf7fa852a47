import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Guard } from '../shell/Guard.tsx';
import { type CardSubject, MethodCard } from './MethodCard.tsx';

/** A number that tells how it was made: a click opens its method card. */
export function NumberButton({
  card,
  label,
  children,
}: {
  card: CardSubject;
  label?: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="number-button"
      title={t('card.open')}
      aria-label={label}
      onClick={() =>
        modals.open({
          title: t('card.title'),
          size: 'lg',
          children: (
            <Guard>
              <MethodCard subject={card} />
            </Guard>
          ),
        })
      }
    >
      {children}
    </button>
  );
}
