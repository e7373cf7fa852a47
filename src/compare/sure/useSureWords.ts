import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioOrder } from '../../../workers/compare/scenario-order.ts';
import type { NeighbourSureness } from '../../../workers/model/compare.ts';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';

const MOST_DIGITS = 5;

/** Two weights with as many decimals, two or more, as it takes to see that they differ. */
function weightsToldApart(a: number, b: number, language: string): [string, string] {
  for (let digits = 2; ; digits++) {
    const format = new Intl.NumberFormat(language, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const told: [string, string] = [format.format(a), format.format(b)];
    if (told[0] !== told[1] || digits === MOST_DIGITS) return told;
  }
}

/** Sentences about scenarios and figures in the language of the screen. */
export function useSureWords({ figures, entries }: Measured) {
  const { t, i18n } = useTranslation();
  const words = useAloneWords();
  return useMemo(() => {
    const figureOf = (id: string) => figures.find((one) => one.id === id);
    const figureName = (id: string) => {
      const figure = figureOf(id);
      return figure ? words.nameOf(figure) : id;
    };
    const scenarioOf = (id: string) => entries.find(({ scenario }) => scenario.id === id)?.scenario;
    const scenarioName = (id: string) => scenarioOf(id)?.name ?? id;
    const names = (ids: string[], nameOf: (id: string) => string) =>
      new Intl.ListFormat(i18n.language, { type: 'unit' }).format(ids.map(nameOf));
    /** What would turn two neighbours round. */
    const flipOf = ({ ahead, behind, flip, mark }: NeighbourSureness, order: ScenarioOrder): string => {
      const said = {
        ahead: scenarioName(order.rows[ahead]),
        behind: scenarioName(order.rows[behind]),
      };
      if (mark === 'level') return t('sure.flip.level', said);
      if (!flip) return t('sure.flip.never', said);
      const [weight, now] = weightsToldApart(flip.weight, flip.weight - flip.change, i18n.language);
      return t('sure.flip.at', { ...said, figure: figureName(order.figures[flip.criterion]), weight, now });
    };
    return { figureOf, figureName, scenarioOf, scenarioName, names, flipOf };
  }, [figures, entries, words, t, i18n.language]);
}
