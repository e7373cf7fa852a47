import { describe, expect, test } from 'vitest';
import { figureColumns } from '../../src/plan/figureColumns.ts';
import { FIGURE_GROUPS, rowsByYear, rowsOfGroup } from '../../src/plan/figureRows.ts';
import { restsOnRow } from '../../src/plan/restsOnRow.ts';
import { worksOf } from '../../src/plan/works.ts';
import { writeCsv } from '../../workers/export/csv.ts';
import { FLOW_FIGURES, MEASURED_FIGURES, STATE_FIGURES } from '../../workers/model/evaluation.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Decision } from '../../workers/model/renewal.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { flowsOf } from '../../workers/renewal/flows.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { findWork, nothingChosen } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { districtOf, SHEET, values } from '../renewal/samples.ts';

const LOT = { areaM2: 5000, floorM2: 5000, year: 1980, households: 50, people: 130 };
const SALE: Decision = { action: 'rebuild', use: 'sale', intensity: 'high', year: 2 };

function planned() {
  const sheet = values();
  const options = optionsOf({ district: districtOf([LOT, LOT]), sheet, years: 3 });
  const choice = nothingChosen(2);
  choice.work[0] = findWork(options, 0, SALE);
  choice.year[0] = SALE.year;
  return { options, evaluation: evaluate(new PlanModel(options, sheet, null), choice) };
}

describe('the figures of a plan', () => {
  test('are today’s against the end’s, the change being their difference and a share of today', () => {
    const { evaluation } = planned();
    for (const group of FIGURE_GROUPS)
      for (const row of rowsOfGroup(evaluation, group)) {
        if (!row.isState) {
          expect(row.today, row.id).toBeNaN();
          continue;
        }
        if (Number.isNaN(row.end)) continue;
        expect(row.end - row.today, row.id).toBe(row.change);
        if (row.today !== 0) expect(row.relative * row.today, row.id).toBeCloseTo(row.change, 6);
      }
  });

  test('of what falls in a year add up over the years to what is shown', () => {
    for (const { rows } of rowsByYear(planned().evaluation))
      for (const { id, isState, byYear, end, figure } of rows) {
        if (isState || !byYear || figure === 'rentRise') continue;
        expect(
          byYear.reduce((sum, value) => sum + value, 0),
          id,
        ).toBeCloseTo(end, 4);
      }
  });

  test('by year leave no figure of an evaluation out', () => {
    const shown = new Set(
      rowsByYear(planned().evaluation).flatMap(({ rows }) => rows.map(({ figure }) => figure)),
    );
    const all = [...STATE_FIGURES, ...FLOW_FIGURES, ...MEASURED_FIGURES];
    expect(all.filter((figure) => !shown.has(figure))).toEqual([]);
  });

  test('that are not measured stay missing in the file, and a name that begins a formula is inert', async () => {
    const rows = rowsByYear(planned().evaluation).flatMap((group) => group.rows);
    const columns = figureColumns(rows, 3, '=cmd()', ({ id }) => id);
    const file = await writeCsv({ columns, rows: rows.length }, quietContext());
    const lines = (await file.text()).split('\r\n');
    expect(lines[0]).toBe('scenario,figure,name,unit,today,year 1,year 2,year 3,end or whole plan');
    expect(lines.find((line) => line.includes(',commuteMinutes,'))).toBe(
      "'=cmd(),commuteMinutes,commuteMinutes,minutes,,,,,",
    );
    const npv = rows.find(({ id }) => id === 'npv')!;
    expect(lines.find((line) => line.includes(',npv,'))).toBe(`'=cmd(),npv,npv,yuan,,,,,${npv.end}`);
  });

  test('of one kind of facility rest on nothing of other kinds, and on what a person set no more as illustrative', () => {
    const school = restsOnRow({ figure: 'capacity', facility: 'school' }, {});
    expect(school.all.map(({ id }) => id)).toContain('facility.school.floorPerUnit');
    expect(school.all.some(({ id }) => id.startsWith('facility.clinic.'))).toBe(false);
    const own = restsOnRow({ figure: 'npv', facility: null }, { 'price.sale': 30_000 });
    expect(own.all.map(({ id }) => id)).toContain('price.sale');
    expect(own.illustrative.map(({ id }) => id)).not.toContain('price.sale');
  });
});

test('the works of a parcel come with their own net present value, what is worth most first', () => {
  const { options } = planned();
  const works = worksOf(options, SHEET, {}, 1, 3);
  expect(works).toHaveLength(options.starts[2] - options.starts[1]);
  const flows = flowsOf(options, values());
  for (const { work, npv } of works) expect(npv).toBe(flows.npv(work, 3));
  expect(works.map(({ npv }) => npv)).toEqual(works.map(({ npv }) => npv).toSorted((a, b) => b - a));
});
