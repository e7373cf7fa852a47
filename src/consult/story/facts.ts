import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioAssessed } from '../../../workers/compare/scenario-session.ts';
import type { Evaluation } from '../../../workers/model/evaluation.ts';
import type { Scenario } from '../../../workers/model/scenario.ts';
import { PARTIES } from '../../../workers/model/stakeholders.ts';
import type { StoryShows } from '../../../workers/model/story.ts';
import type { ChartOption } from '../../charts/Chart.tsx';
import { useChartTheme } from '../../charts/theme.ts';
import { type FigureGroup, type FigureRow, rowsByYear } from '../../plan/figureRows.ts';
import { useFigureWords } from '../../plan/figureWords.ts';
import { limitUnitOf, useLineName, writeThreshold } from '../../plan/limitWords.ts';
import { useNumbers } from '../../words/numbers.ts';
import { orMissing } from '../../words/orMissing.ts';
import { agreeChart, goalRadar, yearChart } from './factCharts.ts';

/** What stands beside the map in a step: one figure large, the same and more as a table, a picture where there is one. */
export interface Facts {
  title: string;
  big: { name: string; value: string; unit: string; change: string };
  head: string[];
  /** The first cell names the row. */
  rows: string[][];
  option: ChartOption | null;
}

/** A file is white whatever the screen is. */
const PAPER_INK = '#33373d';

const TABLES: Partial<Record<StoryShows, { group: FigureGroup; ids: string[] }[]>> = {
  people: [
    { group: 'people', ids: ['population', 'households', 'jobs', 'displaced', 'rehoused', 'elsewhere'] },
  ],
  money: [{ group: 'money', ids: ['investment', 'revenue', 'npv', 'deepestDeficit'] }],
  services: [
    { group: 'measures', ids: ['access', 'walkMinutes', 'withoutReach', 'commuteMinutes'] },
    { group: 'services', ids: ['greenM2'] },
  ],
};

function rowsFor(evaluation: Evaluation, wanted: { group: FigureGroup; ids: string[] }[]): FigureRow[] {
  const groups = rowsByYear(evaluation);
  return wanted.flatMap(({ group, ids }) => {
    const { rows } = groups.find((one) => one.group === group)!;
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  });
}

/** Writes what a step shows of a scenario, in the language of the screen; from the figures that every other mode shows; `onPaper`: for a file, which is white. */
export function useFactsOf(
  onPaper = false,
): (shows: StoryShows, scenario: Scenario, of: ScenarioAssessed) => Facts {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const words = useFigureWords();
  const lineName = useLineName();
  const screenInk = useChartTheme().textStyle?.color;
  const ink = onPaper ? PAPER_INK : String(screenInk);
  return useMemo(() => {
    // A share is written in per cent, and an index has no unit.
    const isBare = (row: FigureRow) => row.unit === 'share' || row.unit === 'index';
    const named = (row: FigureRow) =>
      isBare(row) ? words.nameOf(row) : `${words.nameOf(row)} (${words.unitOf(row.unit)})`;
    const rowText = (row: FigureRow): string[] => [
      named(row),
      row.isState ? words.write(row.unit, row.today) : '–',
      words.write(row.unit, row.end),
      words.writeChange(row.unit, row.change) || '–',
    ];
    const bigOf = (row: FigureRow): Facts['big'] => ({
      name: words.nameOf(row),
      value: words.write(row.unit, row.end),
      unit: isBare(row) || Number.isNaN(row.end) ? '' : words.unitOf(row.unit),
      change:
        row.isState && !Number.isNaN(row.change)
          ? t('story.change', { change: words.writeChange(row.unit, row.change) })
          : '',
    });
    const figures = (title: string, rows: FigureRow[]): Facts => ({
      title,
      big: bigOf(rows[0]),
      head: [t('figures.column.name'), t('figures.column.today'), t('story.end'), t('figures.column.change')],
      rows: rows.map(rowText),
      option: null,
    });
    const byYear = (
      title: string,
      evaluation: Evaluation,
      rows: FigureRow[],
      kinds: ('line' | 'bar')[],
    ): Facts => {
      const years = Array.from({ length: evaluation.years + 1 }, (_, y) =>
        y === 0 ? t('figures.column.today') : String(y),
      );
      return {
        title,
        big: bigOf(rows[0]),
        head: [t('story.year'), ...rows.map(named)],
        rows: years.map((year, y) => [year, ...rows.map((row) => words.write(row.unit, row.byYear![y]))]),
        option: yearChart(
          years,
          rows.map((row, i) => ({ name: words.nameOf(row), kind: kinds[i], values: [...row.byYear!] })),
          numbers.short,
          ink,
        ),
      };
    };
    return (shows, scenario, { evaluation, agreement, redLines }) => {
      const title = t(`story.shows.${shows}`);
      const table = TABLES[shows];
      if (table) return figures(title, rowsFor(evaluation, table));
      if (shows === 'population')
        return byYear(title, evaluation, rowsFor(evaluation, [{ group: 'people', ids: ['population'] }]), [
          'line',
        ]);
      if (shows === 'cash')
        return byYear(
          title,
          evaluation,
          rowsFor(evaluation, [{ group: 'money', ids: ['cashSoFar', 'cash'] }]),
          ['line', 'bar'],
        );
      if (shows === 'goals') {
        const goals = rowsFor(evaluation, [{ group: 'measures', ids: ['access', 'mix', 'gini'] }]);
        const axes = goals.map((row) => ({
          // The further out, the better: of Gini the less the better.
          name: row.id === 'gini' ? t('story.evenness') : words.nameOf(row),
          today: row.id === 'gini' ? 1 - row.today : row.today,
          end: row.id === 'gini' ? 1 - row.end : row.end,
        }));
        const isKnown = axes.every(({ today, end }) => !Number.isNaN(today + end));
        const lines = { today: t('figures.column.today'), end: scenario.name };
        return {
          ...figures(title, goals),
          option: isKnown ? goalRadar(axes, lines, scenario.colour, ink) : null,
        };
      }
      const share = orMissing(t, numbers.percent);
      if (shows === 'agree') {
        const parties = [
          { name: t('agree.all'), value: agreement.consensus },
          ...PARTIES.map((party) => ({ name: t(`agree.name.${party}`), value: agreement.shares[party] })),
        ];
        return {
          title,
          big: { name: t('story.inFavour'), value: share(agreement.consensus), unit: '', change: '' },
          head: [t('agree.party'), t('agree.accepts')],
          rows: parties.map(({ name, value }) => [name, share(value)]),
          option: agreeChart(parties, share, ink),
        };
      }
      const broken = redLines.filter(({ met }) => !met).length;
      return {
        title,
        big: {
          name: t('redLines.title'),
          value: t('redLines.summary', { count: redLines.length, broken }),
          unit: '',
          change: '',
        },
        head: [t('story.rule'), t('story.limit'), t('story.now'), t('story.kept')],
        rows: redLines.flatMap((check) => {
          const line = scenario.redLines.find(({ id }) => id === check.id);
          if (!line) return [];
          const write = (value: number) =>
            Number.isNaN(value) ? '–' : writeThreshold(limitUnitOf(line.quantity), value, numbers);
          return [
            [
              lineName(line),
              write(check.threshold),
              write(check.value),
              check.met ? `✓ ${t('redLines.met')}` : `✗ ${t('redLines.broken')}`,
            ],
          ];
        }),
        option: null,
      };
    };
  }, [t, numbers, words, lineName, ink]);
}
