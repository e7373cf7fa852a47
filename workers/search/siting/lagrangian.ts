import type { JobContext } from '../../model/job.ts';
import type { SitingCosts } from './costs.ts';
import { largest, nearestOf, totalOf } from './nearest.ts';

const SLICE_MS = 10;
const STEPS = 600;
/** The step is halved after so many steps that did not raise the bound. */
const PATIENCE = 15;
const LEAST_STEP = 1e-4;
/** A bound that is raised by less than this share has not been raised. */
const SAME = 1e-9;
/** An answer that is this near to the bound, as a share of what can be gained, is near enough. */
const NEAR = 1e-5;

interface Bounded {
  /** No choice of so many candidates costs less. */
  bound: number;
  /** The best choice met on the way, if it is better than the one that was given. */
  better?: { chosen: number[]; cost: number };
}

/**
 * Least cost from below: the rule that a place goes to one candidate is priced (Cornuéjols, Fisher and Nemhauser 1977; Beasley 1993), which leaves
 * the `open` candidates of the largest reduced savings to choose; prices follow the subgradient with Polyak's step. The price of a place is at most what it costs
 * without any candidate. Each step's candidates are themselves tried as an answer. Stage told: 'bounding'.
 */
export async function lagrangian(
  problem: SitingCosts,
  open: number,
  given: { chosen: number[]; cost: number },
  ctx: JobContext,
): Promise<Bounded> {
  const { candidates, weights, base, starts, places, costs } = problem;
  const prices = nearestOf(problem, given.chosen).second;
  const reduced = new Float64Array(candidates);
  const visits = new Float64Array(base.length);
  const now = totalOf(problem, base);
  let bound = -Infinity;
  let best = given;
  let step = 1;
  let idle = 0;
  let last = performance.now();
  for (let k = 0; k < STEPS && step > LEAST_STEP; k++) {
    for (let c = 0; c < candidates; c++) {
      let sum = 0;
      for (let a = starts[c]; a < starts[c + 1]; a++) {
        const over = prices[places[a]] - costs[a];
        if (over > 0) sum += weights[places[a]] * over;
      }
      reduced[c] = sum;
    }
    const { sum, at } = largest(reduced, open);
    const reached = totalOf(problem, prices) - sum;
    idle = reached > bound + SAME * Math.abs(bound) ? 0 : idle + 1;
    bound = Math.max(bound, reached);
    const cost = totalOf(problem, nearestOf(problem, at).first);
    if (cost < best.cost) best = { chosen: at, cost };
    if (best.cost - bound <= NEAR * (now - bound)) break;
    if (idle >= PATIENCE) {
      step /= 2;
      idle = 0;
    }
    visits.fill(0);
    for (const c of at) {
      for (let a = starts[c]; a < starts[c + 1]; a++) if (prices[places[a]] > costs[a]) visits[places[a]]++;
    }
    let square = 0;
    for (let i = 0; i < base.length; i++) {
      if (visits[i] > 0 || prices[i] < base[i]) square += weights[i] * (1 - visits[i]) ** 2;
    }
    if (square === 0) break;
    const length = (step * (1.01 * best.cost - reached)) / square;
    for (let i = 0; i < base.length; i++) {
      prices[i] = Math.min(base[i], Math.max(0, prices[i] + length * (1 - visits[i])));
    }
    if (performance.now() - last < SLICE_MS) continue;
    ctx.progress('bounding', k, STEPS);
    await ctx.pause();
    last = performance.now();
  }
  return best === given ? { bound } : { bound, better: best };
}
