import { describe, expect, test } from 'vitest';
import { quietContext } from '../../workers/model/job.ts';
import type { SitingGoal, SitingInput } from '../../workers/model/siting.ts';
import { seededRandom } from '../../workers/random.ts';
import { sitingCosts } from '../../workers/search/siting/costs.ts';
import { greedy } from '../../workers/search/siting/greedy.ts';
import { site } from '../../workers/search/siting/site.ts';
import { PMED1, pmed1Costs } from './pmed1.ts';

const goals: SitingGoal[] = [
  { type: 'coverage', withinMin: 10 },
  { type: 'distance', farMin: 25 },
];

/** Places and candidates on a square of 40 × 40 minutes; some places have a facility near, some have no people or unknown ones. */
function randomInput(seed: number, goal: SitingGoal, places = 40, candidates = 11, open = 3): SitingInput {
  const random = seededRandom(seed);
  const xy = (n: number) => Float64Array.from({ length: 2 * n }, () => 40 * random());
  const [homes, sites, now] = [xy(places), xy(candidates), xy(1)];
  const apart = (a: Float64Array, i: number, b: Float64Array, j: number) =>
    Math.hypot(a[2 * i] - b[2 * j], a[2 * i + 1] - b[2 * j + 1]);
  const starts = new Uint32Array(candidates + 1);
  const reached: number[] = [];
  const minutes: number[] = [];
  for (let c = 0; c < candidates; c++) {
    for (let i = 0; i < places; i++) {
      if (apart(sites, c, homes, i) > 30) continue;
      reached.push(i);
      minutes.push(apart(sites, c, homes, i));
    }
    starts[c + 1] = reached.length;
  }
  return {
    people: Float64Array.from({ length: places }, (_, i) =>
      i % 13 === 5 ? Number.NaN : Math.floor(random() * 100),
    ),
    reach: { starts, places: Uint32Array.from(reached), minutes: Float64Array.from(minutes) },
    minutesNow: Float64Array.from({ length: places }, (_, i) =>
      apart(homes, i, now, 0) < 15 ? apart(homes, i, now, 0) : Infinity,
    ),
    open,
    goal,
  };
}

/** People within the limit, or mean minutes, by the definition. */
function reachedBy({ people, reach, minutesNow, goal }: SitingInput, chosen: Iterable<number>): number {
  const nearest = minutesNow.slice();
  for (const c of chosen) {
    for (let a = reach.starts[c]; a < reach.starts[c + 1]; a++) {
      nearest[reach.places[a]] = Math.min(nearest[reach.places[a]], reach.minutes[a]);
    }
  }
  let sum = 0;
  let total = 0;
  people.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    total += value;
    if (goal.type === 'distance') sum += value * Math.min(goal.farMin, nearest[i]);
    else if (nearest[i] <= goal.withinMin) sum += value;
  });
  return goal.type === 'distance' ? sum / total : sum;
}

function* subsets(n: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) yield [];
  else for (let c = from; c <= n - k; c++) for (const rest of subsets(n, k - 1, c + 1)) yield [c, ...rest];
}

describe.each(goals)('siting by $type', (goal) => {
  const isBetter = (a: number, b: number) => (goal.type === 'coverage' ? a >= b - 1e-9 : a <= b + 1e-9);

  test('on small cases the bound is no worse than the best of all choices, the best no worse than the answer', async () => {
    let found = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const input = randomInput(seed, goal);
      const values = [...subsets(11, 3)].map((chosen) => reachedBy(input, chosen));
      const best = goal.type === 'coverage' ? Math.max(...values) : Math.min(...values);
      const answer = await site(input, quietContext());
      const reached = answer.steps.at(-1)!;
      expect(reached).toBeCloseTo(reachedBy(input, answer.chosen), 9);
      expect(isBetter(answer.bound, best)).toBe(true);
      expect(isBetter(best, reached)).toBe(true);
      expect(answer.unknown).toBe(3);
      const now = reachedBy(input, []);
      expect(answer.steps[0]).toBeCloseTo(now, 9);
      expect(answer.gap).toBeCloseTo((answer.bound - reached) / (answer.bound - now), 6);
      if (Math.abs(reached - best) < 1e-9) found++;
    }
    expect(found).toBeGreaterThanOrEqual(38);
  });

  test('greedy alone gains at least 1 − 1/e of the best gain', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const input = randomInput(seed, goal);
      const now = reachedBy(input, []);
      const values = [...subsets(11, 3)].map((chosen) => Math.abs(reachedBy(input, chosen) - now));
      const { chosen } = greedy(sitingCosts(input), 3);
      expect(Math.abs(reachedBy(input, chosen) - now)).toBeGreaterThanOrEqual(
        (1 - 1 / Math.E) * Math.max(...values),
      );
    }
  });

  test('each further facility brings something, and less than the one before', async () => {
    const { chosen, steps } = await site(randomInput(5, goal, 300, 60, 8), quietContext());
    expect(new Set(chosen).size).toBe(8);
    const gains = Array.from(steps.subarray(1), (value, k) => Math.abs(value - steps[k]));
    expect(gains.every((gain) => gain > 0)).toBe(true);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
  });

  test('a city of 2,000 places and 300 candidates is proved to within 2 % of the best gain', async () => {
    const { gap } = await site(randomInput(6, goal, 2000, 300, 12), quietContext());
    expect(gap).toBeLessThan(0.02);
  });

  test('the same input gives the same answer', async () => {
    const input = randomInput(7, goal, 200, 50, 5);
    expect(await site(structuredClone(input), quietContext())).toEqual(await site(input, quietContext()));
  });

  test('where no candidate brings anything none is chosen, and that is proved to be best', async () => {
    const input = randomInput(8, goal);
    const served = { ...input, minutesNow: input.minutesNow.map(() => 0) };
    const { chosen, gap, steps, bound } = await site(served, quietContext());
    expect(chosen).toHaveLength(0);
    expect([gap, bound]).toEqual([0, steps[0]]);
  });

  test.each([0, -1, 2.5, 12, Number.NaN])('is refused for %d facilities', async (open) => {
    await expect(site({ ...randomInput(1, goal), open }, quietContext())).rejects.toThrow(/from 1 to 11/);
  });

  test('is refused where no people are known', async () => {
    const input = randomInput(1, goal);
    const none = { ...input, people: input.people.map(() => Number.NaN) };
    await expect(site(none, quietContext())).rejects.toThrow(/expected more than 0/);
  });

  test('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const ctx = { ...quietContext(controller.signal), progress: () => controller.abort() };
    await expect(site(randomInput(6, goal, 4000, 800, 30), ctx)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test.each([0, -3, Infinity, Number.NaN])('a limit of %d minutes is refused', async (minutes) => {
  for (const goal of [
    { type: 'coverage', withinMin: minutes },
    { type: 'distance', farMin: minutes },
  ] as const) {
    await expect(site(randomInput(1, goal), quietContext())).rejects.toThrow(/a number above 0/);
  }
});

test('the p-median problem pmed1 of the OR-Library is solved to its published optimum, and proved', async () => {
  const n = PMED1.vertices;
  const minutes = pmed1Costs();
  const { chosen, steps, bound, gap } = await site(
    {
      people: new Float64Array(n).fill(1),
      reach: {
        starts: Uint32Array.from({ length: n + 1 }, (_, c) => c * n),
        places: Uint32Array.from({ length: n * n }, (_, a) => a % n),
        minutes,
      },
      minutesNow: new Float64Array(n).fill(Infinity),
      open: PMED1.open,
      goal: { type: 'distance', farMin: Math.max(...minutes) },
    },
    quietContext(),
  );
  expect(chosen).toHaveLength(5);
  expect(steps.at(-1)! * n).toBeCloseTo(PMED1.optimum, 6);
  expect(Math.ceil(bound * n - 1e-6)).toBe(PMED1.optimum);
  expect(gap).toBeLessThan(1e-4);
});
