import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a facility kind: the dictionary's where it knows the kind, otherwise the file's own word. */
export function useKindName(): (kind: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (kind: string) => (i18n.exists(`kinds.${kind}`) ? t(`kinds.${kind}`) : kind.replaceAll('_', ' ')),
    [t, i18n],
  );
}
