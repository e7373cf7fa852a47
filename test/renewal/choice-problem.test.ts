import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GOAL_PRESETS } from '../../workers/model/goals.ts';
import { DEFAULT_RED_LINES, type RedLine } from '../../workers/model/red-lines.ts';
import { choiceOf, choiceProblem, chosenOf, goalAmounts } from '../../workers/renewal/choice-problem.ts';
import { figuresOf } from '../../workers/renewal/figures.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { nothingChosen } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { cityOf, districtOf, values } from './samples.ts';

const YEARS = 4;
const district = cityOf(6, 3);
const sheet = values();
const options = optionsOf({ district, sheet, years: YEARS });
const model = new PlanModel(options, sheet, null);
const { before, flows } = model;
const base = { options, sheet, before };
const source = { en: '', zh: '' };
const line = (over: Partial<RedLine> & Pick<RedLine, 'id' | 'quantity'>): RedLine => ({
  name: source,
  operator: 'atMost',
  threshold: 0,
  scope: 'whole',
  source,
  ...over,
});

const LINES: RedLine[] = [
  ...DEFAULT_RED_LINES.map((one) => ({ ...one, threshold: one.threshold ?? (one.id === 'begun' ? 3 : 5e8) })),
  line({ id: 'sale', quantity: 'saleM2', operator: 'atLeast', threshold: 10_000 }),
  line({ id: 'public', quantity: 'publicShare', operator: 'atLeast', threshold: 0.1 }),
  line({ id: 'crowd', quantity: 'population', scope: 'year', threshold: 3000 }),
];

const picks = fc.array(fc.nat(1_000_000), {
  minLength: district.parcels.count,
  maxLength: district.parcels.count,
});

describe('the problem of a plan', () => {
  const { problem, map, notLimits } = choiceProblem({ ...base, weights: { npv: 1 }, redLines: LINES });

  test('has for each parcel one option for keeping and one per work and year', () => {
    const { starts } = options;
    for (let p = 0; p < options.existing.count; p++) {
      expect(map.starts[p + 1] - map.starts[p]).toBe(1 + YEARS * (starts[p + 1] - starts[p]));
      expect(map.work[map.starts[p]]).toBe(-1);
    }
    expect(problem.gain).toHaveLength(map.work.length);
    expect(notLimits).toEqual(['rents', 'consensus', 'heritage', 'height']);
  });

  test('uses of its limits are what evaluating the plan gives', () => {
    fc.assert(
      fc.property(picks, (list) => {
        const chosen = Uint32Array.from(
          list,
          (pick, p) => map.starts[p] + (pick % (map.starts[p + 1] - map.starts[p])),
        );
        const choice = choiceOf(map, chosen);
        expect(chosenOf(map, choice)).toEqual(chosen);
        const used = new Float64Array(problem.limits.length);
        for (const o of chosen) {
          for (let u = problem.useStarts[o]; u < problem.useStarts[o + 1]; u++)
            used[problem.useLimit[u]] += problem.useAmount[u];
        }
        const sums = new PlanState(model);
        sums.take(choice);
        const { byYear, totals } = figuresOf(sums);
        const room = Object.fromEntries(problem.limits.map(({ id, most }, l) => [id, most - used[l]]));
        const close = (id: string, expected: number, size: number) =>
          expect(Math.abs(room[id] - expected), id).toBeLessThanOrEqual(1e-9 * (1 + size));
        const { floorM2 } = byYear;
        close('demolished', 0.2 * floorM2[0] - totals.demolishedM2, floorM2[0]);
        close('built', 2 * totals.demolishedM2 - totals.builtM2, totals.builtM2);
        close('rehoused', totals.rehoused - 0.5 * totals.displaced, totals.displaced);
        close('sale', totals.saleM2 - 10_000, totals.saleM2 + 10_000);
        close('public', totals.newPublicM2 - 0.1 * totals.builtM2, totals.builtM2);
        for (let year = 1; year <= YEARS; year++) {
          close(`begun.${year}`, 3 - byYear.begun[year], 36);
          close(`budget.${year}`, 5e8 - byYear.investment[year], 1e10);
          close(`deficit.${year}`, 5e8 + byYear.cashSoFar[year], 1e10);
          close(`crowd.${year}`, 3000 - byYear.population[year], 1e4);
        }
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test('gains are weighted goals over the most that each could come to', () => {
    const weights = { npv: 2, people: 1, carbon: 0.5, stay: 0.3, capacity: 1 };
    const { problem, map, ideal } = choiceProblem({ ...base, weights, redLines: [] });
    const npv = goalAmounts(base, 'npv');
    const best = Array.from({ length: options.existing.count }, (_, p) => {
      let most = 0;
      for (let o = map.starts[p]; o < map.starts[p + 1]; o++)
        if (map.work[o] >= 0) most = Math.max(most, flows.npv(map.work[o], map.year[o]));
      return most;
    });
    expect(ideal.npv).toBeCloseTo(
      best.reduce((a, b) => a + b),
      3,
    );
    const o = map.starts[1] - 1;
    const [w, y] = [map.work[o], map.year[o]];
    expect(npv.once[w] * npv.onceIn[y] + npv.yearly[w] * npv.yearlyIn[y]).toBeCloseTo(flows.npv(w, y), 3);
    expect(problem.gain[map.starts[0]]).toBe(0);
    expect(problem.limits).toEqual([]);
  });
});

test('the four goals of [Yu] are weights of a problem', () => {
  for (const weights of Object.values(GOAL_PRESETS)) {
    expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBe(1);
    expect(() => choiceProblem({ ...base, weights, redLines: [] })).not.toThrow();
  }
});

describe('what the search may choose', () => {
  test('grades and uses that are not allowed are no options', () => {
    const { map } = choiceProblem({
      ...base,
      weights: { jobs: 1 },
      redLines: [],
      allowed: { intensities: ['low'], uses: ['sale', 'green'] },
    });
    for (const w of map.work) {
      if (w < 0) continue;
      expect([0, 255]).toContain(options.intensity[w]);
      expect([0, 5, 255]).toContain(options.use[w]);
    }
  });

  test('a locked parcel has its decision only, or is kept', () => {
    const choice = nothingChosen(options.existing.count);
    const p = options.starts.findIndex((start, i) => options.starts[i + 1] > start);
    choice.work[p] = options.starts[p];
    choice.year[p] = 2;
    const parcels = new Uint8Array(options.existing.count).fill(1);
    const { map } = choiceProblem({
      ...base,
      weights: { jobs: 1 },
      redLines: [],
      allowed: { locked: { parcels, choice } },
    });
    expect(map.work).toEqual(choice.work);
    expect(map.year).toEqual(choice.year);
  });
});

describe('bad input is one sentence', () => {
  test('nothing can change', () => {
    const keep = optionsOf({ district: districtOf([{ use: 'water' }]), sheet, years: 3 });
    expect(() => choiceProblem({ ...base, options: keep, weights: { npv: 1 }, redLines: [] })).toThrow(
      /1 parcels, none/,
    );
  });
  test.each([{}, { npv: -1 }, { npv: Number.NaN }])('weights %o', (weights) => {
    expect(() => choiceProblem({ ...base, weights, redLines: [] })).toThrow(/expected a number of 0 or more/);
  });
  test('a threshold that is no number', () => {
    const redLines = [line({ id: 'x', quantity: 'begun', threshold: Number.NaN })];
    expect(() => choiceProblem({ ...base, weights: { npv: 1 }, redLines })).toThrow(/red line x/);
  });
});
