import { useTranslation } from 'react-i18next';

const WORDS = /unit|job|household|person|month|year|min|\ba\b/g;

/** The unit of an assumption in the language of the screen; nothing for a plain number. */
export function useUnit(): (unit: string) => string {
  const { t } = useTranslation();
  return (unit) => (unit === '1' ? '' : unit.replace(WORDS, (word) => t(`assumeUnit.${word}`)));
}
