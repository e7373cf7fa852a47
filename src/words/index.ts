import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { zh } from './zh.ts';

export type Language = 'zh-CN' | 'en';

const KEY = 'reweave.language';

export function startWords(): void {
  const kept = localStorage.getItem(KEY);
  const lng: Language =
    kept === 'zh-CN' || kept === 'en' ? kept : navigator.language.startsWith('zh') ? 'zh-CN' : 'en';
  void i18next.use(initReactI18next).init({
    lng,
    fallbackLng: false,
    resources: { en: { translation: en }, 'zh-CN': { translation: zh } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = lng;
}

export function setLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  void i18next.changeLanguage(language);
}
