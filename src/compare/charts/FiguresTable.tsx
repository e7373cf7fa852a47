import { useTranslation } from 'react-i18next';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { useAloneWords } from '../useAloneWords.ts';
import type { Measured } from '../useMeasured.ts';
import type { Scaled } from './scaled.ts';

/** The figures of a picture in their units, today and by scenario. */
export function FiguresTable({ rows, measured }: { rows: Scaled[]; measured: Measured }) {
  const { t } = useTranslation();
  const words = useAloneWords();
  return (
    <ChartTable
      caption={t('pictures.figuresTable')}
      head={[t('sure.figure'), t('compare.today'), ...measured.entries.map(({ scenario }) => scenario.name)]}
      rows={rows.map(({ figure, today, values }) => [
        `${words.nameOf(figure)} (${words.unitOf(figure)})`,
        words.write(figure, today),
        ...values.map((one) => words.write(figure, one)),
      ])}
    />
  );
}
