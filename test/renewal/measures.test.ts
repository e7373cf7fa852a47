import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import type { Reach } from '../../workers/model/reach.ts';
import { DEFAULT_RED_LINES } from '../../workers/model/red-lines.ts';
import type { Options } from '../../workers/model/renewal.ts';
import { measureAccess } from '../../workers/network/measureAccess.ts';
import { seededRandom } from '../../workers/random.ts';
import { choiceOf, choiceProblem } from '../../workers/renewal/choice-problem.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { marginalGains } from '../../workers/renewal/marginal-gains.ts';
import { mixOf } from '../../workers/renewal/mix.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { planEvaluator } from '../../workers/renewal/plan-evaluator.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { prepareReach } from '../../workers/renewal/prepare-reach.ts';
import { zonesOf } from '../../workers/renewal/zones.ts';
import { cityOf, districtOf, facilitiesOf, values } from './samples.ts';

const YEARS = 3;
const district = cityOf(9, 5);
const sheet = values();
const options = optionsOf({ district, sheet, years: YEARS });
const n = options.existing.count;
let reach: Reach;
let model: PlanModel;

beforeAll(async () => {
  reach = await prepareReach({ district, options, sheet }, quietContext());
  model = new PlanModel(options, sheet, reach);
});

function anyWork({ starts }: Options, random: () => number, p: number): number {
  const works = starts[p + 1] - starts[p];
  return starts[p] + Math.floor(random() * (works + 1)) - 1 < starts[p]
    ? -1
    : starts[p] + Math.floor(random() * works);
}

function randomPlan(seed: number, share = 0.5): PlanState {
  const random = seededRandom(seed);
  const scenario = new PlanState(model);
  for (let p = 0; p < n; p++) {
    if (random() < share) scenario.set(p, anyWork(options, random, p), 1 + Math.floor(random() * YEARS));
  }
  return scenario;
}

describe('access with new people and facilities', () => {
  test('is that of the catchments of the network room, with the facilities of the plan added', async () => {
    const scenario = randomPlan(1);
    const measures = scenario.measure();
    const { facilities, parcels, streets } = district;
    const xy = [...facilities!.xy];
    const kind = [...facilities!.kind];
    const capacity = [...facilities!.capacity];
    scenario.choice.work.forEach((w, p) => {
      if (w < 0 || options.amounts.capacity[w] === 0) return;
      xy.push(parcels.centreXy[2 * p], parcels.centreXy[2 * p + 1]);
      kind.push(facilities!.kinds.indexOf(options.kinds[options.facility[w]]));
      capacity.push(options.amounts.capacity[w]);
    });
    expect(kind.length).toBeGreaterThan(facilities!.count);
    const people = scenario.state.slice(model.people, model.jobs);
    const outside = await measureAccess(
      {
        streets: { xy: streets!.geometry.xy, lineStarts: streets!.geometry.lineStarts },
        origins: parcels.centreXy,
        facilities: {
          xy: Float64Array.from(xy),
          kind: Uint16Array.from(kind),
          kinds: facilities!.kinds,
          capacity: Float64Array.from(capacity),
        },
        speedKmh: 4.8,
        snapM: 0.5,
        maxJoinM: 500,
        people,
        what: { measure: 'g2sfca', cutoffMinutes: 15 },
      },
      quietContext(),
    );
    options.kinds.forEach((name, k) => {
      const expected = outside.values[facilities!.kinds.indexOf(name)];
      const need = sheet[`facility.${name}.perThousand`] / 1000;
      let [served, everyone] = [0, 0];
      for (let p = 0; p < n; p++) {
        // Weights are kept to seven digits.
        expect(Math.abs(model.access!.supply[k * n + p] - expected[p])).toBeLessThanOrEqual(
          1e-5 * expected[p] + 1e-9,
        );
        served += people[p] * Math.min(1, expected[p] / need);
        everyone += people[p];
      }
      expect(measures.served[k]).toBeCloseTo(served / everyone, 6);
    });
  });

  test('hands out exactly the capacity of the facilities that anyone reaches', () => {
    const scenario = randomPlan(2);
    scenario.measure();
    options.kinds.forEach((_, k) => {
      let handed = 0;
      for (let p = 0; p < n; p++)
        handed += scenario.state[model.people + p] * model.access!.supply[k * n + p];
      let offered = 0;
      reach.facilityKind.forEach((kind, f) => {
        if (kind === k) offered += reach.capacity[f];
      });
      scenario.choice.work.forEach((w) => {
        if (w >= 0 && options.facility[w] === k) offered += options.amounts.capacity[w];
      });
      expect(handed / offered).toBeCloseTo(1, 5);
    });
  });

  test('a new facility never lengthens the walk; new residents without one never help those already there', () => {
    const scenario = new PlanState(model);
    const start = scenario.measure();
    let [facilities, homes] = [0, 0];
    for (let p = 0; p < n; p++) {
      for (let w = options.starts[p]; w < options.starts[p + 1]; w++) {
        const isFacility = options.amounts.capacity[w] > 0;
        if (!isFacility && !(options.use[w] === 0 && options.amounts.residents[w] > 0)) continue;
        scenario.set(p, w, 1);
        const now = scenario.measure();
        const served = (total: typeof now, k: number, people: number) => total.served[k] * people;
        if (isFacility && options.amounts.residents[w] === 0) {
          facilities++;
          expect(now.walkMinutes).toBeLessThanOrEqual(start.walkMinutes + 1e-9);
        } else if (!isFacility) {
          homes++;
          const before = model.before.population;
          const more = options.amounts.residents[w];
          now.served.forEach((_, k) => {
            // Even if all who come were served in full, those before are not better off than they were.
            expect(served(now, k, before + more) - more).toBeLessThanOrEqual(served(start, k, before) + 1e-6);
          });
        }
        scenario.unset(p);
      }
    }
    expect(facilities).toBeGreaterThan(0);
    expect(homes).toBeGreaterThan(0);
  });
});

describe('the way to work', () => {
  test('is the singly-constrained gravity model, by brute force', () => {
    for (const seed of [3, 4]) {
      const scenario = randomPlan(seed);
      const people = scenario.state.slice(model.people, model.jobs);
      const jobs = scenario.state.slice(model.jobs, model.reached);
      const z = reach.zones;
      expect(z).toBe(n);
      let [trips, minutes] = [0, 0];
      for (let i = 0; i < n; i++) {
        let pulls = 0;
        for (let j = 0; j < n; j++) pulls += jobs[j] * reach.pull[j * z + i];
        for (let j = 0; j < n; j++) {
          if (reach.pull[j * z + i] === 0) continue;
          const t = (people[i] * 0.5 * jobs[j] * reach.pull[j * z + i]) / pulls;
          // g = e^(−βc) backwards.
          const c = -Math.log(reach.pull[j * z + i]) / 0.06;
          trips += t;
          minutes += t * c;
        }
      }
      expect(scenario.measure().commuteMinutes).toBeCloseTo(minutes / trips, 4);
    }
  });

  test('is as long as the walk between two parcels, by speed, where one has all homes and one all jobs', async () => {
    const lots = [
      { x: 0, y: 0, floorM2: 5000, people: 100, jobs: 0, year: 1980, households: 40 },
      {
        x: 3000,
        y: 4000,
        use: 'office' as const,
        floorM2: 5000,
        people: 0,
        jobs: 50,
        year: 1980,
        households: 0,
      },
    ];
    const two = districtOf(lots, facilitiesOf([{ kind: 'clinic', x: 0, y: 0, capacity: 10 }]));
    const twoOptions = optionsOf({ district: two, sheet, years: 2 });
    const twoReach = await prepareReach({ district: two, options: twoOptions, sheet }, quietContext());
    const { commuteMinutes } = new PlanState(new PlanModel(twoOptions, sheet, twoReach)).measure();
    // 5 km as the crow flies at 15 km/h.
    expect(commuteMinutes).toBeCloseTo(20, 4);
    expect(twoReach.notes.map(({ code }) => code)).toContain('plan-straight');
  });

  test('of many parcels is measured between zones that hold each parcel once', () => {
    const random = seededRandom(8);
    const count = 4000;
    const parcels = {
      count,
      centreXy: Float64Array.from({ length: 2 * count }, () => 5000 * random()),
      areaM2: new Float64Array(count).fill(100),
    };
    const zones = zonesOf(parcels);
    expect(zones.areSingle).toBe(false);
    expect(zones.count).toBeLessThanOrEqual(1000);
    expect(zones.count).toBeGreaterThan(900);
    expect(zones.areaM2.reduce((a, b) => a + b)).toBe(100 * count);
    zones.parcel.forEach((p, zone) => {
      expect(zones.of[p]).toBe(zone);
    });
  });
});

describe('the mix of land uses', () => {
  test('is 0 for one use, 1 for all alike, and ln 2 / ln 5 for two', () => {
    expect(mixOf(Float64Array.of(7, 0, 0, 0, 0))).toBeCloseTo(0, 12);
    expect(mixOf(Float64Array.of(3, 3, 3, 3, 3))).toBeCloseTo(1, 12);
    expect(mixOf(Float64Array.of(0, 4, 0, 4, 0))).toBeCloseTo(Math.log(2) / Math.log(5), 12);
    expect(mixOf(new Float64Array(5))).toBeNaN();
  });
});

describe('changed step by step', () => {
  test('a plan measures as from scratch', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (first, second) => {
        const changed = randomPlan(first);
        const target = randomPlan(second).choice;
        for (let p = 0; p < n; p++) changed.set(p, target.work[p], target.year[p]);
        const got = changed.measure();
        const expected = new PlanState(model, target).measure();
        for (const figure of ['access', 'walkMinutes', 'commuteMinutes', 'mix', 'gini'] as const) {
          expect(Math.abs(got[figure] - expected[figure])).toBeLessThanOrEqual(1e-9 * (1 + expected[figure]));
        }
      }),
      { numRuns: 20, seed: 9 },
    );
  });

  test('a search measures a child from its parent as from scratch, and as evaluate does', () => {
    const rows = DEFAULT_RED_LINES.map((one) => ({
      ...one,
      threshold: one.threshold ?? (one.id === 'begun' ? 5 : 3e8),
    }));
    const made = choiceProblem({ options, sheet, before: model.before, weights: { npv: 1 }, redLines: rows });
    const goals = ['access', 'commute', 'mix', 'npv', 'people', 'carbon', 'stay', 'investment'] as const;
    const evaluator = planEvaluator(model, made, [...goals]);
    const draw = (random: () => number) =>
      Uint32Array.from({ length: n }, (_, p) => {
        const { starts } = made.map;
        return random() < 0.6 ? starts[p] : starts[p] + Math.floor(random() * (starts[p + 1] - starts[p]));
      });
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => {
        const random = seededRandom(seed);
        const [parent, child] = [draw(random), draw(random)];
        const changed = Uint32Array.from(parent.keys()).filter((p) => parent[p] !== child[p]);
        const kept = new Float64Array(evaluator.kept);
        const [got, expected] = [new Float64Array(goals.length + 1), new Float64Array(goals.length + 1)];
        evaluator.evaluate(parent, kept, got);
        evaluator.update!(child, parent, changed, kept, got);
        evaluator.evaluate(child, kept, expected);
        got.forEach((value, g) => {
          expect(Math.abs(value - expected[g])).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(expected[g])));
        });
        const { totals, byYear } = evaluate(model, choiceOf(made.map, child));
        const told = [
          -totals.access,
          totals.commuteMinutes,
          -totals.mix,
          -totals.npv,
          model.before.population - totals.population,
          totals.carbonKg,
          totals.elsewhere,
          -totals.investment,
        ];
        told.forEach((value, g) => {
          expect(Math.abs(value - expected[g]), goals[g]).toBeLessThanOrEqual(1e-6 * (1 + Math.abs(value)));
        });
        const breaks =
          byYear.begun.some((begun) => begun > 5) || totals.demolishedM2 > 0.2 * byYear.floorM2[0];
        if (breaks) expect(expected[goals.length]).toBeGreaterThan(0);
      }),
      { numRuns: 15, seed: 10 },
    );
  });
});

describe('gains at the margin', () => {
  test('are what a small change brings: access and commute of retrofit are 0, facilities alone are exact', () => {
    const scenario = randomPlan(11, 0.2);
    const start = scenario.measure();
    const gains = marginalGains(scenario);
    let exact = 0;
    for (let p = 0; p < n; p++) {
      if (scenario.choice.work[p] >= 0) continue;
      for (let w = options.starts[p]; w < options.starts[p + 1]; w++) {
        scenario.set(p, w, 1);
        const now = scenario.measure();
        scenario.unset(p);
        if (options.amounts.capacity[w] > 0 && options.amounts.residents[w] === 0) {
          exact++;
          expect(gains.access[w]).toBeCloseTo(now.access - start.access, 5);
        }
        if (options.use[w] === 255) {
          expect(gains.access[w]).toBeCloseTo(0, 12);
          expect(gains.commute[w]).toBeCloseTo(0, 12);
          expect(gains.mix[w]).toBeCloseTo(0, 12);
        }
      }
    }
    expect(exact).toBeGreaterThan(5);
  });

  test('point the same way as the change itself: correlation of first-order gains with true ones above 0.9', () => {
    const scenario = randomPlan(12, 0.2);
    const start = scenario.measure();
    const gains = marginalGains(scenario);
    const pairs: Record<'access' | 'commute' | 'mix', [number, number][]> = {
      access: [],
      commute: [],
      mix: [],
    };
    for (let p = 0; p < n; p += 3) {
      if (scenario.choice.work[p] >= 0) continue;
      for (let w = options.starts[p]; w < options.starts[p + 1]; w++) {
        scenario.set(p, w, 1);
        const now = scenario.measure();
        scenario.unset(p);
        pairs.access.push([gains.access[w], now.access - start.access]);
        pairs.commute.push([gains.commute[w], start.commuteMinutes - now.commuteMinutes]);
        pairs.mix.push([gains.mix[w], now.mix - start.mix]);
      }
    }
    for (const [name, list] of Object.entries(pairs)) expect(correlation(list), name).toBeGreaterThan(0.9);
  });
});

function correlation(pairs: [number, number][]): number {
  const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (f: (pair: [number, number]) => number) => pairs.reduce((total, pair) => total + f(pair), 0);
  return (
    sum(([x, y]) => (x - a) * (y - b)) / Math.sqrt(sum(([x]) => (x - a) ** 2) * sum(([, y]) => (y - b) ** 2))
  );
}

test('by year, what is measured at the end of the last year is that of the plan as it is done', () => {
  const scenario = randomPlan(13);
  const { byYear, totals, kinds } = evaluate(model, scenario.choice);
  const measures = scenario.measure();
  expect(byYear.commuteMinutes[YEARS]).toBeCloseTo(measures.commuteMinutes, 9);
  expect(totals.access).toBeCloseTo(measures.access, 9);
  expect(byYear.access[0]).toBeCloseTo(new PlanState(model).measure().access, 12);
  kinds.forEach(({ capacity }, k) => {
    const before = reach.capacity.reduce(
      (sum, units, f) => sum + (reach.facilityKind[f] === k ? units : 0),
      0,
    );
    expect(capacity[0]).toBe(before);
  });
});
