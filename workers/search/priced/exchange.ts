import type { Core } from './core.ts';
import { type Plan, planOf } from './plan.ts';
import type { Prepared } from './prepare.ts';

/**
 * Improves a plan that meets the limits by changing one or two groups at once within the core, always by the change that brings most and
 * keeps within the limits, until none brings more or the plan brings `enough`.
 */
export function exchange(prepared: Prepared, core: Core, from: Plan, enough: number, rounds: number): Plan {
  const { limits: m, room } = prepared;
  const { size, place, gain, uses, option, groups } = core;
  const current = core.chosen.slice();
  const used = from.used.slice();
  const rise = new Float64Array(size);
  let total = from.gain;
  let changed = false;
  for (let round = 0; round < rounds && total < enough; round++) {
    for (let i = 0; i < size; i++) rise[i] = gain[i] - gain[current[place[i]]];
    const order = Uint32Array.from({ length: size }, (_, i) => i)
      .filter((i) => i !== current[place[i]])
      .sort((a, b) => rise[b] - rise[a]);
    const fits = (i: number, j: number) => {
      const a = i * m;
      const b = current[place[i]] * m;
      const c = j * m;
      const d = j < 0 ? 0 : current[place[j]] * m;
      for (let l = 0; l < m; l++) {
        const more = uses[a + l] - uses[b + l] + (j < 0 ? 0 : uses[c + l] - uses[d + l]);
        if (used[l] + more > room[l]) return false;
      }
      return true;
    };
    let most = 1e-9 * prepared.gainUnit;
    let first = -1;
    let second = -1;
    for (let x = 0; x < order.length; x++) {
      const i = order[x];
      // Pairs are looked at from the one that rises more: the other cannot make up for less than half of what is already found.
      if (2 * rise[i] <= most) break;
      if (rise[i] > most && fits(i, -1)) {
        [most, first, second] = [rise[i], i, -1];
      }
      for (let y = x + 1; y < order.length; y++) {
        const j = order[y];
        if (rise[i] + rise[j] <= most) break;
        if (place[i] === place[j] || !fits(i, j)) continue;
        [most, first, second] = [rise[i] + rise[j], i, j];
      }
    }
    if (first < 0) break;
    for (const i of second < 0 ? [first] : [first, second]) {
      const c = current[place[i]];
      for (let l = 0; l < m; l++) used[l] += uses[i * m + l] - uses[c * m + l];
      current[place[i]] = i;
    }
    total += most;
    changed = true;
  }
  if (!changed) return from;
  const choice = from.choice.slice();
  current.forEach((i, p) => {
    choice[groups[p]] = option[i];
  });
  return planOf(prepared, choice);
}
