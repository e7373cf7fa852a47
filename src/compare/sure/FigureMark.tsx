import { useTranslation } from 'react-i18next';
import { figureMark } from '../../../workers/compare/figure-mark.ts';
import { useNumbers } from '../../words/numbers.ts';
import type { Comparison } from '../comparison.ts';
import { RankMark } from './RankMark.tsx';

/** Whether the ranks in one figure would stand a small change, among the scenarios that have a rank in it; nothing where nobody has. */
export function FigureMark({ comparison, f }: { comparison: Comparison; f: number }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { figures, scenarios, table } = comparison;
  const { better } = figures[f];
  const { cells } = table.rows[f];
  const found =
    better &&
    figureMark(
      cells.map(({ value, rank }) => (rank > 0 ? value : Number.NaN)),
      better,
    );
  if (!found) return null;
  const { ahead, behind, apart } = found.nearest;
  const why = t(`sure.figureMark.${found.mark}`, {
    ahead: scenarios[ahead].name,
    behind: scenarios[behind].name,
    apart: numbers.percent(apart),
  });
  return <RankMark mark={found.mark} why={why} />;
}
