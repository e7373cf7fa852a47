import type { Core } from './core.ts';
import { isBetter, type Plan, planOf } from './plan.ts';
import type { Prepared } from './prepare.ts';

const TENURE = 7;

/**
 * Improves a plan by changing one group at a time within the core: always the change with the best merit, gains less penalties on
 * what is over the limits, even where the merit falls; a group that was changed rests for some steps (tabu search with
 * strategic oscillation: the penalty of a limit rises while it is broken and falls while it is met). Deterministic.
 * Stops early at a plan that brings `enough`. Gives back the best plan met, which is the given one if none was better.
 */
export function tabu(
  prepared: Prepared,
  core: Core,
  from: Plan,
  prices: Float64Array,
  steps: number,
  enough: number,
): Plan {
  const { limits: m, room, unit, gainUnit } = prepared;
  const { size, place, gain, uses, option, groups } = core;
  const current = core.chosen.slice();
  const resting = new Int32Array(groups.length);
  const used = from.used.slice();
  const penalty = prices.map((price, l) => 1.5 * price + (0.02 * gainUnit) / unit[l]);
  const floor = penalty.map((p, l) => Math.min(p, 0.5 * prices[l] + (0.002 * gainUnit) / unit[l]));
  let total = from.gain;
  let bestGain = from.feasible ? from.gain : -Infinity;
  let bestCurrent: Uint32Array | null = null;
  for (let step = 1; step <= steps; step++) {
    let before = 0;
    for (let l = 0; l < m; l++) before += penalty[l] * Math.max(0, used[l] - room[l]);
    let topMerit = -Infinity;
    let top = -1;
    for (let i = 0; i < size; i++) {
      const c = current[place[i]];
      if (i === c || resting[place[i]] > step) continue;
      let merit = gain[i] - gain[c] + before;
      const a = i * m;
      const b = c * m;
      for (let l = 0; l < m && merit > topMerit; l++) {
        const beyond = used[l] + uses[a + l] - uses[b + l] - room[l];
        if (beyond > 0) merit -= penalty[l] * beyond;
      }
      if (merit <= topMerit) continue;
      topMerit = merit;
      top = i;
    }
    if (top < 0) continue;
    const p = place[top];
    const c = current[p];
    total += gain[top] - gain[c];
    let within = true;
    for (let l = 0; l < m; l++) {
      used[l] += uses[top * m + l] - uses[c * m + l];
      if (used[l] > room[l]) {
        within = false;
        penalty[l] *= 1.15;
      } else penalty[l] = Math.max(floor[l], penalty[l] * 0.97);
    }
    current[p] = top;
    resting[p] = step + TENURE + (step % 5);
    if (within && total > bestGain) {
      bestGain = total;
      bestCurrent = current.slice();
      if (total >= enough) break;
    }
  }
  if (bestCurrent) {
    const choice = from.choice.slice();
    bestCurrent.forEach((i, p) => {
      choice[groups[p]] = option[i];
    });
    const plan = planOf(prepared, choice);
    if (isBetter(plan, from)) return plan;
  }
  return from;
}
