import { ReweaveError } from '../../model/errors.ts';
import type { FrontIsland, FrontProblem, FrontSettings, Genes } from '../../model/front.ts';
import type { JobContext } from '../../model/job.ts';
import { nextBelow, startRandom } from '../../random.ts';
import { type Archive, newArchive } from './archive.ts';
import { directions } from './directions.ts';
import { type Measured, measured } from './measured.ts';
import { newScale } from './scale.ts';
import { survivors } from './survivors.ts';

const SLICE_MS = 10;
/** Of the first plans that are not seeds, one in this many is random where there are seeds to breed from. */
const RANDOM_EVERY = 4;

/**
 * An island before its first generation; its first stretch fills it.
 * @throws front-goals (2 to 4 can be searched), front-population
 */
export function newIsland<G extends Genes>(
  island: number,
  settings: FrontSettings,
  problem: Pick<FrontProblem<G>, 'variation'> & { evaluator: { goals: number } },
): FrontIsland<G> {
  const { goals } = problem.evaluator;
  if (!(goals >= 2 && goals <= 4)) throw new ReweaveError('front-goals', { got: goals });
  const { population } = settings;
  if (!(population >= 4 && population % 2 === 0)) {
    throw new ReweaveError('front-population', { got: population });
  }
  const none = () => ({
    count: 0,
    genes: problem.variation.allocate(0),
    goals: new Float64Array(0),
    violation: new Float64Array(0),
  });
  return {
    island,
    settings,
    generation: 0,
    evaluations: 0,
    random: startRandom(settings.seed, island + 1),
    plans: none(),
    scale: newScale(goals),
    first: { best: new Float64Array(goals).fill(Infinity), worst: new Float64Array(goals).fill(-Infinity) },
    arrived: problem.variation.allocate(0),
    found: none(),
  };
}

/**
 * One stretch of an island, from a mark to the next: takes in the plans that have arrived, then breeds `generations` generations. The island that is
 * given stays as it is; the same island gives the same bytes wherever it is run. Plans are measured from scratch when the stretch
 * begins, so that the rounding of incremental sums does not pile up. Stage told: 'generations'.
 * @throws front-goal-missing, cancelled
 */
export async function runStretch<G extends Genes>(
  island: FrontIsland<G>,
  problem: FrontProblem<G>,
  generations: number,
  ctx: JobContext,
): Promise<FrontIsland<G>> {
  const { settings } = island;
  const { variation, evaluator } = problem;
  const { goals: count } = evaluator;
  const random = island.random.slice();
  const scale = { ideal: island.scale.ideal.slice(), extremes: island.scale.extremes.slice() };
  const first = { best: island.first.best.slice(), worst: island.first.worst.slice() };
  const lines = directions(count, settings.divisions);
  const arrivals = island.arrived.length / variation.length;
  const places = Math.max(2 * settings.population, settings.population + arrivals);
  const room = measured(problem, places);
  const archive = newArchive<G>(count, variation.length, settings.archive, variation.allocate);

  let last = performance.now();
  const breathe = async (done: number) => {
    if (performance.now() - last < SLICE_MS) return;
    ctx.progress('generations', done, generations);
    await ctx.pause();
    last = performance.now();
  };

  const isNew = island.plans.count === 0;
  if (isNew) firstPlans(island.island, settings, problem, room.genes, random);
  else
    for (let p = 0; p < settings.population; p++) room.genes[p].set(geneRow(island.plans.genes, p) as never);
  for (let k = 0; k < arrivals; k++)
    room.genes[settings.population + k].set(geneRow(island.arrived, k) as never);
  const begun = settings.population + arrivals;
  for (let p = 0; p < begun; p++) {
    room.measure(p);
    offer(archive, room, p, count);
    await breathe(0);
  }
  if (isNew) firstRange(room, settings.population, count, first);
  const rows = Uint32Array.from({ length: begun }, (_, p) => p);
  let living = survivors(rows, room.goals, room.violation, settings.population, scale, lines, random);

  const isAlive = new Uint8Array(places);
  for (let generation = 0; generation < generations; generation++) {
    isAlive.fill(0);
    for (const p of living) isAlive[p] = 1;
    const all = living.slice();
    let free = 0;
    const nextFree = () => {
      while (isAlive[free] === 1) free++;
      return free++;
    };
    const mate = () => tournament(living, room.violation, random);
    for (let k = 0; k < settings.population; k += 2) {
      const [a, b] = [mate(), mate()];
      const [one, two] = [nextFree(), nextFree()];
      variation.breed(room.genes[a], room.genes[b], room.genes[one], room.genes[two], random);
      problem.repair?.(room.genes[one], random);
      problem.repair?.(room.genes[two], random);
      room.measureChild(one, a);
      room.measureChild(two, b);
      offer(archive, room, one, count);
      offer(archive, room, two, count);
      all.push(one, two);
      await breathe(generation);
    }
    living = survivors(all, room.goals, room.violation, settings.population, scale, lines, random);
  }
  ctx.progress('generations', generations, generations);
  return {
    island: island.island,
    settings,
    generation: island.generation + generations,
    evaluations: island.evaluations + room.evaluations(),
    random,
    plans: room.plansAt(living),
    scale,
    first,
    arrived: variation.allocate(0),
    found: archive.plans(),
  };

  function geneRow(genes: G, p: number): G {
    return genes.subarray(p * variation.length, (p + 1) * variation.length) as G;
  }
}

function offer<G extends Genes>(archive: Archive<G>, room: Measured<G>, place: number, goals: number): void {
  if (room.violation[place] > 0) return;
  archive.offer(room.genes[place], room.goals.subarray(place * goals, (place + 1) * goals));
}

/** Half of the first plans are seeds, if there are so many; islands begin at different ones. The rest are bred from seeds or random. */
function firstPlans<G extends Genes>(
  island: number,
  { islands, population }: FrontSettings,
  { variation, seeds, repair }: FrontProblem<G>,
  genes: G[],
  random: Uint32Array,
): void {
  const given = seeds.length / variation.length;
  const taken = Math.min(given, population / 2);
  const from = Math.floor((island * given) / islands);
  for (let p = 0; p < taken; p++) {
    const seed = (from + Math.floor((p * given) / taken)) % given;
    genes[p].set(seeds.subarray(seed * variation.length, (seed + 1) * variation.length) as never);
  }
  const spare = variation.allocate(1);
  for (let p = taken; p < population; p++) {
    if (taken >= 2 && p % RANDOM_EVERY !== 0) {
      variation.breed(
        genes[nextBelow(random, taken)],
        genes[nextBelow(random, taken)],
        genes[p],
        spare,
        random,
      );
    } else {
      variation.draw(genes[p], random);
    }
    repair?.(genes[p], random);
  }
}

/** Range of the goals among the first plans: of those within the limits if there are any. */
function firstRange<G extends Genes>(
  room: Measured<G>,
  plans: number,
  count: number,
  first: { best: Float64Array; worst: Float64Array },
): void {
  const within = Array.from({ length: plans }, (_, p) => p).filter((p) => room.violation[p] === 0);
  const rows = within.length > 0 ? within : Array.from({ length: plans }, (_, p) => p);
  for (const p of rows) {
    for (let m = 0; m < count; m++) {
      first.best[m] = Math.min(first.best[m], room.goals[p * count + m]);
      first.worst[m] = Math.max(first.worst[m], room.goals[p * count + m]);
    }
  }
}

/** One of two random plans: the one that breaks its limits less, else either (Jain and Deb 2014). */
function tournament(living: number[], violation: Float64Array, random: Uint32Array): number {
  const a = living[nextBelow(random, living.length)];
  const b = living[nextBelow(random, living.length)];
  return violation[b] < violation[a] ? b : a;
}
