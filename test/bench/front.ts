import type { FrontProblem } from '../../workers/model/front.ts';
import { quietContext } from '../../workers/model/job.ts';
import type { SitingInput } from '../../workers/model/siting.ts';
import { directions } from '../../workers/search/front/directions.ts';
import { hypervolume } from '../../workers/search/front/hypervolume.ts';
import { runStretch } from '../../workers/search/front/island.ts';
import { advanceFront, newRun } from '../../workers/search/front/run.ts';
import { site } from '../../workers/search/siting/site.ts';
import { randomFrom } from '../density/reference.ts';
import { bestOfWeights, randomSums, sumsProblem } from '../search/additive.ts';
import { type Case, count, small } from './case.ts';

const SETTINGS = {
  seed: 1,
  islands: 4,
  population: 92,
  divisions: 12,
  generations: 25,
  archive: 400,
  migrants: 8,
};
const MARKS = 2;
const OPTIONS = 100;

/** A front search from 15 priced plans to its second mark, all islands one after the other. */
async function front(problem: FrontProblem<Uint32Array>) {
  let run = newRun(SETTINGS, problem);
  for (let mark = 0; mark < MARKS; mark++) {
    run = await advanceFront(run, problem.variation, (island) =>
      runStretch(island, problem, SETTINGS.generations, quietContext()),
    );
  }
  return run;
}

function frontProblem(groups: number): FrontProblem<Uint32Array> {
  const sums = randomSums(groups, OPTIONS, 3, 1);
  return sumsProblem(
    sums,
    bestOfWeights(
      sums,
      directions(3, 4).map((weight) => weight + 1e-6),
    ),
  );
}

function frontCase(groups: number): Case {
  return {
    operation: 'front over three goals',
    async prepare() {
      const problem = frontProblem(groups);
      const { update, ...fromScratch } = problem.evaluator;
      const plainly = { ...problem, evaluator: fromScratch };
      const { archive, evaluations } = await front(problem);
      return {
        size: `${count(groups)} groups × ${OPTIONS} options, ${count(evaluations)} plans measured: ${archive.count} on the front; one worker`,
        ours: () => front(problem),
        plain: { run: () => front(plainly) },
        async difference() {
          const [a, b] = [(await front(problem)).hypervolume, (await front(plainly)).hypervolume];
          return `${small(Math.abs(a[MARKS - 1] / b[MARKS - 1] - 1))} of the hypervolume`;
        },
      };
    },
  };
}

const randomPoints = (n: number, goals: number) => {
  const random = randomFrom(n);
  const points = Float64Array.from({ length: n * goals }, random);
  for (let p = 0; p < n; p++) {
    const row = points.subarray(p * goals, (p + 1) * goals);
    const length = Math.hypot(...row);
    row.forEach((value, m) => {
      row[m] = 1 - value / length;
    });
  }
  return points;
};

/** By slices of the last goal, each measured anew. */
function slices(rows: number[][], goals: number): number {
  if (goals === 1) return 1 - Math.min(...rows.map(([x]) => x));
  const order = rows.toSorted((a, b) => a[goals - 1] - b[goals - 1]);
  let sum = 0;
  order.forEach((row, k) => {
    const next = k + 1 < order.length ? order[k + 1][goals - 1] : 1;
    if (next > row[goals - 1]) sum += (next - row[goals - 1]) * slices(order.slice(0, k + 1), goals - 1);
  });
  return sum;
}

function hypervolumeCase(n: number, goals: number, growing: number[]): Case {
  const corner = new Array<number>(goals).fill(1);
  return {
    operation: 'hypervolume',
    async prepare() {
      const points = randomPoints(n, goals);
      const rows = Array.from({ length: n }, (_, p) => [...points.subarray(p * goals, (p + 1) * goals)]);
      return {
        size: `${count(n)} plans, ${goals} goals`,
        ours: () => hypervolume(points, corner),
        plain: { run: () => slices(rows, goals) },
        difference: () => small(Math.abs(hypervolume(points, corner) - slices(rows, goals))),
        growth: () => ({
          sizes: `${growing.map(count).join(', ')} plans`,
          runs: growing.map((size) => randomPoints(size, goals)).map((all) => () => hypervolume(all, corner)),
        }),
      };
    },
  };
}

const REACH_M = 1000;

/** A square town: candidates and places scattered, 80 m a minute. */
function sitingInput(places: number, candidates: number, open: number): SitingInput {
  const random = randomFrom(places);
  const side = 60 * Math.sqrt(places);
  const xy = (n: number) => Float64Array.from({ length: 2 * n }, () => random() * side);
  const [homes, sites] = [xy(places), xy(candidates)];
  const starts = new Uint32Array(candidates + 1);
  const reached: number[] = [];
  const minutes: number[] = [];
  for (let c = 0; c < candidates; c++) {
    for (let i = 0; i < places; i++) {
      const far = Math.hypot(sites[2 * c] - homes[2 * i], sites[2 * c + 1] - homes[2 * i + 1]);
      if (far > REACH_M) continue;
      reached.push(i);
      minutes.push(far / 80);
    }
    starts[c + 1] = reached.length;
  }
  return {
    people: Float64Array.from({ length: places }, () => Math.floor(random() * 200)),
    reach: { starts, places: Uint32Array.from(reached), minutes: Float64Array.from(minutes) },
    minutesNow: new Float64Array(places).fill(Infinity),
    open,
    goal: { type: 'coverage', withinMin: 10 },
  };
}

/** Greedy with every candidate measured anew at every step; no exchanges and no bound. */
function plainGreedy({ people, reach, open }: SitingInput): number {
  const isCovered = new Array<boolean>(people.length).fill(false);
  let covered = 0;
  for (let k = 0; k < open; k++) {
    let [most, at] = [0, -1];
    for (let c = 0; c < reach.starts.length - 1; c++) {
      let sum = 0;
      for (let a = reach.starts[c]; a < reach.starts[c + 1]; a++) {
        if (reach.minutes[a] <= 10 && !isCovered[reach.places[a]]) sum += people[reach.places[a]];
      }
      if (sum > most) [most, at] = [sum, c];
    }
    if (at < 0) break;
    covered += most;
    for (let a = reach.starts[at]; a < reach.starts[at + 1]; a++) {
      if (reach.minutes[a] <= 10) isCovered[reach.places[a]] = true;
    }
  }
  return covered;
}

function sitingCase(places: number, candidates: number, open: number): Case {
  return {
    operation: 'siting with a bound',
    async prepare() {
      const input = sitingInput(places, candidates, open);
      return {
        size: `${open} of ${count(candidates)} candidates, ${count(places)} places`,
        ours: () => site(input, quietContext()),
        plain: { run: () => plainGreedy(input) },
        async difference() {
          const { steps, gap } = await site(input, quietContext());
          const more = 100 * (steps[steps.length - 1] / plainGreedy(input) - 1);
          return `${more.toFixed(1)} % more people than greedy, at most ${(100 * gap).toFixed(1)} % below the best`;
        },
      };
    },
  };
}

export const frontCases: Case[] = [
  frontCase(1000),
  hypervolumeCase(400, 3, [1000, 4000, 16_000]),
  hypervolumeCase(100, 4, [100, 400, 1600]),
  sitingCase(5000, 1000, 20),
];
