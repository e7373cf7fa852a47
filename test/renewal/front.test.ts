import { describe, expect, test } from 'vitest';
import { goalValue, renewedShare, rowsOf, samePlan, within } from '../../src/project/frontPlans.ts';
import type { FrontIsland, FrontRun } from '../../workers/model/front.ts';
import type { Goal } from '../../workers/model/goals.ts';
import { quietContext } from '../../workers/model/job.ts';
import { DEFAULT_RED_LINES } from '../../workers/model/red-lines.ts';
import { nextBelow, startRandom } from '../../workers/random.ts';
import { choiceOf } from '../../workers/renewal/choice-problem.ts';
import { evaluate } from '../../workers/renewal/evaluate.ts';
import { renewalFront } from '../../workers/renewal/front-problem.ts';
import { frontGoals, frontOpen, frontSeeds, frontStretch } from '../../workers/renewal/front-session.ts';
import { preparedBy } from '../../workers/renewal/session.ts';
import { coversRow } from '../../workers/search/front/dominance.ts';
import { advanceFront, newRun } from '../../workers/search/front/run.ts';
import { cityOf, districtOf, SHEET } from './samples.ts';

const ctx = quietContext();
const GOALS: Goal[] = ['npv', 'access', 'commute'];
const { parcels, facilities, streets } = cityOf(8, 7);
const prepare = {
  key: 'front test',
  district: { parcels, facilities, streets },
  sheet: SHEET,
  overrides: {},
  years: 3,
};
const question = { goals: GOALS, redLines: DEFAULT_RED_LINES, allowed: {} };
const SETTINGS = {
  seed: 7,
  islands: 4,
  population: 20,
  divisions: 5,
  generations: 3,
  archive: 60,
  migrants: 2,
};

async function seedsOf(key: string, order: number[]): Promise<Uint32Array> {
  const parts: Uint32Array[] = [];
  for (const part of order) parts[part] = await frontSeeds({ key, part, parts: 4 }, ctx);
  return Uint32Array.from(parts.flatMap((part) => [...part]));
}

/** A search of two marks, islands run one after the other in this order. */
async function search(order: number[]): Promise<FrontRun<Uint32Array>> {
  const key = `front ${order}`;
  await frontOpen({ key, prepare, question }, ctx);
  const seeds = await seedsOf(key, order);
  const { model, sheet } = preparedBy(prepare.key);
  const { variation, evaluator } = renewalFront(model, sheet, question).front;
  let run = newRun<Uint32Array>(SETTINGS, { variation, evaluator });
  for (let mark = 0; mark < 2; mark++) {
    const done: FrontIsland<Uint32Array>[] = [];
    for (const i of order)
      done[i] = await frontStretch({ key, seeds, island: run.islands[i], generations: 3 }, ctx);
    run = await advanceFront(run, variation, async ({ island }) => done[island]);
  }
  return run;
}

describe('a front of renewal plans', () => {
  test('is the same to the last byte in whatever order the islands are run', async () => {
    const one = await search([0, 1, 2, 3]);
    const other = await search([3, 1, 0, 2]);
    expect(one.archive.count).toBeGreaterThanOrEqual(20);
    expect(other).toEqual(one);
  }, 60_000);

  test('holds plans within the limits, none beaten by another, with the values that evaluate gives', async () => {
    const { archive } = await search([0, 1, 2, 3]);
    const { model, sheet } = preparedBy(prepare.key);
    const { renewal } = renewalFront(model, sheet, question);
    const rows = rowsOf(GOALS, archive);
    for (let p = 0; p < archive.count; p++) {
      expect(archive.violation[p]).toBe(0);
      for (let q = 0; q < archive.count; q++)
        if (q !== p) expect(coversRow(archive.goals, q, archive.goals, p, GOALS.length)).toBe(false);
      const genes = archive.genes.subarray(p * parcels.count, (p + 1) * parcels.count);
      const { totals } = evaluate(model, choiceOf(renewal.map, genes));
      // Sums moved on by differences round differently from sums made anew.
      expect(rows[p][0] / totals.npv).toBeCloseTo(1, 6);
      expect(rows[p][2]).toBeCloseTo(totals.commuteMinutes, 6);
    }
  }, 60_000);

  test('begins with plans that hold all limits, also where the sum of floors is tight', async () => {
    const { model, sheet } = preparedBy(prepare.key);
    const { renewal, front } = renewalFront(model, sheet, question);
    const { starts } = renewal.map;
    const random = startRandom(3, 1);
    const out = new Float64Array(GOALS.length + 1);
    const state = new Float64Array(front.evaluator.kept);
    let broken = 0;
    for (let k = 0; k < 50; k++) {
      const genes = Uint32Array.from(
        { length: parcels.count },
        (_, p) => starts[p] + nextBelow(random, starts[p + 1] - starts[p]),
      );
      front.evaluator.evaluate(genes, state, out);
      if (out[GOALS.length] > 0) broken++;
      front.repair!(genes, random);
      front.evaluator.evaluate(genes, state, out);
      expect(out[GOALS.length]).toBe(0);
    }
    expect(broken).toBeGreaterThan(25);
  });

  test('is refused by reason for goals that nothing can be known of', async () => {
    const bare = districtOf([
      { floorM2: 4000, people: 100, year: 1980 },
      { floorM2: 3000, year: 1970 },
    ]);
    const input = {
      ...prepare,
      key: 'bare',
      district: { parcels: bare.parcels, facilities: null, streets: null },
    };
    const none = await frontGoals({ prepare: input }, ctx);
    expect(none.commute).toBe('jobs');
    expect(none.npv).toBeUndefined();
    expect(await frontGoals({ prepare }, ctx)).toEqual({});
  });
});

describe('what is shown of a front', () => {
  const map = {
    starts: Uint32Array.of(0, 2, 4),
    work: Int32Array.of(-1, 0, -1, 1),
    year: Uint8Array.of(0, 1, 0, 2),
  };
  const front = {
    count: 3,
    genes: Uint32Array.of(0, 3, 1, 3, 1, 2),
    goals: Float64Array.of(-10, 30, -5, 20, 0, 10),
    violation: new Float64Array(3),
  };

  test('has the sign in which each goal is told', () => {
    expect(goalValue('npv', -5)).toBe(5);
    expect(goalValue('access', -0.5)).toBe(50);
    expect(goalValue('commute', 30)).toBe(30);
    expect(goalValue('npv', 0)).toBe(0);
    expect(rowsOf(['npv', 'commute'], front)).toEqual([
      [10, 30],
      [5, 20],
      [0, 10],
    ]);
  });

  test('is chosen by spans, ends included', () => {
    const rows = rowsOf(['npv', 'commute'], front);
    expect(within(rows, [])).toEqual([0, 1, 2]);
    expect(within(rows, [[5, 10], null])).toEqual([0, 1]);
    expect(
      within(rows, [
        [5, 10],
        [0, 20],
      ]),
    ).toEqual([1]);
  });

  test('counts how often a parcel is renewed among the plans', () => {
    expect([...renewedShare(map, front.genes, [0, 1])]).toEqual([0.5, 1]);
    expect([...renewedShare(map, front.genes, [2])]).toEqual([1, 0]);
    expect([...renewedShare(map, front.genes, [])]).toEqual([Number.NaN, Number.NaN]);
  });

  test('finds a plan again in a later front', () => {
    const later = { ...front, count: 2, genes: Uint32Array.of(1, 2, 0, 3) };
    expect([0, 1, 2].map((plan) => samePlan(front, plan, later))).toEqual([1, null, 0]);
  });
});
