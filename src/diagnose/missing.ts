import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeafMissing } from '../../workers/model/own-models.ts';
import { useKindName } from '../words/kinds.ts';

/** Why an indicator has no value, as a sentence in one language. */
export function missingReasonIn(t: TFunction, kindName: (kind: string) => string) {
  return (reason: LeafMissing): string => {
    switch (reason.code) {
      case 'no-facilities':
        if (reason.kinds.length === 0) return t('reason.no-kinds');
        return t('reason.no-facilities', { kinds: reason.kinds.map(kindName).join(', ') });
      case 'one-place':
        return t('reason.one-place', { facilities: reason.facilities });
      case 'no-field':
      case 'field-not-numbers':
        return t(`reason.${reason.code}`, { field: reason.field });
      case 'no-variation':
        return t('reason.no-variation', { value: reason.value });
      default:
        return t(`reason.${reason.code}`);
    }
  };
}

/** The same in the language of the screen. */
export function useMissingReason(): (reason: LeafMissing) => string {
  const { t } = useTranslation();
  const kindName = useKindName();
  return useMemo(() => missingReasonIn(t, kindName), [t, kindName]);
}
