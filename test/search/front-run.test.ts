import { describe, expect, test, vi } from 'vitest';
import type {
  FrontIsland,
  FrontPlans,
  FrontProblem,
  FrontRun,
  FrontSettings,
} from '../../workers/model/front.ts';
import { type JobContext, quietContext } from '../../workers/model/job.ts';
import { newIsland, runStretch } from '../../workers/search/front/island.ts';
import { advanceFront, newRun } from '../../workers/search/front/run.ts';
import { bestOfWeights, randomSums, sumsEvaluator, sumsProblem } from './additive.ts';

type Choice = Uint32Array;
const settings: FrontSettings = {
  seed: 11,
  islands: 4,
  population: 20,
  divisions: 4,
  generations: 6,
  archive: 60,
  migrants: 4,
};
const sums = randomSums(60, 8, 3, 1);
const seeds = bestOfWeights(sums, Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1));
const problem = sumsProblem(sums, seeds);
const stretch = (island: FrontIsland<Choice>, of = problem, ctx = quietContext()) =>
  runStretch(structuredClone(island), of, island.settings.generations, ctx);

async function marks(count: number, of = problem, from = newRun(settings, of)): Promise<FrontRun<Choice>[]> {
  const runs = [from];
  for (let k = 0; k < count; k++) {
    runs.push(await advanceFront(runs[k], of.variation, (island) => stretch(island, of)));
  }
  return runs.slice(1);
}

/** Runs jobs on so many workers, which take turns in an order drawn from the seed. */
function workers(count: number, order: number) {
  const waiting: (() => Promise<void>)[] = [];
  let busy = 0;
  const next = () => {
    while (busy < count && waiting.length > 0) {
      busy++;
      const [job] = waiting.splice((order * 7919) % waiting.length, 1);
      void job().finally(() => {
        busy--;
        next();
      });
    }
  };
  return (island: FrontIsland<Choice>) =>
    new Promise<FrontIsland<Choice>>((resolve, reject) => {
      waiting.push(() => stretch(island).then(resolve, reject));
      queueMicrotask(next);
    });
}

const rowsOf = (plans: FrontPlans<Choice>, goals = 3) =>
  Array.from({ length: plans.count }, (_, p) => [...plans.goals.subarray(p * goals, (p + 1) * goals)]);

describe('a front search', () => {
  test('gives the same bytes on one worker, on two and on four, whatever their order', async () => {
    const [, , expected] = await marks(3);
    for (const [count, order] of [
      [1, 0],
      [1, 3],
      [2, 1],
      [2, 5],
      [4, 2],
    ]) {
      let run = newRun(settings, problem);
      for (let k = 0; k < 3; k++) run = await advanceFront(run, problem.variation, workers(count, order));
      expect(run).toEqual(expected);
    }
  });

  test('goes on from where it was stopped as if it had not been, also from a copy that was stored', async () => {
    const whole = await marks(4);
    const stored = structuredClone(whole[1]);
    expect((await marks(2, problem, stored)).at(-1)).toEqual(whole[3]);
  });

  test('is another one with another seed', async () => {
    const [a] = await marks(1);
    const [b] = await marks(1, problem, newRun({ ...settings, seed: 12 }, problem));
    expect(a.archive.goals).not.toEqual(b.archive.goals);
  });

  test('leaves the island and the run that it is given as they are', async () => {
    const [run] = await marks(1);
    const before = structuredClone(run);
    await advanceFront(run, problem.variation, (island) => runStretch(island, problem, 3, quietContext()));
    expect(run).toEqual(before);
  });

  test('keeps only plans that no other kept plan covers, measured as if from scratch', async () => {
    const { archive } = (await marks(5)).at(-1)!;
    const rows = rowsOf(archive);
    expect(archive.count).toBeGreaterThan(30);
    expect(archive.count).toBeLessThanOrEqual(settings.archive);
    rows.forEach((row, p) => {
      expect(rows.some((other, q) => q !== p && other.every((value, m) => value <= row[m]))).toBe(false);
    });
    const out = new Float64Array(4);
    rows.forEach((row, p) => {
      problem.evaluator.evaluate(archive.genes.subarray(p * 60, (p + 1) * 60), new Float64Array(3), out);
      row.forEach((value, m) => {
        expect(out[m]).toBeCloseTo(value, 10);
      });
    });
  });

  test('does not lose the seeds that are best in a goal, and fills the front between them mark by mark', async () => {
    const runs = await marks(6);
    const { archive, hypervolume, evaluations } = runs.at(-1)!;
    const out = new Float64Array(4);
    for (let m = 0; m < 3; m++) {
      sumsEvaluator(sums).evaluate(seeds.subarray(m * 60, (m + 1) * 60), new Float64Array(3), out);
      expect(Math.min(...rowsOf(archive).map((row) => row[m]))).toBeCloseTo(out[m], 10);
    }
    expect(hypervolume).toHaveLength(6);
    expect(hypervolume[5]).toBeGreaterThan(hypervolume[0]);
    expect(evaluations).toBe(4 * (20 + 6 * 6 * 20 + 5 * (20 + 4)));
  });

  test('finds the whole front of a small problem, as brute force knows it', async () => {
    const small = randomSums(5, 4, 2, 3);
    const stated = sumsProblem(small, new Uint32Array(0));
    const all: number[][] = [];
    const out = new Float64Array(3);
    for (let code = 0; code < 4 ** 5; code++) {
      const plan = Uint32Array.from({ length: 5 }, (_, g) => 4 * g + (Math.floor(code / 4 ** g) % 4));
      stated.evaluator.evaluate(plan, new Float64Array(2), out);
      all.push([out[0], out[1]]);
    }
    const best = all
      .filter((row) => !all.some((o) => o[0] <= row[0] && o[1] <= row[1] && (o[0] < row[0] || o[1] < row[1])))
      .toSorted((a, b) => a[0] - b[0]);
    const runs = await marks(6, stated, newRun({ ...settings, divisions: 30, generations: 20 }, stated));
    const found = rowsOf(runs.at(-1)!.archive, 2);
    expect(found).toHaveLength(best.length);
    found.forEach((row, p) => {
      expect(row[0]).toBeCloseTo(best[p][0], 10);
      expect(row[1]).toBeCloseTo(best[p][1], 10);
    });
  });

  test('with a limit keeps plans within it alone, though it starts from plans that all break it', async () => {
    const most = 20;
    const bad = bestOfWeights(sums, Float64Array.of(1, 0, 0, 1, 1, 0));
    const limited: FrontProblem<Choice> = { ...sumsProblem(sums, bad, most) };
    const runs = await marks(8, limited, newRun({ ...settings, generations: 20 }, limited));
    const { archive } = runs.at(-1)!;
    expect(archive.count).toBeGreaterThan(10);
    for (const row of rowsOf(archive)) expect(row[2]).toBeLessThanOrEqual(most + 1e-9);
  });

  test('repairs new plans before they are measured', async () => {
    const tied: FrontProblem<Choice> = {
      ...problem,
      repair(genes) {
        genes[1] = 8 + (genes[0] % 8);
      },
    };
    const { archive, islands } = (await marks(2, tied, newRun(settings, tied))).at(-1)!;
    const { plans } = islands[0];
    const children = [archive, plans].flatMap(({ genes, count }) =>
      Array.from({ length: count }, (_, p) => genes.subarray(p * 60, p * 60 + 2)),
    );
    const given = new Set(Array.from({ length: 3 }, (_, s) => seeds.subarray(s * 60, s * 60 + 2).join()));
    expect(children.filter(([a, b]) => b !== 8 + (a % 8) && !given.has(`${a},${b}`))).toEqual([]);
  });
});

test('a plan is measured from its parent just where it differs from it', async () => {
  const plain = sumsEvaluator(sums);
  let updates = 0;
  const watched: FrontProblem<Choice> = {
    ...problem,
    evaluator: {
      ...plain,
      update(genes, before, changed, kept, out) {
        updates++;
        const differ = Array.from(genes, (_, g) => g).filter((g) => genes[g] !== before[g]);
        expect([...changed]).toEqual(differ);
        plain.update!(genes, before, changed, kept, out);
      },
    },
  };
  await runStretch(newIsland(0, settings, watched), watched, 6, quietContext());
  expect(updates).toBeGreaterThan(60);
});

test('a search that keeps nothing of its plans and never updates finds the same front', async () => {
  const { goals, evaluate } = sumsEvaluator(sums);
  const spare = new Float64Array(3);
  const plain: FrontProblem<Choice> = {
    ...problem,
    evaluator: { goals, kept: 0, evaluate: (genes, _, out) => evaluate(genes, spare, out) },
  };
  const [a] = await marks(1);
  const [b] = await marks(1, plain, newRun(settings, plain));
  expect(b.archive.genes).toEqual(a.archive.genes);
});

describe('what cannot be searched', () => {
  const flat = (goals: number) => ({ ...problem, evaluator: { ...sumsEvaluator(sums), goals } });

  test.each([1, 5])('is said of %i goals', (goals) => {
    expect(() => newRun(settings, flat(goals))).toThrow(/expected 2 to 4/);
  });

  test.each([0, 3, 21])('is said of %i plans per island', (population) => {
    expect(() => newRun({ ...settings, population }, problem)).toThrow(/an even number of at least 4/);
  });

  test('is said of a goal that is not a number', async () => {
    const broken: FrontProblem<Choice> = {
      ...problem,
      evaluator: { goals: 3, kept: 0, evaluate: (_, __, out) => out.set([1, Number.NaN, 1, 0]) },
    };
    await expect(stretch(newIsland(0, settings, broken), broken)).rejects.toMatchObject({
      code: 'front-goal-missing',
      params: { got: 2 },
    });
  });

  test('nothing can change: the front is the one plan that there is', async () => {
    const still = {
      groups: 3,
      goals: 3,
      starts: Uint32Array.of(0, 1, 2, 3),
      amounts: new Float64Array(9).fill(2),
    };
    const stated = sumsProblem(still, new Uint32Array(0));
    const [run] = await marks(1, stated, newRun(settings, stated));
    expect(run.archive.count).toBe(1);
    expect([...run.archive.goals]).toEqual([6, 6, 6]);
    expect(run.hypervolume[0]).toBeCloseTo(1, 12);
  });
});

test('a search is stopped at the first pause after it was cancelled, and what was found at the last mark stays', async () => {
  const [last] = await marks(1);
  const kept = structuredClone(last);
  // Every look at the clock finds a slice of time over, so that islands pause after each plan, however fast the machine is.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  const controller = new AbortController();
  const waiting: (() => void)[] = [];
  let pauses = 0;
  const ctx: JobContext = {
    signal: controller.signal,
    progress() {},
    async pause() {
      pauses++;
      await new Promise<void>((resolve) => waiting.push(resolve));
      await quietContext(controller.signal).pause();
    },
  };
  const running = advanceFront(last, problem.variation, (island) => runStretch(island, problem, 1000, ctx));
  const ended = expect(running).rejects.toMatchObject({ code: 'cancelled' });
  try {
    for (let step = 1; step <= 3; step++) {
      await allWait();
      expect(pauses).toBe(step * settings.islands);
      goOn();
    }
    await allWait();
    controller.abort();
    goOn();
    await ended;
    // The other islands have as many turns to go on as it took all of them to reach a pause.
    for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    expect(pauses).toBe(4 * settings.islands);
    expect(waiting).toEqual([]);
    expect(last).toEqual(kept);
  } finally {
    clock.mockRestore();
  }

  async function allWait(): Promise<void> {
    while (waiting.length < settings.islands) await Promise.resolve();
  }
  function goOn(): void {
    for (const release of waiting.splice(0)) release();
  }
});
