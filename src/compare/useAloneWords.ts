import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOfFigure } from '../plan/figureWords.ts';
import type { ComparedFigure } from './compareRows.ts';
import { useCompareWords } from './compareWords.ts';

/** As useCompareWords, with names that need no heading above them: carbon 'against keeping everything' says what it is of. */
export function useAloneWords() {
  const { t, i18n } = useTranslation();
  const words = useCompareWords();
  return useMemo(() => {
    const nameOf = (figure: ComparedFigure): string => {
      const id = keyOfFigure(figure.id);
      const known = [`alone.${id}`, `redLines.quantity.${id}`].find((key) => i18n.exists(key));
      return known ? t(known) : words.nameOf(figure);
    };
    return { ...words, nameOf };
  }, [t, i18n, words]);
}
