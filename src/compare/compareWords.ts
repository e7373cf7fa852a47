import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type figureWordsIn, useFigureWords } from '../plan/figureWords.ts';
import { useResults } from '../project/results.ts';
import { type Numbers, useNumbers } from '../words/numbers.ts';
import type { ComparedFigure, CompareGroup } from './compareRows.ts';

const OF_SERVICES = ['access', 'walkMinutes', 'withoutReach', 'gini', 'capacity'];

/** How compared figures are called and written in one language. */
export function compareWordsIn(t: TFunction, words: ReturnType<typeof figureWordsIn>, numbers: Numbers) {
  const nameOf = ({ name }: ComparedFigure): string =>
    'agreed' in name ? t(`compareFigure.${name.agreed}`) : words.nameOf(name);
  const groupOf = ({ group }: { group: CompareGroup }): string =>
    group === 'agreement' ? t('compare.agreement') : t(`figures.group.${group}`);
  const unitOf = ({ unit }: ComparedFigure): string =>
    unit === 'lines' ? t('compare.lines') : words.unitOf(unit);
  const write = ({ unit }: ComparedFigure, value: number): string =>
    unit !== 'lines' ? words.write(unit, value) : numbers.whole(value);
  const writeChange = ({ unit }: ComparedFigure, value: number): string => {
    if (unit !== 'lines') return words.writeChange(unit, value);
    if (Number.isNaN(value)) return '';
    return value > 0 ? `+${numbers.whole(value)}` : numbers.whole(value);
  };
  const writeRelative = ({ unit }: ComparedFigure, value: number): string =>
    unit === 'lines' ? '' : words.writeRelative(unit, value);
  /** A change that is too small to be written is none to tell of. */
  const isTold = (figure: ComparedFigure, change: number) => /[1-9]/.test(writeChange(figure, change));
  return { nameOf, groupOf, unitOf, write, writeChange, isTold, writeRelative };
}

/** How compared figures are called and written in the language of the screen. */
export function useCompareWords() {
  const { t } = useTranslation();
  const words = useFigureWords();
  const numbers = useNumbers();
  const facilities = useResults((results) => results.district?.facilities);
  return useMemo(() => {
    /** Why a figure has no value. */
    const whyMissing = ({ name }: ComparedFigure): string => {
      if ('agreed' in name) return t('compare.nothingChanges');
      const { figure } = name;
      if (OF_SERVICES.includes(figure))
        return t(facilities ? 'figures.missing.noPeople' : 'figures.missing.noFacilities');
      if (figure === 'commuteMinutes') return t('figures.missing.noJobs');
      if (figure === 'rentPerM2' || figure === 'rentRise') return t('figures.missing.noHousing');
      return t('figures.missing.notKnown');
    };
    return { ...compareWordsIn(t, words, numbers), whyMissing };
  }, [t, words, numbers, facilities]);
}
