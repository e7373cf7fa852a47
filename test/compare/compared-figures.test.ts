import readWorkbook from 'read-excel-file/universal';
import { beforeAll, describe, expect, test } from 'vitest';
import { assumptionColumns, comparedColumns, scenarioColumns } from '../../src/compare/comparedColumns.ts';
import { compareInput, otherYears } from '../../src/compare/compareRows.ts';
import { comparisonOf, type Entry, HERE } from '../../src/compare/comparison.ts';
import { directionOf } from '../../src/compare/figureDirection.ts';
import { sortRows } from '../../src/compare/sortRows.ts';
import { plansForGoals } from '../../workers/compare/plans-for-goals.ts';
import { scenarioMeasure } from '../../workers/compare/scenario-session.ts';
import { writeXlsx } from '../../workers/export/xlsx.ts';
import { quietContext } from '../../workers/model/job.ts';
import { newScenario, type Scenario } from '../../workers/model/scenario.ts';
import { cityOf, SHEET } from '../renewal/samples.ts';

const district = cityOf(6, 3);
/** Red lines that are no sums over the parcels: a search does not hold them. */
const CHECKED_AFTERWARDS = ['consensus', 'rentRise'];
const names = { nameOf: ({ id }: { id: string }) => id, groupOf: ({ group }: { group: string }) => group };

async function entryOf(scenario: Scenario, of = HERE): Promise<Entry> {
  const { years, plan, redLines, assumptions } = scenario;
  const key = `compared-${years}-${JSON.stringify(assumptions)}`;
  const input = { key, district, sheet: SHEET, overrides: assumptions, years, plan, redLines };
  return { scenario, result: await scenarioMeasure(input, quietContext()), problem: null, district: of };
}

describe('figures of scenarios beside each other', () => {
  let entries: Entry[];
  beforeAll(async () => {
    const blank = newScenario('s1', '=Money', '#0072b2');
    const input = { key: 'compared-5-{}', district, sheet: SHEET, overrides: {}, years: blank.years };
    const { redLines, allowed } = blank;
    const goals = ['investment', 'access'] as const;
    const plans = await plansForGoals({ ...input, goals: [...goals], redLines, allowed }, quietContext());
    entries = [
      await entryOf({ ...blank, plan: plans[0] }),
      await entryOf({ ...newScenario('s2', 'Access', '#d55e00'), plan: plans[1] }),
      await entryOf(newScenario('s3', 'Nothing', '#009e73')),
    ];
  });
  const value = (entry: number, id: string) => {
    const { figures, scenarios } = compareInput(entries as never);
    return scenarios[entry].values[figures.findIndex((figure) => figure.id === id)];
  };

  test('each goal’s plan is the better one by its goal, and keeps the red lines that a search holds', () => {
    expect(value(0, 'npv')).toBeGreaterThan(value(1, 'npv'));
    expect(value(1, 'access')).toBeGreaterThanOrEqual(value(0, 'access'));
    for (const [k, { scenario, result }] of entries.slice(0, 2).entries()) {
      const broken = result!.redLines.filter(({ met }) => !met);
      expect([value(k, 'linesMet'), value(k, 'linesBroken')]).toEqual([
        result!.redLines.length - broken.length,
        broken.length,
      ]);
      const quantities = broken.map(({ id }) => scenario.redLines.find((line) => line.id === id)!.quantity);
      expect(quantities.filter((quantity) => !CHECKED_AFTERWARDS.includes(quantity))).toEqual([]);
    }
  });

  test('limits that no plan keeps are told with the goal, and a search is cancelled between goals', async () => {
    const { redLines, allowed, years } = entries[0].scenario;
    const input = { key: 'compared-5-{}', district, sheet: SHEET, overrides: {}, years, allowed };
    const most = redLines.map((line) => (line.id === 'saleLeast' ? { ...line, threshold: 1e12 } : line));
    await expect(
      plansForGoals({ ...input, goals: ['access'], redLines: most }, quietContext()),
    ).rejects.toMatchObject({ code: 'plans-none-fits', params: { goal: 'better access' } });
    const done: number[] = [];
    const stop = new AbortController();
    const context = quietContext(stop.signal);
    context.progress = (stage, goal) => {
      if (stage === 'goals') done.push(goal);
      if (stage === 'goals' && goal === 1) stop.abort();
    };
    const goals = ['investment', 'access'] as const;
    await expect(plansForGoals({ ...input, goals: [...goals], redLines }, context)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(done).toEqual([0, 1]);
  });

  test('are those of the evaluation; what the plan does not change is level with today, missing is missing', () => {
    const { figures, table } = comparisonOf(entries, [], 'today')!;
    const row = (id: string) => table.rows[figures.findIndex((figure) => figure.id === id)];
    const { totals, byYear } = entries[0].result!.evaluation;
    expect(row('population').cells[0].value).toBe(totals.population);
    expect(row('population').today[0]).toBe(byYear.population[0]);
    expect(row('access').cells[2]).toMatchObject({ change: 0, verdict: 'same' });
    expect(row('consensus').cells[2].value).toBeNaN();
    expect(row('investment').cells[0].change).toBeNaN();
  });

  test('against a scenario sums have changes too, and one that is left out is no base', () => {
    const against = comparisonOf(entries, [], 's3')!;
    const at = against.figures.findIndex(({ id }) => id === 'investment');
    expect(against.table.rows[at].cells[0].change).toBe(entries[0].result!.evaluation.totals.investment);
    expect(comparisonOf(entries, ['s3'], 's3')!.base).toBeNull();
    expect(comparisonOf(entries, ['s1', 's2', 's3'], 'today')).toBeNull();
  });

  test('only figures that depend on an assumption that differs stay apart', async () => {
    const other = { ...entries[0].scenario, id: 's4', assumptions: { 'price.sale': 20_000 } };
    const { figures, table } = comparisonOf([entries[0], await entryOf(other)], [], 's1')!;
    const change = (id: string) =>
      table.rows[figures.findIndex((figure) => figure.id === id)].cells[1].change;
    expect(change('population')).toBe(0);
    expect(change('npv')).toBeNaN();
    expect(table.notes).toContainEqual(expect.objectContaining({ code: 'compare-sheet', count: 1 }));
    const elsewhere = comparisonOf([entries[0], { ...entries[1], district: 'x' }], [], 'today')!;
    expect(elsewhere.table.notes).toContainEqual(
      expect.objectContaining({ code: 'compare-district', count: 1 }),
    );
  });

  test('plans of other years are told by name, and figures of aims have no direction', () => {
    const [{ scenario }] = entries;
    expect(otherYears([scenario, scenario])).toBeNull();
    expect(otherYears([scenario, { ...scenario, name: 'Long', years: 8 }])).toEqual({
      list: '5: =Money; 8: Long',
    });
    expect(['population', 'investment', 'npv', 'gini'].map((id) => directionOf(id as never))).toEqual([
      undefined,
      undefined,
      'higher',
      'lower',
    ]);
  });

  test('sort by a column within groups or over all, missing last in both directions', () => {
    const { figures, table, scenarios } = comparisonOf(entries, [], 'today')!;
    const ids = scenarios.map(({ id }) => id);
    const rows = (down: boolean, within: boolean) =>
      sortRows(figures, table, ids, {
        sort: { scenario: 's1', by: 'relative', down },
        within,
        shown: () => true,
      });
    const relative = (f: number) => table.rows[f].cells[0].relative;
    for (const down of [true, false]) {
      const [{ rows: all }] = rows(down, false);
      expect(all.length).toBe(figures.length);
      const known = all.map(relative).filter((one) => !Number.isNaN(one));
      expect(known).toEqual([...known].sort((a, b) => (down ? b - a : a - b)));
      expect(all.slice(known.length).every((f) => Number.isNaN(relative(f)))).toBe(true);
    }
    const grouped = rows(true, true);
    expect(grouped.map(({ group }) => group)).toEqual([
      'people',
      'floor',
      'services',
      'money',
      'carbon',
      'measures',
      'agreement',
    ]);
    for (const { group, rows: own } of grouped)
      expect(own.every((f) => figures[f].group === group)).toBe(true);
    const filtered = sortRows(figures, table, ids, {
      sort: null,
      within: true,
      shown: ({ id }) => id === 'npv',
    });
    expect(filtered).toEqual([{ group: 'money', rows: [figures.findIndex(({ id }) => id === 'npv')] }]);
  });

  test('leave as a workbook whose numbers read back the same, names of scenarios being no formulas', async () => {
    const comparison = comparisonOf(entries, [], 'today')!;
    const { figures, table } = comparison;
    const assumptions = assumptionColumns(comparison, 'en', 'Years');
    const file = await writeXlsx(
      {
        sheets: [
          { name: 'figures', columns: comparedColumns(comparison, names), rows: figures.length },
          { name: 'scenarios', columns: scenarioColumns(comparison, names), rows: 4 },
          { name: 'assumptions', columns: assumptions, rows: 1 },
        ],
      },
      quietContext(),
    );
    const sheets = await readWorkbook(file);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['figures', 'scenarios', 'assumptions']);
    const [head, ...lines] = sheets[0].data;
    expect(head.slice(0, 8)).toEqual([
      ...['name', 'unit', 'figure', 'group', 'better', 'today', '=Money', '=Money: change from today'],
    ]);
    lines.forEach((line, f) => {
      const { value } = table.rows[f].cells[0];
      if (Number.isNaN(value)) expect(line[6]).toBeNull();
      else expect(line[6]).toBeCloseTo(value, 6);
    });
    expect(sheets[1].data[1][0]).toBe('today');
    expect(sheets[1].data.map(([name]) => name).slice(2)).toEqual(['=Money', 'Access', 'Nothing']);
    expect(sheets[2].data[1].slice(0, 3)).toEqual(['Years', 'years', 'years']);
  });
});
