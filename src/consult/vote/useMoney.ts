import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Numbers, useNumbers } from '../../words/numbers.ts';

/** Yuan to the last one: a budget is kept to, not roughly. */
export function moneyIn(t: TFunction, numbers: Numbers) {
  return (yuan: number | null): string =>
    yuan === null || Number.isNaN(yuan) ? t('missing') : `¥${numbers.whole(yuan)}`;
}

/** The same in the language of the screen. */
export function useMoney(): (yuan: number | null) => string {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return useMemo(() => moneyIn(t, numbers), [t, numbers]);
}
