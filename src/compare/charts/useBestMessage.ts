import { useTranslation } from 'react-i18next';
import type { Measured } from '../useMeasured.ts';
import { oftenBest, type Scaled } from './scaled.ts';

/** What figures say together, in one sentence. */
export function useBestMessage(rows: Scaled[], { entries }: Measured): string {
  const { t, i18n } = useTranslation();
  const best = oftenBest(rows);
  if (!best) return t('pictures.noneBest');
  const names = best.scenarios.map((s) => `“${entries[s].scenario.name}”`);
  return t(names.length === 1 ? 'pictures.oftenBest' : 'pictures.oftenBestEach', {
    names: new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names),
    count: best.count,
    total: rows.filter(({ figure }) => figure.better).length,
  });
}
