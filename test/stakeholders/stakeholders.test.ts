import { beforeAll, describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import { DEFAULT_RED_LINES } from '../../workers/model/red-lines.ts';
import type { Decision } from '../../workers/model/renewal.ts';
import type { SheetOverrides } from '../../workers/model/sheet.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { findWork } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { prepareReach } from '../../workers/renewal/prepare-reach.ts';
import { agreement, NO_LEVERS } from '../../workers/stakeholders/agree.ts';
import { accessGains, assessPlan } from '../../workers/stakeholders/assess.ts';
import { householdKinds } from '../../workers/stakeholders/households.ts';
import { talks } from '../../workers/stakeholders/talks.ts';
import { cityOf, districtOf, type Lot, values } from '../renewal/samples.ts';

const LOT: Lot = { areaM2: 5000, floorM2: 5000, year: 1980, households: 50, people: 130 };
const SALE: Decision = { action: 'rebuild', use: 'sale', intensity: 'high', year: 1 };

function planned(lots: Lot[], decisions: (Decision | null)[], overrides: SheetOverrides = {}) {
  const district = districtOf(lots);
  const sheet = values(overrides);
  const options = optionsOf({ district, sheet, years: 3, kinds: [] });
  const state = new PlanState(new PlanModel(options, sheet, null));
  decisions.forEach((decision, p) => {
    if (decision) state.set(p, findWork(options, p, decision), decision.year);
  });
  return { state, parcels: district.parcels };
}
const agreed = (
  lots: Lot[],
  decisions: (Decision | null)[],
  overrides?: SheetOverrides,
  levers = NO_LEVERS,
) => {
  const { state, parcels } = planned(lots, decisions, overrides);
  return agreement(state, parcels, null, levers);
};

describe('households', () => {
  test('are quantiles whose shares add up to 1, with the sheet’s owners and old people', () => {
    const kinds = householdKinds(values());
    const share = (of: (kind: (typeof kinds)[number]) => boolean) =>
      kinds.filter(of).reduce((sum, { share }) => sum + share, 0);
    expect(share(() => true)).toBeCloseTo(1, 12);
    expect(share(({ owns }) => owns)).toBeCloseTo(0.7, 12);
    expect(share(({ isOld }) => isOld)).toBeCloseTo(0.25, 12);
    expect(share(({ quarter }) => quarter === 0)).toBeCloseTo(0.25, 12);
    // The middle two quarters lie as far below as above the median, in logarithms.
    const incomes = [...new Set(kinds.map(({ income }) => income))];
    expect(Math.sqrt(incomes[1] * incomes[2])).toBeCloseTo(120_000, 6);
  });
});

describe('who agrees', () => {
  test('every household is a winner or a loser, in each way of counting', () => {
    const result = agreed([LOT, LOT, LOT], [SALE, { action: 'retrofit', year: 1 }, null]);
    expect([...result.parcels]).toEqual([0, 1]);
    expect(result.winners + result.losers).toBeCloseTo(100, 9);
    const households = (fares: { households: number }[]) =>
      fares.reduce((sum, one) => sum + one.households, 0);
    expect(households(result.byIncome)).toBeCloseTo(100, 9);
    expect(households(Object.values(result.byTenure))).toBeCloseTo(100, 9);
    expect(households(Object.values(result.byAge))).toBeCloseTo(100, 9);
    expect(result.byAge.old.households).toBeCloseTo(25, 9);
    const gains = result.byIncome.reduce((sum, { households, gain }) => sum + households * gain, 0);
    expect(gains).toBeCloseTo(result.surplus.residents, 3);
  });

  test('an owner who must leave, paid what the home is worth and nothing more, refuses; by hand', () => {
    const nobodyStays = {
      onSiteShare: 0,
      'residents.ownerShare': 1,
      'residents.oldShare': 0,
      'residents.incomeSigma': 0,
    };
    const result = agreed([LOT], [SALE], nobodyStays);
    // 100 m² a home at ¥14,000: worth 1.4 m; gets ¥20,000 besides, loses a fifth of its worth in ties and 15 % of ¥120,000.
    expect(result.gains.residents[0]).toBeCloseTo(50 * (20_000 - 280_000 - 18_000), 3);
    expect(result.accepts.residents[0]).toBe(0);
  });

  test('paid enough more, the same owner accepts', () => {
    const nobodyStays = {
      onSiteShare: 0,
      'residents.ownerShare': 1,
      'residents.oldShare': 0,
      'residents.incomeSigma': 0,
    };
    // (278,000 / 1.4 m) is just under 0.2.
    expect(agreed([LOT], [SALE], nobodyStays, { ...NO_LEVERS, compensation: 0.2 }).accepts.residents[0]).toBe(
      1,
    );
    expect(
      agreed([LOT], [SALE], nobodyStays, { ...NO_LEVERS, compensation: 0.19 }).accepts.residents[0],
    ).toBe(0);
  });

  test('more compensation goes from the developer to residents, yuan for yuan', () => {
    const before = agreed([LOT], [SALE]);
    const after = agreed([LOT], [SALE], {}, { ...NO_LEVERS, compensation: 0.1 });
    const given = before.gains.developer[0] - after.gains.developer[0];
    expect(given).toBeGreaterThan(0);
    // Only owners are paid for a home: the developer also pays for those of tenants, whose landlords are no party.
    expect(after.gains.residents[0] - before.gains.residents[0]).toBeCloseTo(0.7 * given, 3);
  });

  test('a developer accepts half at the hurdle, all well above, none well below; and has no part in a retrofit', () => {
    const at = (price: number) => agreed([LOT], [SALE], { 'price.sale': price });
    const low = at(5000).accepts.developer[0];
    const high = at(60_000).accepts.developer[0];
    expect([low, high]).toEqual([0, 1]);
    let [from, to] = [5000, 60_000];
    for (let i = 0; i < 60; i++) {
      const middle = (from + to) / 2;
      if (at(middle).accepts.developer[0] < 0.5) from = middle;
      else to = middle;
    }
    const { gains, accepts } = at(to);
    expect(accepts.developer[0]).toBeCloseTo(0.5, 6);
    const { state } = planned([LOT], [SALE], { 'price.sale': to });
    const { amounts } = state.model.options;
    const w = state.choice.work[0];
    const cost = amounts.compensation[w] + amounts.demolition[w] + amounts.construction[w];
    expect(gains.developer[0] / cost).toBeCloseTo(0.12, 6);
    expect(agreed([LOT], [{ action: 'retrofit', year: 1 }]).accepts.developer[0]).toBeNaN();
  });

  test('nothing changed: nobody is asked', () => {
    expect(agreed([LOT], [null])).toMatchObject({ consensus: Number.NaN, winners: 0, losers: 0 });
  });
});

describe('talks', () => {
  const { state, parcels } = planned(
    [LOT, LOT, { ...LOT, floorM2: 8000 }],
    [SALE, SALE, { ...SALE, intensity: 'middle' }],
  );

  test('each round brings more agreement, until two thirds accept or nothing is left; the same every time', () => {
    const { path, agreed, agreement: last } = talks(state, parcels, null);
    expect(path[0]).toMatchObject({ round: 0, lever: null, cost: 0 });
    path.slice(1).forEach((step, i) => {
      expect(step.consensus).toBeGreaterThan(path[i].consensus);
      const given =
        path[i].surplus.developer +
        path[i].surplus.government -
        step.surplus.developer -
        step.surplus.government;
      expect(step.cost).toBeCloseTo(given, 3);
    });
    const end = path[path.length - 1];
    expect(agreed).toBe(end.consensus >= 2 / 3);
    expect(last.consensus).toBe(end.consensus);
    expect(talks(state, parcels, null)).toEqual({ path, agreed, agreement: last });
  });

  test('asked for everyone, they go on for longer, within what the sheet allows', () => {
    const all = talks(state, parcels, null, 1);
    expect(all.path.length).toBeGreaterThanOrEqual(talks(state, parcels, null).path.length);
    const { levers } = all.path[all.path.length - 1];
    expect(levers.compensation).toBeLessThanOrEqual(0.3 + 1e-9);
    expect(levers.onSite).toBeLessThanOrEqual(0.4 + 1e-9);
    expect(levers.far).toBeLessThanOrEqual(0.3 + 1e-9);
    expect(levers.access).toBeLessThanOrEqual(0.2 + 1e-9);
  });
});

describe('an assessment', () => {
  const district = cityOf(6, 4);
  // So many are needed that there are never enough.
  const sheet = values({ 'facility.school.perThousand': 2000, 'facility.clinic.perThousand': 2000 });
  const options = optionsOf({ district, sheet, years: 3 });
  let state: PlanState;

  beforeAll(async () => {
    const reach = await prepareReach({ district, options, sheet }, quietContext());
    state = new PlanState(new PlanModel(options, sheet, reach));
    for (let p = 0; p < 36; p += 2) {
      const works = options.starts[p + 1] - options.starts[p];
      if (works > 0) state.set(p, options.starts[p] + ((p * 7) % works), 1 + (p % 3));
    }
  });

  test('holds the consensus against its red line', () => {
    const { consensus, redLines } = assessPlan(state, district.parcels, DEFAULT_RED_LINES);
    expect(consensus).toBeGreaterThan(0);
    expect(redLines.find(({ id }) => id === 'consensus')).toMatchObject({
      value: consensus,
      met: consensus >= 2 / 3,
    });
  });

  test('counts access as it changes: with the gains added to what was there, people have the access that is measured', () => {
    const { model } = state;
    const gains = accessGains(state)!;
    new PlanState(model).measure();
    const before = model.access!.now.each.slice();
    let [met, everyone] = [0, 0];
    gains.forEach((gain, p) => {
      met += state.state[model.people + p] * (before[p] + gain);
      everyone += state.state[model.people + p];
    });
    expect(gains.some((gain) => gain !== 0)).toBe(true);
    expect(met / everyone).toBeCloseTo(state.measure().access, 9);
    expect(accessGains(new PlanState(model))!.every((gain) => gain === 0)).toBe(true);
  });
});
