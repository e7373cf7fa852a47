import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** How numbers are written in the language of the screen. */
function numbersIn(language: string) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const figures = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const large = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const fixed = (digits: number) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const one = fixed(1);
  const two = fixed(2);
  return {
    whole: (value: number) => whole.format(value),
    /** Three significant figures, but whole numbers stay whole. */
    short: (value: number) => (Math.abs(value) >= 1000 ? large.format(value) : figures.format(value)),
    one: (value: number) => one.format(value),
    two: (value: number) => two.format(value),
    percent: (share: number) => percent.format(share),
    bytes: (bytes: number) =>
      bytes >= 1e6 ? `${one.format(bytes / 1e6)} MB` : `${whole.format(bytes / 1e3)} kB`,
  };
}

export type Numbers = ReturnType<typeof numbersIn>;

export function useNumbers(): Numbers {
  const { i18n } = useTranslation();
  return useMemo(() => numbersIn(i18n.language), [i18n.language]);
}
