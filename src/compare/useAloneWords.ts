import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedFigure } from './compareRows.ts';
import { useCompareWords } from './compareWords.ts';

/** As useCompareWords, with names that need no heading above them: carbon 'against keeping everything' says what it is of. */
export function useAloneWords() {
  const { t, i18n } = useTranslation();
  const words = useCompareWords();
  return useMemo(() => {
    const nameOf = (figure: ComparedFigure): string => {
      const key = `alone.${figure.id.replace('.', '_')}`;
      return i18n.exists(key) ? t(key) : words.nameOf(figure);
    };
    return { ...words, nameOf };
  }, [t, i18n, words]);
}
