import { useTranslation } from 'react-i18next';
import { type FigureRow, rowsByYear } from '../../plan/figureRows.ts';
import { useFigureWords } from '../../plan/figureWords.ts';
import type { Compared } from '../../project/compared.ts';
import { useNumbers } from '../../words/numbers.ts';
import { orMissing } from '../../words/orMissing.ts';

/** What a hall asks about first. */
const FIGURES = ['population', 'elsewhere', 'investment', 'npv', 'access'];

function rowsOf(one: Compared | null): (FigureRow | undefined)[] {
  if (!one?.result) return [];
  const rows = rowsByYear(one.result.evaluation).flatMap((group) => group.rows);
  return FIGURES.map((id) => rows.find((row) => row.id === id));
}

/** A few figures of the story's plan beside those of what is tried out; while those are worked out there are dots. */
export function WhatIfFigures({ before, now }: { before: Compared | null; now: Compared | null }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const { nameOf, unitOf, write } = useFigureWords();
  const [was, is] = [rowsOf(before), rowsOf(now)];
  const share = (one: Compared | null) => {
    if (!one?.result) return '…';
    const { consensus } = one.result;
    return orMissing(t, numbers.percent)(consensus);
  };
  return (
    <table className="hall-table" aria-label={t('whatIf.figures')} data-busy={now === null}>
      <thead>
        <tr>
          <th scope="col">{t('whatIf.figures')}</th>
          <th scope="col">{t('whatIf.before')}</th>
          <th scope="col">{t('whatIf.after')}</th>
        </tr>
      </thead>
      <tbody>
        {was.flatMap((row, i) => {
          if (!row) return [];
          const other = is[i];
          return (
            <tr key={row.id} data-row={row.id}>
              <th scope="row">
                {nameOf(row)} {row.unit !== 'share' && <small>{unitOf(row.unit)}</small>}
              </th>
              <td>{write(row.unit, row.end)}</td>
              <td>{other ? write(other.unit, other.end) : '…'}</td>
            </tr>
          );
        })}
        <tr data-row="consensus">
          <th scope="row">{t('agree.all')}</th>
          <td>{share(before)}</td>
          <td>{share(now)}</td>
        </tr>
      </tbody>
    </table>
  );
}
