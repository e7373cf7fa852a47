import { beforeAll, describe, expect, test } from 'vitest';
import { parcelColumns } from '../../workers/compare/parcel-columns.ts';
import { scenarioMeasure } from '../../workers/compare/scenario-session.ts';
import type { ParcelColumn } from '../../workers/model/compare.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Plan } from '../../workers/model/renewal.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { findWork, writePlan } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { prepareReach } from '../../workers/renewal/prepare-reach.ts';
import { cityOf, districtOf, SHEET, values } from '../renewal/samples.ts';

const sum = (column: Float64Array) => column.reduce((all, value) => all + value, 0);
const known = (column: Float64Array) => sum(column.filter((value) => !Number.isNaN(value)));
const of = (columns: ParcelColumn[], id: ParcelColumn['id']) => columns.find((one) => one.id === id)!;
const overPeople = (columns: ParcelColumn[], id: ParcelColumn['id'], when: 'before' | 'after') => {
  const people = of(columns, 'people')[when];
  return sum(of(columns, id)[when].map((value, p) => value * people[p])) / sum(people);
};

describe('what a plan changes on each parcel', () => {
  const district = cityOf(9, 5);
  const sheet = values();
  const options = optionsOf({ district, sheet, years: 3 });
  let state: PlanState;
  beforeAll(async () => {
    const model = new PlanModel(
      options,
      sheet,
      await prepareReach({ district, options, sheet }, quietContext()),
    );
    state = new PlanState(model);
    for (let p = 0; p < options.existing.count; p += 2) {
      const works = options.starts[p + 1] - options.starts[p];
      if (works > 0) state.set(p, options.starts[p] + ((7 * p) % works), 1 + (p % 3));
    }
  });

  test('sums over the parcels are the figures of the plan, before and at the end', () => {
    const { byYear, totals } = evaluate(state.model, state.choice);
    const columns = parcelColumns(state);
    for (const [id, figure] of [
      ['people', 'population'],
      ['households', 'households'],
      ['floorM2', 'floorM2'],
    ] as const) {
      const { before, after } = of(columns, id);
      expect(known(before) / byYear[figure][0]).toBeCloseTo(1, 9);
      expect(known(after) / totals[figure]).toBeCloseTo(1, 9);
      expect(known(after)).not.toBeCloseTo(known(before), 0);
    }
  });

  test('means over people of access and walk are the figures of the plan', () => {
    const { byYear } = evaluate(state.model, state.choice);
    const columns = parcelColumns(state);
    for (const id of ['access', 'walkMinutes'] as const) {
      expect(overPeople(columns, id, 'before')).toBeCloseTo(byYear[id][0], 9);
      expect(overPeople(columns, id, 'after')).toBeCloseTo(byYear[id][3], 9);
    }
  });

  test('the session reads the same columns off a scenario by name', async () => {
    const plan: Plan = writePlan(options, state.choice);
    const input = { key: 'columns', district, sheet: SHEET, overrides: {}, years: 3, plan, redLines: [] };
    const { columns, evaluation } = await scenarioMeasure(input, quietContext());
    expect(columns.map(({ id }) => id)).toEqual([
      'floorM2',
      'far',
      'people',
      'households',
      'access',
      'walkMinutes',
    ]);
    expect(sum(of(columns, 'people').after)).toBeCloseTo(evaluation.totals.population, 6);
  });

  test('without services there are no columns of access, and a floor that is not known stays missing; by hand', () => {
    const lots = [{ areaM2: 5000, floorM2: 5000, year: 1980, households: 50, people: 130 }, { areaM2: 4000 }];
    const small = optionsOf({ district: districtOf(lots), sheet, years: 3, kinds: [] });
    const plan = new PlanState(new PlanModel(small, sheet, null));
    const rebuilt = findWork(small, 0, { action: 'rebuild', use: 'sale', intensity: 'high' });
    plan.set(0, rebuilt, 1);
    const columns = parcelColumns(plan);
    expect(columns.map(({ id }) => id)).toEqual(['floorM2', 'far', 'people', 'households']);
    const built = small.amounts.builtM2[rebuilt];
    expect([...of(columns, 'floorM2').before]).toEqual([5000, Number.NaN]);
    expect([...of(columns, 'floorM2').after]).toEqual([built, Number.NaN]);
    expect([...of(columns, 'far').after]).toEqual([built / 5000, Number.NaN]);
    expect(of(columns, 'households').after[0]).toBeCloseTo(small.amounts.newHouseholds[rebuilt], 9);
  });
});
