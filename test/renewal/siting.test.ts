import { describe, expect, test } from 'vitest';
import type { District } from '../../workers/model/district.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Plan } from '../../workers/model/renewal.ts';
import { costOf } from '../../workers/renewal/flows.ts';
import { findWork, readPlan } from '../../workers/renewal/plan.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { planPrepare, planReach, preparedBy } from '../../workers/renewal/session.ts';
import { type PlanSiteInput, planSite } from '../../workers/renewal/session-siting.ts';
import type { Sited } from '../../workers/renewal/site-works.ts';
import { districtOf, facilitiesOf, type Lot, SHEET } from './samples.ts';

const MINUTE_M = 80;
const SCHOOL: Sited = { use: 'public', facility: 'school' };
const PARK: Sited = { use: 'green' };
const quiet = quietContext();

/** A made district without streets: 4 × 5 blocks three minutes apart, one school in a corner, one park in another. */
const lots: Lot[] = Array.from({ length: 20 }, (_, i) => ({
  x: 3 * MINUTE_M * (i % 5),
  y: 3 * MINUTE_M * Math.floor(i / 5),
  areaM2: 9000,
  floorM2: 12_000,
  year: 1970,
  people: 100 + ((i * 37) % 23) * 10,
  ...(i === 19 ? { use: 'green' as const, floorM2: 0, people: 0 } : {}),
}));
const made = districtOf(lots, facilitiesOf([{ kind: 'school', x: 0, y: 0, capacity: 300 }]));

let preparations = 0;
async function prepared(district: District = made, overrides = {}): Promise<string> {
  const key = `siting ${++preparations}`;
  planPrepare({ key, district, sheet: SHEET, overrides, years: 5 });
  await planReach({ key }, quiet);
  return key;
}

const ask = (key: string, more: Partial<PlanSiteInput> = {}) =>
  planSite(
    {
      key,
      plan: {},
      locked: [],
      what: SCHOOL,
      count: 2,
      goal: { type: 'coverage', withinMin: 4 },
      ...more,
    },
    quiet,
  );

/** Minutes as the crow flies, from the assumptions' speed and no detour. */
const minutesTo = (p: number, x: number, y: number) => {
  const { sheet } = preparedBy(`siting ${preparations}`);
  return (60 * Math.hypot(lots[p].x! - x, lots[p].y! - y)) / (1000 * sheet.walkKmh);
};

/** The value of a choice, summed plainly: people within the minutes, or the mean walk with `limit` at most. */
function worthOf(parcels: number[], today: [number, number][], within: number | null, limit: number): number {
  const ends = [...today, ...parcels.map((c): [number, number] => [lots[c].x!, lots[c].y!])];
  let [covered, walked, everyone] = [0, 0, 0];
  lots.forEach(({ people = 0 }, p) => {
    const minutes = Math.min(Infinity, ...ends.map(([x, y]) => minutesTo(p, x, y)));
    everyone += people;
    walked += people * Math.min(limit, minutes);
    // Walks are kept to seven digits.
    if (minutes <= (within ?? 0) + 1e-5) covered += people;
  });
  return within === null ? walked / everyone : covered;
}

function pairsOf(of: number[]): number[][] {
  return of.flatMap((a, i) => of.slice(i + 1).map((b) => [a, b]));
}

const CHANGEABLE = lots.flatMap((lot, p) => (lot.use === 'green' ? [] : [p]));

describe('facilities sited inside a plan', () => {
  test('reach as many people as the best of all pairs of parcels, schools that are there counted', async () => {
    const key = await prepared();
    for (const withinMin of [3.5, 4.5, 7]) {
      const found = await ask(key, { goal: { type: 'coverage', withinMin } });
      const all = pairsOf(CHANGEABLE).map((pair) => worthOf(pair, [[0, 0]], withinMin, 15));
      const best = Math.max(...all);
      expect(found.covered.after).toBeCloseTo(best, 6);
      expect(found.covered.before).toBeCloseTo(worthOf([], [[0, 0]], withinMin, 15), 6);
      expect(found.bound).toBeGreaterThanOrEqual(best - 1e-6);
      expect(found.steps.at(-1)).toBeCloseTo(found.covered.after, 6);
      expect(found.existing).toBe(1);
    }
  });

  test('shorten the mean walk as much as the best of all pairs does', async () => {
    const key = await prepared();
    const found = await ask(key, { goal: { type: 'distance' } });
    const best = Math.min(...pairsOf(CHANGEABLE).map((pair) => worthOf(pair, [[0, 0]], null, 15)));
    // Walks are kept to seven digits.
    expect(found.walk.after).toBeCloseTo(best, 5);
    expect(found.walk.before).toBeCloseTo(worthOf([], [[0, 0]], null, 15), 5);
    expect(found.bound).toBeLessThanOrEqual(best + 1e-5);
  });

  test('stand beside a school that the plan builds as beside one that is there', async () => {
    const key = await prepared();
    const plan: Plan = { p12: { action: 'rebuild', use: 'public', facility: 'school', year: 2 } };
    const found = await ask(key, { plan, goal: { type: 'coverage', withinMin: 3.5 } });
    expect(found.planned).toBe(1);
    const { model } = preparedBy(key);
    const { state } = new PlanState(model, readPlan(model.options, plan, preparedBy(key).input).choice);
    const { people } = model;
    // Those who lived where the planned school stands are gone.
    expect(found.people).toBeCloseTo(
      state.slice(people, people + 20).reduce((sum, one) => sum + one, 0),
      6,
    );
    expect(found.people).toBeLessThan(lots.reduce((sum, one) => sum + (one.people ?? 0), 0));
    const near = lots.reduce(
      (sum, { people: here = 0 }, p) => {
        const minutes = Math.min(minutesTo(p, 0, 0), minutesTo(p, lots[12].x!, lots[12].y!));
        return minutes <= 3.5 && p !== 12 ? sum + here : sum;
      },
      state[people + 12],
    );
    expect(found.covered.before).toBeCloseTo(near, 6);
    expect(found.chosen.map(({ parcel }) => parcel)).not.toContain(12);
  });

  test('never take a parcel that is locked or that the plan changes otherwise', async () => {
    const key = await prepared();
    const free = await ask(key, { count: 5 });
    const [first, second] = free.chosen;
    const plan: Plan = { [second.id]: { action: 'retrofit', year: 1 } };
    const held = await ask(key, { count: 5, plan, locked: [first.id] });
    const ids = held.chosen.map(({ id }) => id);
    expect(ids).not.toContain(first.id);
    expect(ids).not.toContain(second.id);
    expect(held.candidates).toBe(free.candidates - 2);
    const all = lots.map((_, i) => `p${i}`);
    await expect(ask(key, { locked: all })).rejects.toThrow(new ReweaveError('siting-no-candidates').message);
  });

  test('become it by the cheapest work that is offered, which a plan can take as it is', async () => {
    const key = await prepared();
    const { options } = preparedBy(key);
    const { chosen } = await ask(key, { count: 3, what: PARK });
    for (const { work, cost, parcel } of chosen) {
      const costs: number[] = [];
      for (const action of ['partial', 'rebuild'] as const) {
        const w = findWork(options, parcel, { action, use: 'green' });
        if (w >= 0) costs.push(costOf(options, w));
      }
      expect(costs).toHaveLength(2);
      expect(cost).toBe(Math.min(...costs));
      expect(work).toEqual({ action: 'partial', use: 'green' });
    }
    const plan = Object.fromEntries(chosen.map(({ id, work }) => [id, { ...work, year: 1 }])) as Plan;
    const after = await ask(key, { plan, what: PARK });
    expect(after.planned).toBe(3);
  });

  test('are parks too: green parcels of today count, and any parcel that may become green can be one', async () => {
    const key = await prepared();
    const found = await ask(key, { what: PARK, goal: { type: 'coverage', withinMin: 4.5 } });
    const today: [number, number][] = [[lots[19].x!, lots[19].y!]];
    const best = Math.max(...pairsOf(CHANGEABLE).map((pair) => worthOf(pair, today, 4.5, 15)));
    expect(found.covered.after).toBeCloseTo(best, 6);
    expect(found.existing).toBe(1);
    expect(found.chosen.every(({ work }) => work.action !== 'retrofit' && work.use === 'green')).toBe(true);
  });

  test('are fewer than asked for where more would bring nothing or there are no more parcels', async () => {
    const key = await prepared();
    const found = await ask(key, { count: 20, goal: { type: 'coverage', withinMin: 15 } });
    expect(found.chosen.length).toBeLessThan(20);
    expect(found.covered.after).toBeCloseTo(found.people, 6);
  });

  test('are refused, with a sentence, beyond the walks that are known, for nobody, and before walks are prepared', async () => {
    const key = await prepared();
    const beyond = ask(key, { goal: { type: 'coverage', withinMin: 16 } });
    await expect(beyond).rejects.toThrow('Got a limit of 16 minutes, expected at most 15');
    await expect(ask(key, { count: 0 })).rejects.toThrow('expected a whole number');
    const empty = districtOf(
      lots.map((lot) => ({ ...lot, use: 'commercial' as const, people: 0 })),
      made.facilities,
    );
    await expect(ask(await prepared(empty))).rejects.toThrow('Got 0 people');
    planPrepare({ key: 'no walks', district: made, sheet: SHEET, overrides: {}, years: 5 });
    await expect(ask('no walks')).rejects.toBeInstanceOf(ReweaveError);
  });
});
