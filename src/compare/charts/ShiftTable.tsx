import { useTranslation } from 'react-i18next';
import type { ShiftSplit } from '../../../workers/model/compare.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import type { FigureUnit } from '../../plan/figureRows.ts';
import { useFigureWords } from '../../plan/figureWords.ts';
import { useNumbers } from '../../words/numbers.ts';

/** The shift at each percentile in its three parts, which sum to it. */
export function ShiftTable({ split, unit }: { split: ShiftSplit; unit: FigureUnit }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { unitOf, writeChange } = useFigureWords();
  const parts = ['total', 'mean', 'spread', 'rest'] as const;
  return (
    <div data-testid="shift-table">
      <ChartTable
        caption={t('pictures.shiftTable', { unit: unitOf(unit) })}
        head={[t('pictures.percentile'), ...parts.map((part) => t(`pictures.part.${part}`))]}
        rows={split.quantiles.map((quantile) => [
          t('pictures.at', { share: numbers.whole(100 * quantile.at) }),
          ...parts.map((part) => writeChange(unit, quantile[part])),
        ])}
      />
    </div>
  );
}
