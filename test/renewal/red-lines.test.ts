import { describe, expect, test } from 'vitest';
import { DEFAULT_RED_LINES, type RedLine, redLineSchema } from '../../workers/model/red-lines.ts';
import { checkRedLines } from '../../workers/renewal/check-red-lines.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { optionsOf } from '../../workers/renewal/options-of.ts';
import { findWork } from '../../workers/renewal/plan.ts';
import { PlanModel } from '../../workers/renewal/plan-model.ts';
import { PlanState } from '../../workers/renewal/plan-state.ts';
import { districtOf, values } from './samples.ts';

const lot = { areaM2: 5000, floorM2: 5000, year: 1980, households: 50, people: 130 };
const district = districtOf([lot, { ...lot, areaM2: 4000 }, lot, lot, lot]);
const sheet = values();
const options = optionsOf({ district, sheet, years: 3, kinds: [] });
const model = new PlanModel(options, sheet, null);
const rebuilt = (parcels: number[], use: 'sale' | 'green' = 'sale') => {
  const state = new PlanState(model);
  parcels.forEach((p, i) => {
    const work =
      use === 'green'
        ? ({ action: 'rebuild', use } as const)
        : ({ action: 'rebuild', use, intensity: 'middle' } as const);
    state.set(p, findWork(options, p, work), 1 + (i % 3));
  });
  return state;
};
const set = (id: string, threshold: number): RedLine[] =>
  DEFAULT_RED_LINES.filter((line) => line.id === id).map((line) => ({ ...line, threshold }));
const checked = (state: PlanState, lines: RedLine[], consensus?: number) =>
  checkRedLines(state, evaluate(model, state.choice), lines, district.parcels, consensus);

describe('red lines', () => {
  test('of model.md §5 are there with their thresholds, and can be saved', () => {
    const told = Object.fromEntries(DEFAULT_RED_LINES.map(({ id, threshold }) => [id, threshold]));
    expect(told).toMatchObject({
      demolished: 0.2,
      built: 2,
      rehoused: 0.5,
      rents: 0.05,
      consensus: 2 / 3,
      begun: null,
    });
    expect(redLineSchema.array().parse(DEFAULT_RED_LINES)).toEqual(DEFAULT_RED_LINES);
  });

  test('a fifth of the floor demolished is met, two fifths are past by a fifth, on the parcels that demolish', () => {
    const [met] = checked(rebuilt([1]), set('demolished', 0.2));
    expect(met).toMatchObject({ value: 0.2, met: true, by: 0, parcels: [], mend: null });
    const [broken] = checked(rebuilt([1, 3]), set('demolished', 0.2));
    expect(broken).toMatchObject({ met: false, parcels: [1, 3] });
    expect(broken.by).toBeCloseTo(0.2, 12);
  });

  test('the mend is the change that costs least among all that do mend, by brute force', () => {
    const state = rebuilt([1, 3]);
    const lines = set('demolished', 0.2);
    const [{ mend }] = checked(state, lines);
    const before = evaluate(model, state.choice).totals.npv;
    let least = Infinity;
    for (let p = 0; p < 5; p++) {
      for (let w = options.starts[p] - 1; w < options.starts[p + 1]; w++) {
        for (let year = 1; year <= 3; year++) {
          const trial = new PlanState(model, state.choice);
          if (w < options.starts[p]) trial.unset(p);
          else trial.set(p, w, year);
          const evaluation = evaluate(model, trial.choice);
          if (checkRedLines(trial, evaluation, lines, district.parcels)[0].met)
            least = Math.min(least, before - evaluation.totals.npv);
        }
      }
    }
    expect(mend!.npvLost).toBeCloseTo(least, 2);
  });

  test('in a year the worst year is told', () => {
    const [begun] = checked(rebuilt([0, 1, 2, 3]), set('begun', 1));
    expect(begun).toMatchObject({ value: 2, threshold: 1, met: false, by: 1, year: 1, parcels: [0, 3] });
    expect(begun.mend).not.toBeNull();
  });

  test('nobody displaced, nobody asked: the lines do not apply', () => {
    expect(checked(new PlanState(model), set('rehoused', 0.5))[0]).toMatchObject({
      value: Number.NaN,
      met: true,
    });
    expect(checked(new PlanState(model), set('consensus', 0.7))[0]).toMatchObject({
      value: Number.NaN,
      met: true,
    });
    expect(checked(new PlanState(model), set('consensus', 0.7), 0.5)[0]).toMatchObject({
      value: 0.5,
      met: false,
    });
  });

  test('green where people lived rehouses nobody on site', () => {
    expect(checked(rebuilt([0], 'green'), set('rehoused', 0.5))[0]).toMatchObject({
      value: 0,
      met: false,
      by: 0.5,
    });
  });

  test('what the options rule out is held too: protected parcels and heights', () => {
    const limited = districtOf([{ ...lot, limitM: 20, heritage: true }]);
    const state = rebuilt([0]);
    const evaluation = evaluate(model, state.choice);
    const parcels = {
      ...district.parcels,
      heritage: limited.parcels.heritage,
      heightLimitM: limited.parcels.heightLimitM,
    };
    const [heritage, height] = checkRedLines(
      state,
      evaluation,
      [...set('heritage', 0), ...set('height', 0)],
      parcels,
    );
    expect(heritage).toMatchObject({ value: 5000, met: false, parcels: [0] });
    // 2.2 / 0.3 is 8 storeys of 3 m.
    expect(height).toMatchObject({ value: 4, met: false, parcels: [0] });
  });
});
