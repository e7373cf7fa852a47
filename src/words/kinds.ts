import type { i18n, TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a facility kind in one language: the dictionary's where it knows the kind, otherwise the file's own word. */
export function kindNameIn(words: i18n, t: TFunction, lng: string) {
  return (kind: string): string =>
    words.exists(`kinds.${kind}`, { lng }) ? t(`kinds.${kind}`) : kind.replaceAll('_', ' ');
}

/** The same in the language of the screen. */
export function useKindName(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback((kind: string) => kindNameIn(i18n, t, i18n.language)(kind), [t, i18n]);
}
