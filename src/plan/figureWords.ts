import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useResults } from '../project/results.ts';
import { useKindName } from '../words/kinds.ts';
import { type Numbers, useNumbers } from '../words/numbers.ts';
import type { FigureRow, FigureUnit } from './figureRows.ts';

/** A figure's key in the dictionaries, where a dot would mean a level. */
export const keyOfFigure = (figure: string) => figure.replace('.', '_');

/** How figures are called and written in one language. */
export function figureWordsIn(t: TFunction, numbers: Numbers, kindName: (kind: string) => string) {
  const nameOf = ({ figure, facility }: Pick<FigureRow, 'figure' | 'facility'>) => {
    const name = t(`figures.name.${keyOfFigure(figure)}`);
    return facility === null ? name : t('figures.ofKind', { name, kind: kindName(facility) });
  };
  const unitOf = (unit: FigureUnit) => t(`figures.unit.${unit}`);
  const write = (unit: FigureUnit, value: number): string => {
    if (Number.isNaN(value)) return t('missing');
    switch (unit) {
      case 'share':
        return numbers.percent(value);
      case 'minutes':
      case 'metres':
        return numbers.one(value);
      case 'index':
      case 'ratio':
        return numbers.two(value);
      case 'people':
      case 'households':
      case 'jobs':
      case 'places':
        return numbers.short(Math.round(value));
      default:
        return numbers.short(value);
    }
  };
  const signed = (text: string, value: number) => (value > 0 ? `+${text}` : text);
  /** A change in the figure's unit; of shares in percentage points. */
  const writeChange = (unit: FigureUnit, value: number): string => {
    if (Number.isNaN(value)) return '';
    const text =
      unit === 'share' ? t('figures.points', { value: numbers.one(100 * value) }) : write(unit, value);
    return signed(text, value);
  };
  const writeRelative = (unit: FigureUnit, value: number): string =>
    Number.isNaN(value) || unit === 'share' || unit === 'index' ? '' : signed(numbers.percent(value), value);
  return { nameOf, unitOf, write, writeChange, writeRelative };
}

/** How figures are called and written in the language of the screen. */
export function useFigureWords() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const kindName = useKindName();
  return useMemo(() => figureWordsIn(t, numbers, kindName), [t, numbers, kindName]);
}

/** Why a figure has no value, as a sentence. */
export function useMissingFigure(): (figure: FigureRow['figure']) => string {
  const { t } = useTranslation();
  const planReach = useResults((results) => results.planReach);
  const problem = useResults((results) => results.problems.planReach);
  const facilities = useResults((results) => results.district?.facilities);
  return (figure) => {
    const isMeasured = ['access', 'walkMinutes', 'withoutReach', 'gini', 'commuteMinutes'].includes(figure);
    if (isMeasured && problem) return t('figures.missing.failed');
    if (isMeasured && !planReach) return t('figures.missing.measuring');
    if (figure === 'commuteMinutes') return t('figures.missing.noJobs');
    if (isMeasured) return t(facilities ? 'figures.missing.noPeople' : 'figures.missing.noFacilities');
    if (figure === 'rentPerM2' || figure === 'rentRise') return t('figures.missing.noHousing');
    return t('figures.missing.notKnown');
  };
}
