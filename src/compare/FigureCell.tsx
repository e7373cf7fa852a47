import { useTranslation } from 'react-i18next';
import { useCompareWords } from './compareWords.ts';
import type { Comparison } from './comparison.ts';

const SIGN = { better: '▲', worse: '▼', same: '=' };

/** A figure of a scenario: its value and rank, how it differs from what it is held against, and whether that is better. */
export function FigureCell({ comparison, f, s }: { comparison: Comparison; f: number; s: number }) {
  const { t } = useTranslation();
  const words = useCompareWords();
  const { figures, scenarios, base, table } = comparison;
  const figure = figures[f];
  const { value, change, relative, verdict: exact, rank } = table.rows[f].cells[s];
  const verdict = exact && (words.isTold(figure, change) ? exact : 'same');
  const scenario = scenarios[s];
  if (Number.isNaN(value))
    return (
      <td data-cell={scenario.id} data-missing="true">
        <span className="compare-missing">{t('missing')}</span>
        <div className="figure-unit">{words.whyMissing(figure)}</div>
      </td>
    );
  const ranked = table.rows[f].cells.filter((cell) => cell.rank > 0).length;
  const isBase = scenario === base;
  const baseValue = base ? table.rows[f].cells[scenarios.indexOf(base)].value : Number.NaN;
  const cannot = base !== null && Number.isNaN(change) && !Number.isNaN(baseValue);
  const percent = words.writeRelative(figure, relative);
  return (
    <td data-cell={scenario.id} data-verdict={isBase ? undefined : verdict}>
      <div className="compare-value">
        {rank > 0 && ranked > 1 && (
          <span className="compare-rank" title={t('compare.rank', { rank, count: ranked })}>
            <span aria-hidden="true">#{rank}</span>
            <span className="sr-only">{t('compare.rank', { rank, count: ranked })}</span>
          </span>
        )}
        <span data-value="">{words.write(figure, value)}</span>
      </div>
      {!isBase && !Number.isNaN(change) && (
        <div className="compare-change">
          <span>
            {words.writeChange(figure, change)}
            {percent && ` (${percent})`}
          </span>
          {verdict && (
            <span className="compare-verdict">
              <span aria-hidden="true">{SIGN[verdict]}</span> {t(`compare.verdict.${verdict}`)}
            </span>
          )}
        </div>
      )}
      {cannot && (
        <div className="figure-unit" title={t('compare.cannotWhy')}>
          {t('compare.cannot')}
        </div>
      )}
    </td>
  );
}
