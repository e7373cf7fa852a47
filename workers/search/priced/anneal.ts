import { nextBelow, nextRandom, startRandom } from '../../random.ts';
import type { Core } from './core.ts';
import { isBetter, type Plan, planOf } from './plan.ts';
import type { Prepared } from './prepare.ts';

/** Temperature at the end, in typical losses. */
const COLD = 0.4;

interface Annealing {
  moves: number;
  seed: number;
  /** Temperature at the start, in typical losses of the core. */
  hot: number;
  /** A plan that brings this ends the search. */
  enough: number;
}

/**
 * Improves a plan by changing one group at a time within the core at random: a change that brings more, less penalties on what is
 * over the limits, is made, another one the seldomer the more it costs and the colder it gets (simulated annealing; Kirkpatrick et al. 1983).
 * The penalty of a limit rises while it is broken and falls while it is met, so that plans within the limits are met
 * again and again. Random numbers from `seed`: the same input gives the same plan. Gives back the best plan met, which is the given one if none was better.
 */
export function anneal(
  prepared: Prepared,
  core: Core,
  from: Plan,
  prices: Float64Array,
  { moves, seed, hot, enough }: Annealing,
): Plan {
  const { limits: m, room, unit, gainUnit } = prepared;
  const { size, place, gain, uses, option, groups } = core;
  if (size === 0) return from;
  const random = startRandom(seed);
  const current = core.chosen.slice();
  const over = from.used.map((use, l) => use - room[l]);
  const penalty = prices.map((price, l) => 1.5 * price + (0.02 * gainUnit) / unit[l]);
  const floor = prices.map((price, l) => 1.1 * price + (0.002 * gainUnit) / unit[l]);
  const typical = typicalLoss(core, prices) || gainUnit;
  let temperature = hot * typical;
  const cooling = (COLD / hot) ** (1 / moves);
  let total = from.gain;
  let bestGain = from.feasible ? from.gain : -Infinity;
  let bestCurrent: Uint32Array | null = null;
  for (let move = 0; move < moves; move++) {
    temperature *= cooling;
    const i = nextBelow(random, size);
    const c = current[place[i]];
    if (c === i) continue;
    const a = i * m;
    const b = c * m;
    let merit = gain[i] - gain[c];
    for (let l = 0; l < m; l++) {
      const change = uses[a + l] - uses[b + l];
      if (change === 0) continue;
      const was = over[l];
      const is = was + change;
      if (is > 0) merit -= penalty[l] * (was > 0 ? change : is);
      else if (was > 0) merit += penalty[l] * was;
    }
    if (merit < 0 && nextRandom(random) >= Math.exp(merit / temperature)) continue;
    total += gain[i] - gain[c];
    current[place[i]] = i;
    let within = true;
    for (let l = 0; l < m; l++) {
      over[l] += uses[a + l] - uses[b + l];
      if (over[l] > 0) {
        within = false;
        penalty[l] *= 1.01;
      } else if (penalty[l] > floor[l]) penalty[l] *= 0.999;
    }
    if (within && total > bestGain) {
      bestGain = total;
      bestCurrent = current.slice();
      if (total >= enough) break;
    }
  }
  if (!bestCurrent) return from;
  const choice = from.choice.slice();
  bestCurrent.forEach((i, p) => {
    choice[groups[p]] = option[i];
  });
  const plan = planOf(prepared, choice);
  return isBetter(plan, from) ? plan : from;
}

/** What a candidate loses of reduced gain against the best of its group, on average of those that lose. */
function typicalLoss({ size, starts, gain, uses }: Core, prices: Float64Array): number {
  const m = prices.length;
  let sum = 0;
  let count = 0;
  for (let g = 0; g + 1 < starts.length; g++) {
    let best = -Infinity;
    let all = 0;
    for (let i = starts[g]; i < starts[g + 1]; i++) {
      let reduced = gain[i];
      for (let l = 0; l < m; l++) reduced -= prices[l] * uses[i * m + l];
      if (reduced > best) best = reduced;
      all += reduced;
    }
    const n = starts[g + 1] - starts[g];
    sum += n * best - all;
    count += n - 1;
  }
  return size > 0 ? sum / count : 0;
}
