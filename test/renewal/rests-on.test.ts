import { expect, test } from 'vitest';
import type { Figure, TotalFigure } from '../../workers/model/evaluation.ts';
import { quietContext } from '../../workers/model/job.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { readPlan, writePlan } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { prepareReach } from '../../workers/renewal/prepare-reach.ts';
import { restsOn } from '../../workers/renewal/sheet/rests-on.ts';
import { cityOf, SHEET, values } from './samples.ts';

test('whatever assumption is moved, only figures that are said to rest on it move', async () => {
  const district = cityOf(5, 2);
  const evaluated = async (overrides: Record<string, number>, plan?: ReturnType<typeof writePlan>) => {
    const sheet = values(overrides);
    const input = { district, sheet, years: 3 };
    const options = optionsOf(input);
    const reach = await prepareReach({ district, options, sheet }, quietContext());
    const model = new PlanModel(options, sheet, reach);
    const state = new PlanState(model);
    if (plan) state.take(readPlan(options, plan, input).choice);
    else {
      for (let p = 0; p < 25; p++) {
        const works = options.starts[p + 1] - options.starts[p];
        if (works > 0) state.set(p, options.starts[p] + ((p * 5) % works), 1 + (p % 3));
      }
    }
    return { totals: evaluate(model, state.choice).totals, plan: writePlan(options, state.choice) };
  };
  const base = await evaluated({});
  let moved = 0;
  for (const { id, value, group } of SHEET.assumptions) {
    // Rules decide what is offered, which the plan below already holds fast; parties are not part of an evaluation.
    if (
      group === 'stakeholders' ||
      /^(?:demolitionAge|baseYear|minSite|coverage|storeyM|.*smallest)/.test(id)
    )
      continue;
    const { totals } = await evaluated({ [id]: value * 1.001 }, base.plan);
    for (const [name, before] of Object.entries(base.totals)) {
      const after = totals[name as Figure | TotalFigure];
      if (Math.abs(after - before) <= 1e-9 * (1 + Math.abs(before)) || Number.isNaN(before)) continue;
      moved++;
      expect(
        restsOn(SHEET, name as Figure).all.map((one) => one.id),
        `${name} moved with ${id}`,
      ).toContain(id);
    }
  }
  expect(moved).toBeGreaterThan(100);
}, 60_000);

test('a value that a person has set is no longer illustrative', () => {
  const before = restsOn(SHEET, 'revenue.sale').illustrative.map(({ id }) => id);
  const after = restsOn(SHEET, 'revenue.sale', { 'price.sale': 30_000 }).illustrative.map(({ id }) => id);
  expect(before).toContain('price.sale');
  expect(after).toEqual(before.filter((id) => id !== 'price.sale'));
  expect(restsOn(SHEET, 'cost.retrofit').illustrative.map(({ id }) => id)).not.toContain(
    'retrofit.perHousehold',
  );
});
