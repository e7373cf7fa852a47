import { ReweaveError } from '../model/errors.ts';
import type { FrontIsland } from '../model/front.ts';
import { GOALS, type Goal } from '../model/goals.ts';
import type { JobContext } from '../model/job.ts';
import { directions } from '../search/front/directions.ts';
import { runStretch } from '../search/front/island.ts';
import { pricedSearch } from '../search/priced/priced-search.ts';
import { choiceProblem, type OptionMap } from './choice-problem.ts';
import { type FrontQuestion, type RenewalFront, renewalFront } from './front-problem.ts';
import { marginalGains } from './marginal-gains.ts';
import { PlanState } from './plan-state.ts';
import {
  isPrepared,
  type Prepared,
  type PrepareInput,
  planPrepare,
  planReach,
  preparedBy,
} from './session.ts';

/** Parts into which the axis of a goal is cut for the seeds' weights, by the number of goals: 21, 15 and 20 seeds. */
const SEED_DIVISIONS = [0, 0, 20, 4, 3];
/** Weight that a goal keeps where it counts least, so that of equal plans the one that is better in it is found. */
const LEAST_WEIGHT = 0.01;
/** Passes of pricing per seed: near is enough, the search goes on from there. */
const SEED_PASSES = 60;
const SEED_GAP = 0.01;

const kept = new Map<string, RenewalFront>();

/** Why a goal cannot be searched. */
export type NoGoal = 'services' | 'jobs' | 'nothing';

/**
 * Prepares a district with its walks and ways to work in this worker, unless it is, and tells which goals plans differ in.
 * @throws as planPrepare, planReach, choiceProblem
 */
export async function frontGoals(
  { prepare }: { prepare: PrepareInput },
  ctx: JobContext,
): Promise<Partial<Record<Goal, NoGoal>>> {
  const { model, sheet } = await ready(prepare, ctx);
  const { options, before } = model;
  const state = new PlanState(model);
  const marginal = marginalGains(state);
  const differs = (goal: Goal) => {
    const alone = choiceProblem({ options, sheet, before, weights: { [goal]: 1 }, redLines: [], marginal });
    return alone.problem.gain.some((gain) => gain !== 0);
  };
  const none: Partial<Record<Goal, NoGoal>> = {};
  const { access, commuteMinutes } = state.measure(false);
  for (const goal of GOALS) {
    await ctx.pause();
    if (goal === 'access' && Number.isNaN(access)) none[goal] = 'services';
    else if (goal === 'commute' && Number.isNaN(commuteMinutes)) none[goal] = 'jobs';
    else if (!differs(goal)) none[goal] = 'nothing';
  }
  return none;
}

/** What the screen needs to read plans of the front. */
export interface FrontOpened {
  map: OptionMap;
  /** Red lines that are no sums: they do not bind the search. */
  notLimits: string[];
}

/** Builds the problem of a search in this worker and keeps it under `key`. @throws as frontGoals, and front-goals through the search */
export async function frontOpen(
  { key, prepare, question }: { key: string; prepare: PrepareInput; question: FrontQuestion },
  ctx: JobContext,
): Promise<FrontOpened> {
  if (!kept.has(key)) {
    const { model, sheet } = await ready(prepare, ctx);
    kept.clear();
    kept.set(key, renewalFront(model, sheet, question));
  }
  const { renewal } = opened(key);
  return { map: structuredClone(renewal.map), notLimits: renewal.notLimits };
}

/**
 * Every `parts`-th of the priced plans that the search begins with, one for each of evenly spread weights of the goals. Goals that are no
 * sums count by what each work brings at the margin. Stage: 'seeds'.
 * @returns chosen options, a row per plan; plans that break limits are left out
 * @throws plan-not-prepared, and as pricedSearch
 */
export async function frontSeeds(
  { key, part, parts }: { key: string; part: number; parts: number },
  ctx: JobContext,
): Promise<Uint32Array> {
  const { renewal, gains } = opened(key);
  const goals = gains.length;
  const weights = directions(goals, SEED_DIVISIONS[goals] ?? 4);
  const all = weights.length / goals;
  const quiet: JobContext = { signal: ctx.signal, progress() {}, pause: () => ctx.pause() };
  const found: Uint32Array[] = [];
  const own = Math.ceil((all - part) / parts);
  let done = 0;
  let prices: Float64Array | undefined;
  for (let d = part; d < all; d += parts) {
    ctx.progress('seeds', done++, own);
    const gain = new Float64Array(gains[0].length);
    for (let g = 0; g < goals; g++) {
      const weight = weights[d * goals + g] + LEAST_WEIGHT;
      for (let o = 0; o < gain.length; o++) gain[o] += weight * gains[g][o];
    }
    const answer = await pricedSearch(
      {
        problem: { ...renewal.problem, gain },
        start: prices && { prices },
        gap: SEED_GAP,
        mostPasses: SEED_PASSES,
      },
      quiet,
    );
    prices = answer.prices;
    if (answer.feasible) found.push(answer.choice);
  }
  ctx.progress('seeds', own, own);
  const length = renewal.map.starts.length - 1;
  const rows = new Uint32Array(found.length * length);
  found.forEach((choice, k) => {
    rows.set(choice, k * length);
  });
  return rows;
}

/** One island from a mark to the next: see runStretch. @throws plan-not-prepared, front-goal-missing, cancelled */
export function frontStretch(
  input: { key: string; seeds: Uint32Array; island: FrontIsland<Uint32Array>; generations: number },
  ctx: JobContext,
): Promise<FrontIsland<Uint32Array>> {
  const { front } = opened(input.key);
  return runStretch(input.island, { ...front, seeds: input.seeds }, input.generations, ctx);
}

function opened(key: string): RenewalFront {
  const found = kept.get(key);
  if (!found) throw new ReweaveError('plan-not-prepared', { key });
  return found;
}

async function ready(prepare: PrepareInput, ctx: JobContext): Promise<Prepared> {
  if (!isPrepared(prepare.key)) planPrepare(prepare);
  await planReach({ key: prepare.key }, ctx);
  return preparedBy(prepare.key);
}
