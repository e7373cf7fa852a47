import type { CompareCell, CompareFigure, CompareScenario, CompareTable } from '../model/compare.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Note } from '../model/notes.ts';

/** Values that differ by less than this share of the larger are the same. */
const SAME = 1e-9;

/**
 * All figures of several scenarios beside each other and today. Changes are from each scenario's own today, or with `against` from another
 * scenario where the two can be compared: same district, and for what rests on assumptions the same sheet. Ranks are among those that can be
 * compared with the first scenario. @throws compare-nothing, compare-values, compare-against
 */
export function compareScenarios(
  figures: CompareFigure[],
  scenarios: CompareScenario[],
  against: { scenario: string } | 'today' = 'today',
): CompareTable {
  if (scenarios.length === 0) throw new ReweaveError('compare-nothing', { got: 0 });
  for (const { id, values, today } of scenarios) {
    const wrong = [values, today].find(({ length }) => length !== figures.length);
    if (wrong) throw new ReweaveError('compare-values', { id, got: wrong.length, expected: figures.length });
  }
  const other = against === 'today' ? null : scenarios.find(({ id }) => id === against.scenario);
  if (other === undefined)
    throw new ReweaveError('compare-against', { got: against === 'today' ? '' : against.scenario });
  const rows = figures.map((figure, f) => {
    const ranks = ranksOf(figure, f, scenarios);
    const cells = scenarios.map((scenario, s): CompareCell => {
      const base = other
        ? canCompare(scenario, other, figure)
          ? other.values[f]
          : Number.NaN
        : scenario.today[f];
      return { ...changeOf(scenario.values[f], base, figure), rank: ranks[s] };
    });
    return { figure: figure.id, today: scenarios.map(({ today }) => today[f]), cells };
  });
  return { rows, notes: notesOf(figures, scenarios) };
}

function canCompare(a: CompareScenario, b: CompareScenario, { restsOnSheet }: CompareFigure): boolean {
  return a.district === b.district && (a.sheet === b.sheet || !restsOnSheet);
}

const isSame = (a: number, b: number) => Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

function changeOf(value: number, base: number, { better }: CompareFigure): Omit<CompareCell, 'rank'> {
  const change = value - base;
  const relative = base === 0 ? Number.NaN : change / Math.abs(base);
  if (!better || Number.isNaN(change)) return { value, change, relative };
  if (isSame(value, base)) return { value, change, relative, verdict: 'same' };
  return { value, change, relative, verdict: change > 0 === (better === 'higher') ? 'better' : 'worse' };
}

function ranksOf(figure: CompareFigure, f: number, scenarios: CompareScenario[]): number[] {
  const isIn = scenarios.map(
    (scenario) => canCompare(scenario, scenarios[0], figure) && !Number.isNaN(scenario.values[f]),
  );
  const sign = figure.better === 'lower' ? -1 : 1;
  return scenarios.map(({ values }, s) => {
    if (!figure.better || !isIn[s]) return 0;
    const ahead = scenarios.filter(
      (rival, r) =>
        isIn[r] && sign * (rival.values[f] - values[f]) > 0 && !isSame(rival.values[f], values[f]),
    );
    return 1 + ahead.length;
  });
}

function notesOf(figures: CompareFigure[], scenarios: CompareScenario[]): Note[] {
  const [first] = scenarios;
  const district = scenarios.filter((scenario) => scenario.district !== first.district).length;
  const isOtherSheet = (scenario: CompareScenario) =>
    scenario.district === first.district && scenario.sheet !== first.sheet;
  const sheet = scenarios.filter(isOtherSheet).length;
  const missing = scenarios.reduce(
    (sum, { values }) => sum + figures.filter((_, f) => Number.isNaN(values[f])).length,
    0,
  );
  const notes: Note[] = [
    { code: 'compare-district', severity: 'problem', count: district },
    { code: 'compare-sheet', severity: 'problem', count: sheet },
    { code: 'compare-missing', severity: 'info', count: missing },
  ];
  return notes.filter(({ count }) => count > 0);
}
