import { useTranslation } from 'react-i18next';

/** The key of the screen's language in two-language words that come with data. */
export function useTongue(): 'en' | 'zh' {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}
