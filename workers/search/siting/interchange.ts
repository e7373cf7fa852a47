import type { JobContext } from '../../model/job.ts';
import type { SitingCosts } from './costs.ts';
import { nearestOf, totalOf } from './nearest.ts';

const SLICE_MS = 10;
/** An exchange must save more than this share of the cost, so that rounding does not exchange for ever. */
const LEAST = 1e-12;

/**
 * Exchanges a chosen candidate for another as long as that saves something, always the exchange that saves most (Teitz and Bart 1968). All
 * exchanges are measured in one pass over the arcs: what the new one saves, what the loss of the old one costs, and what the new one
 * takes over of that loss (Whitaker 1983; Resende and Werneck 2007). Stage told: 'exchanging'.
 * @returns chosen candidates and their total cost
 */
export async function interchange(
  problem: SitingCosts,
  from: ArrayLike<number>,
  ctx: JobContext,
): Promise<{ chosen: number[]; cost: number }> {
  const { candidates, weights, starts, places, costs } = problem;
  const chosen = Array.from(from);
  const loss = new Float64Array(candidates);
  const extra = new Float64Array(candidates);
  let last = performance.now();
  for (;;) {
    const { owner, first, second } = nearestOf(problem, chosen);
    const cost = totalOf(problem, first);
    loss.fill(0);
    for (let i = 0; i < owner.length; i++) {
      if (owner[i] >= 0) loss[owner[i]] += weights[i] * (second[i] - first[i]);
    }
    const isChosen = new Uint8Array(candidates);
    for (const c of chosen) isChosen[c] = 1;
    let most = LEAST * cost;
    let [out, into] = [-1, -1];
    for (let c = 0; c < candidates; c++) {
      if (isChosen[c] === 1) continue;
      let gain = 0;
      for (let a = starts[c]; a < starts[c + 1]; a++) {
        const i = places[a];
        if (costs[a] < first[i]) gain += weights[i] * (first[i] - costs[a]);
        if (owner[i] >= 0 && costs[a] < second[i]) {
          extra[owner[i]] += weights[i] * (second[i] - Math.max(costs[a], first[i]));
        }
      }
      for (let k = 0; k < chosen.length; k++) {
        const saved = gain - loss[chosen[k]] + extra[chosen[k]];
        extra[chosen[k]] = 0;
        if (saved <= most) continue;
        most = saved;
        [out, into] = [k, c];
      }
      if (performance.now() - last < SLICE_MS) continue;
      ctx.progress('exchanging', c, candidates);
      await ctx.pause();
      last = performance.now();
    }
    if (into < 0) return { chosen, cost };
    chosen[out] = into;
  }
}
