import { describe, expect, it } from 'vitest';
import { assumedFigures } from '../../workers/compare/assumed-figures.ts';
import { joinSamples, scenarioSamples, scenarioTornado } from '../../workers/compare/sureness-session.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { Plan } from '../../workers/model/renewal.ts';
import { PARTIES } from '../../workers/model/stakeholders.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { decisionOf } from '../../workers/renewal/plan.ts';
import { planPrepare, planReach } from '../../workers/renewal/session.ts';
import { restsOn } from '../../workers/renewal/sheet/rests-on.ts';
import { planAssess } from '../../workers/stakeholders/session.ts';
import { cityOf, SHEET, values } from '../renewal/samples.ts';

const ctx = quietContext();
const district = cityOf(9, 3);
const years = 4;

/** Every other parcel gets one of its works in turn, so that all kinds of works are in the plan. */
function mixedPlan(): Plan {
  const options = optionsOf({ district, sheet: values(), years });
  const plan: Plan = {};
  options.existing.ids.forEach((id, p) => {
    const [first, end] = [options.starts[p], options.starts[p + 1]];
    if (p % 2 === 0 && end > first)
      plan[id] = decisionOf(options, first + ((7 * p) % (end - first)), 1 + (p % years));
  });
  return plan;
}
const plan = mixedPlan();
const scenario = { key: 'test', district, sheet: SHEET, overrides: {}, years, plan };
const inputOf = (id: string) => {
  const { value, low, high } = SHEET.assumptions.find((one) => one.id === id)!;
  return { id, value, low, high };
};

describe('a plan under other assumptions', () => {
  it.each([
    {},
    { 'price.sale': 31000, discountRate: 0.05, onSiteShare: 0.8 },
    { walkKmh: 4.2, accessMinutes: 22 },
    { commuteKmh: 27, commuteDecay: 0.03, floorPerHousehold: 110 },
    { accessMinutes: 8, 'facility.school.largest': 1200, 'residents.attachment': 0.4 },
  ])('has the figures that preparing it anew gives: %o', async (overrides) => {
    const { figures, evaluate } = await assumedFigures(scenario, ctx);
    const found = await evaluate(overrides as Record<string, number>);
    const key = JSON.stringify(overrides);
    planPrepare({ ...scenario, key, overrides: overrides as Record<string, number> });
    await planReach({ key }, ctx);
    const { evaluation, agreement } = await planAssess({ key, plan, redLines: [] }, ctx);
    const { consensus, winners, losers, shares } = agreement;
    const agreed: Record<string, number> = { consensus, winners, losers };
    for (const party of PARTIES) agreed[`accepts_${party}`] = shares[party];
    figures.forEach((figure, f) => {
      const [name, kind] = figure.split(':');
      const ofKind = evaluation.kinds.find((one) => one.kind === kind)?.[name as 'capacity'][years];
      const expected = ofKind ?? agreed[figure] ?? evaluation.totals[figure as 'npv'];
      const off = Math.abs(found[f] - expected) / Math.max(1, Math.abs(expected));
      expect(off, `${figure}: got ${found[f]}, expected ${expected}`).toBeLessThan(1e-6);
    });
  });

  it('stays the same plan where other assumptions would not offer its works, and tells what is not offered under its own', async () => {
    const id = Object.keys(plan).find((one) => plan[one].action === 'rebuild')!;
    const { figures, evaluate } = await assumedFigures(scenario, ctx);
    const begun = async (changed: Record<string, number>) =>
      (await evaluate(changed))[figures.indexOf('begun')];
    expect(await begun({ demolitionAge: 40, 'minSite.sale': 1e6 })).toBe(await begun({}));
    const other = { ...scenario, plan: { ...plan, [id]: { ...plan[id], year: 40 } } };
    expect((await assumedFigures(other, ctx)).notes).toMatchObject([{ code: 'plan-not-offered', count: 1 }]);
  });

  it('moves only with the assumptions that it is said to rest on', async () => {
    const { figures, evaluate } = await assumedFigures(scenario, ctx);
    const base = await evaluate({});
    const at = figures.indexOf('consensus');
    let moved = 0;
    for (const { id, low, high } of SHEET.assumptions) {
      const rests = restsOn(SHEET, 'consensus').all.some((one) => one.id === id);
      for (const value of rests ? [] : [low, high])
        expect((await evaluate({ [id]: value }))[at], id).toBe(base[at]);
      if (rests && (await evaluate({ [id]: high }))[at] !== base[at]) moved++;
    }
    expect(moved).toBeGreaterThan(20);
  });

  it('has a tornado bar of slope times range where a figure is linear in the assumption', async () => {
    const inputs = ['demolition', 'price.sale', 'fiscal.industry'].map(inputOf);
    const { figures, base, low, high, order } = await scenarioTornado({ ...scenario, inputs }, ctx);
    const cost = figures.indexOf('cost.demolition');
    const m2 = base[figures.indexOf('demolishedM2')];
    expect(high[0][cost] - low[0][cost]).toBeCloseTo(m2 * (400 - 80), 4);
    const sale = figures.indexOf('revenue.sale');
    expect(high[1][sale] - low[1][sale]).toBeCloseTo((base[sale] / 26000) * (60000 - 12000), 2);
    expect(order[cost][0]).toBe(0);
    expect(order[sale][0]).toBe(1);
    expect(low[1][cost]).toBe(base[cost]);
  });

  it('has the interval of the closed form where a figure is linear: 5 and 95 % of a triangular price', async () => {
    const inputs = [inputOf('demolition')];
    const sampling = { inputs, samples: 400, seed: 5 };
    const part = await scenarioSamples({ ...scenario, sampling, part: [0, 400] }, ctx);
    const { figures, values: columns, intervals } = joinSamples({ parts: [part] });
    const m2 = columns[figures.indexOf('demolishedM2')][0];
    const { p5, p95, median } = intervals[figures.indexOf('cost.demolition')];
    // Triangular (80, 180, 400): F = (x − 80)² / (320·100) below 180, 1 − (400 − x)² / (320·220) above.
    const [at5, at50, at95] = [
      80 + Math.sqrt(0.05 * 32000),
      400 - Math.sqrt(0.5 * 70400),
      400 - Math.sqrt(0.05 * 70400),
    ];
    expect(Math.abs(p5 / m2 / at5 - 1)).toBeLessThan(0.01);
    expect(Math.abs(median / m2 / at50 - 1)).toBeLessThan(0.01);
    expect(Math.abs(p95 / m2 / at95 - 1)).toBeLessThan(0.01);
  });

  it('is sampled the same by one worker, by three and again', async () => {
    const inputs = SHEET.assumptions
      .filter(({ group }) => group === 'money' || group === 'travel')
      .map(({ id }) => inputOf(id));
    const sampling = { inputs, samples: 11, seed: 2 };
    const parts = (ends: number[]) =>
      Promise.all(
        ends.map((end, k) => scenarioSamples({ ...scenario, sampling, part: [ends[k - 1] ?? 0, end] }, ctx)),
      );
    const one = joinSamples({ parts: await parts([11]) });
    expect(joinSamples({ parts: await parts([4, 7, 11]) })).toEqual(one);
    expect(joinSamples({ parts: await parts([0, 11]) })).toEqual(one);
    expect(one.samples).toBe(11);
    const npv = one.intervals[one.figures.indexOf('npv')];
    expect(npv.p5).toBeLessThan(npv.p95);
  });
});
