import { useTranslation } from 'react-i18next';
import type { Language } from './index.ts';

/** The key of a language in two-language words that come with data. */
export function tongueOf(language: string): 'en' | 'zh' {
  return language === 'en' ? 'en' : 'zh';
}

/** The language that a key of two-language words stands for. */
export function languageOf(tongue: 'en' | 'zh'): Language {
  return tongue === 'en' ? 'en' : 'zh-CN';
}

/** The language that the screen is not in. */
export function otherLanguage(language: string): Language {
  return language === 'en' ? 'zh-CN' : 'en';
}

/** The key of the screen's language. */
export function useTongue(): 'en' | 'zh' {
  return tongueOf(useTranslation().i18n.language);
}
