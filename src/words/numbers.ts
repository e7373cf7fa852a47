import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(power: number): string {
  return String(power).replace(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : SUPERSCRIPTS[Number(sign)]));
}

/** How numbers are written in the language of the screen. */
export function numbersIn(language: string) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const figures = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const mantissa = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const large = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const millions = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
  const shareTo = (digits: number) =>
    new Intl.NumberFormat(language, {
      style: 'percent',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const percent = shareTo(1);
  const fixed = (digits: number) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const one = fixed(1);
  const two = fixed(2);
  return {
    whole: (value: number) => whole.format(value),
    /** Three significant figures; whole numbers below a million stay whole (194M, 1.94亿 above); a power of ten for what is tiny. */
    short(value: number): string {
      const size = Math.abs(value);
      if (size >= 1e6) return millions.format(value);
      if (size >= 1000) return large.format(value);
      if (size === 0 || size >= 1e-4 || !Number.isFinite(size)) return figures.format(value);
      const power = Math.floor(Math.log10(size));
      return `${mantissa.format(value / 10 ** power)}×10${superscript(power)}`;
    },
    one: (value: number) => one.format(value),
    two: (value: number) => two.format(value),
    percent: (share: number) => percent.format(share),
    /** Two shares with as many decimals, from one to four, as it takes to see that they differ. */
    toldApart(a: number, b: number): [string, string] {
      const digits = [1, 2, 3].find((many) => shareTo(many).format(a) !== shareTo(many).format(b)) ?? 4;
      return [shareTo(digits).format(a), shareTo(digits).format(b)];
    },
    bytes: (bytes: number) =>
      bytes >= 1e6 ? `${one.format(bytes / 1e6)} MB` : `${whole.format(bytes / 1e3)} kB`,
  };
}

export type Numbers = ReturnType<typeof numbersIn>;

export function useNumbers(): Numbers {
  const { i18n } = useTranslation();
  return useMemo(() => numbersIn(i18n.language), [i18n.language]);
}
