import { ActionIcon, ColorSwatch, Text } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../workers/model/scenario.ts';
import { FigureButton } from '../plan/FigureCard.tsx';
import { choose, type SortBy, useCompareChoice } from './compareChoice.ts';
import type { ComparedFigure } from './compareRows.ts';
import { useCompareWords } from './compareWords.ts';
import type { Comparison } from './comparison.ts';
import { FigureCell } from './FigureCell.tsx';
import { sortRows } from './sortRows.ts';
import { FigureMark } from './sure/FigureMark.tsx';

/** The table of figures: names and today pinned, a column for each scenario. */
export function FigureGrid({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation();
  const words = useCompareWords();
  const { filter, sort, within } = useCompareChoice();
  const { figures, scenarios, base, table } = comparison;
  const groups = useMemo(() => {
    const wanted = filter.trim().toLowerCase();
    const options = {
      ...{ sort, within },
      shown: (figure: (typeof figures)[number]) =>
        `${words.nameOf(figure)} ${words.groupOf(figure)}`.toLowerCase().includes(wanted),
    };
    const ids = scenarios.map(({ id }) => id);
    return sortRows(figures, table, ids, options);
  }, [figures, table, scenarios, sort, within, filter, words]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a room that scrolls is reached with the keyboard.
    <section className="compare-scroll" tabIndex={0} aria-label={t('compare.tableLabel')}>
      <table className="compare-table" data-testid="compare-table">
        <caption className="sr-only">
          {base ? t('compare.captionScenario', { name: base.name }) : t('compare.captionToday')}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="compare-name">
              {t('figures.column.name')}
            </th>
            <th scope="col" className="compare-today">
              {t('figures.column.today')}
            </th>
            {scenarios.map((scenario) => (
              <Head key={scenario.id} scenario={scenario} sort={sort} isBase={scenario === base} />
            ))}
          </tr>
        </thead>
        {groups.map(({ group, rows }) => (
          <tbody key={group ?? 'all'}>
            {group && (
              <tr className="compare-group">
                <th scope="rowgroup" className="compare-name">
                  {words.groupOf({ group })}
                </th>
                <td colSpan={scenarios.length + 1} />
              </tr>
            )}
            {rows.map((f) => {
              const figure = figures[f];
              return (
                <tr key={figure.id} data-row={figure.id}>
                  <th scope="row" className="compare-name">
                    <FigureName figure={figure} comparison={comparison} />{' '}
                    <span className="figure-unit">{words.unitOf(figure)}</span>{' '}
                    <FigureMark comparison={comparison} f={f} />
                    {!group && <div className="figure-unit">{words.groupOf(figure)}</div>}
                  </th>
                  <td className="compare-today">
                    {figure.isState ? words.write(figure, table.rows[f].today[0]) : '–'}
                  </td>
                  {scenarios.map((scenario, s) => (
                    <FigureCell key={scenario.id} comparison={comparison} f={f} s={s} />
                  ))}
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && <Text size="sm">{t('compare.noFigure', { filter })}</Text>}
    </section>
  );
}

/** A figure's name, which tells how the figure is made for the first scenario. */
function FigureName({ figure, comparison }: { figure: ComparedFigure; comparison: Comparison }) {
  const { nameOf } = useCompareWords();
  const { scenarios, notes } = comparison;
  if ('agreed' in figure.name) return nameOf(figure);
  const owner = { assumptions: scenarios[0].assumptions, notes: notes[0] };
  return (
    <FigureButton subject={figure.name} owner={owner}>
      {nameOf(figure)}
    </FigureButton>
  );
}

const nextSort = (sort: SortBy, scenario: string): SortBy => {
  if (sort?.scenario !== scenario) return { scenario, by: sort?.by ?? 'relative', down: true };
  return sort.down ? { ...sort, down: false } : null;
};

function Head({ scenario, sort, isBase }: { scenario: Scenario; sort: SortBy; isBase: boolean }) {
  const { t } = useTranslation();
  const own = sort?.scenario === scenario.id ? sort : null;
  const Icon = own ? (own.down ? IconArrowDown : IconArrowUp) : IconArrowsSort;
  return (
    <th scope="col" aria-sort={own ? (own.down ? 'descending' : 'ascending') : 'none'}>
      <div className="compare-head">
        <ColorSwatch size={12} color={scenario.colour} withShadow={false} />
        <span title={scenario.name}>{scenario.name}</span>
        <ActionIcon
          size="sm"
          variant={own ? 'light' : 'subtle'}
          aria-label={t('compare.sortBy', { name: scenario.name })}
          onClick={() => choose({ sort: nextSort(sort, scenario.id) })}
        >
          <Icon size={14} />
        </ActionIcon>
      </div>
      {isBase && <div className="figure-unit">{t('compare.isBase')}</div>}
    </th>
  );
}
