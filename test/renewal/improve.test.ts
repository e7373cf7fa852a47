import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { DEFAULT_RED_LINES } from '../../workers/model/red-lines.ts';
import { INTENSITIES, RENEWAL_USES } from '../../workers/model/renewal.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { readPlan } from '../../workers/renewal/plan.ts';
import { planPrepare, planReach, preparedBy } from '../../workers/renewal/session.ts';
import { type PlanSearchInput, planSearch } from '../../workers/renewal/session-search.ts';
import { cityOf, SHEET } from './samples.ts';

const ctx = quietContext();

async function prepared(key: string): Promise<PlanSearchInput> {
  const { parcels, facilities, streets } = cityOf(8, 7);
  planPrepare({ key, district: { parcels, facilities, streets }, sheet: SHEET, overrides: {}, years: 3 });
  await planReach({ key }, ctx);
  return {
    key,
    plan: {},
    locked: [],
    weights: { access: 1 },
    redLines: DEFAULT_RED_LINES,
    allowed: { intensities: [...INTENSITIES], uses: [...RENEWAL_USES] },
    begin: 'fresh',
  };
}

describe('a search for goals that are no sums', () => {
  test('measures at least what the prices at the margin alone find, within the same limits', async () => {
    const asked = await prepared('improve');
    const improved = await planSearch(asked, ctx);
    // A quick search takes the prices' plan as it is.
    const priced = await planSearch({ ...asked, key: 'improve', begin: 'quick' }, ctx);
    const [found] = improved.measured;
    expect(found.goal).toBe('access');
    expect(found.after).toBeGreaterThanOrEqual(priced.measured[0].after);
    expect(found.after).toBeGreaterThan(found.before);
    for (const { used, most } of improved.limits)
      expect(used).toBeLessThanOrEqual(most + 1e-6 * Math.max(1, Math.abs(most)));
  });

  test('tells what the evaluation of its plan measures, to 1e-9', async () => {
    const asked = await prepared('improve evaluated');
    const { plan, measured } = await planSearch(asked, ctx);
    const { model, options, input } = preparedBy(asked.key);
    const { totals } = evaluate(model, readPlan(options, plan, input).choice);
    expect(measured[0].after).toBeCloseTo(totals.access, 9);
  });

  test('gives the same plan for the same question', async () => {
    const first = await planSearch(await prepared('improve once'), ctx);
    const second = await planSearch(await prepared('improve twice'), ctx);
    expect(second.plan).toEqual(first.plan);
  });
});
