import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SHEET } from '../project/sheet.ts';
import { AssumptionRows } from './FigureCard.tsx';

/** The share that agrees: a click tells how it was made. */
export function AgreeButton({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="number-button"
      title={t('card.open')}
      onClick={() => modals.open({ title: t('card.title'), size: 'lg', children: <AgreeCard /> })}
    >
      {children}
    </button>
  );
}

function AgreeCard() {
  const { t } = useTranslation();
  const ids = SHEET.assumptions.filter(({ group }) => group === 'stakeholders').map(({ id }) => id);
  return (
    <Stack gap="sm" data-testid="agree-card">
      <Text fw={650} size="lg">
        {t('agree.consensus')}
      </Text>
      <Text size="sm">{t('agree.card.plain')}</Text>
      <div className="card-formula">{t('agree.card.formula')}</div>
      <Text size="sm">{t('agree.card.talks')}</Text>
      <AssumptionRows ids={ids} />
      <Text size="xs" c="dimmed">
        {t('card.source')} {t('agree.card.source')}
      </Text>
    </Stack>
  );
}
