import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../words/numbers.ts';

/** Yuan to the last one: a budget is kept to, not roughly. */
export function useMoney(): (yuan: number | null) => string {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return useCallback(
    (yuan) => (yuan === null || Number.isNaN(yuan) ? t('missing') : `¥${numbers.whole(yuan)}`),
    [t, numbers],
  );
}
