import type { Core } from './core.ts';
import { type Plan, planOf } from './plan.ts';
import type { Prepared } from './prepare.ts';

/** A change of one group, or of two at once (second ≥ 0), by place in the core's candidates. */
interface Change {
  rise: number;
  first: number;
  second: number;
}

/**
 * Improves a plan that meets the limits by changing one or two groups at once within the core. In each round the best partner of
 * every candidate is looked for, then the changes are made from the one that brings most as long as they fit; until none brings
 * more or the plan brings `enough`. A change that fits brings no more than what the room left is worth at the prices less what is lost of reduced
 * gain: from there on no partner is looked at.
 */
export function exchange(
  prepared: Prepared,
  core: Core,
  from: Plan,
  prices: Float64Array,
  enough: number,
  rounds: number,
): Plan {
  const { limits: m, room, unit, gainUnit } = prepared;
  const { size, place, gain, option, groups } = core;
  const least = 1e-9 * gainUnit;
  // Limits whose room is dear are the likeliest to bar a change: they are looked at first.
  const order = Array.from({ length: m }, (_, l) => l).sort(
    (a, b) => prices[b] * unit[b] - prices[a] * unit[a],
  );
  const uses = new Float64Array(size * m);
  for (let i = 0; i < size; i++) for (let l = 0; l < m; l++) uses[i * m + l] = core.uses[i * m + order[l]];
  const left = Float64Array.from(order, (l) => room[l] - from.used[l]);
  const price = Float64Array.from(order, (l) => prices[l]);
  const current = core.chosen.slice();
  const rise = new Float64Array(size);
  const lost = new Float64Array(size);
  const more = new Float64Array(size * m);
  const moved = new Uint8Array(groups.length);
  let total = from.gain;
  let changed = false;
  const fits = (i: number, j: number) => {
    const a = i * m;
    const b = j * m;
    if (j < 0) {
      for (let l = 0; l < m; l++) if (more[a + l] > left[l]) return false;
    } else for (let l = 0; l < m; l++) if (more[a + l] + more[b + l] > left[l]) return false;
    return true;
  };
  const make = (i: number) => {
    for (let l = 0; l < m; l++) left[l] -= more[i * m + l];
    current[place[i]] = i;
    moved[place[i]] = 1;
  };
  for (let round = 0; round < rounds && total < enough; round++) {
    let worth = 0;
    for (let l = 0; l < m; l++) worth += price[l] * left[l];
    const others: number[] = [];
    for (let i = 0; i < size; i++) {
      const c = current[place[i]];
      if (c === i) continue;
      rise[i] = gain[i] - gain[c];
      let paid = 0;
      for (let l = 0; l < m; l++) {
        const change = uses[i * m + l] - uses[c * m + l];
        more[i * m + l] = change;
        paid += price[l] * change;
      }
      lost[i] = paid - rise[i];
      others.push(i);
    }
    const sorted = Uint32Array.from(others).sort((a, b) => lost[a] - lost[b]);
    const changes: Change[] = [];
    for (let x = 0; x < sorted.length; x++) {
      const i = sorted[x];
      let most = least;
      let second = -2;
      if (rise[i] > most && fits(i, -1)) {
        most = rise[i];
        second = -1;
      }
      for (let y = x + 1; y < sorted.length; y++) {
        const j = sorted[y];
        if (lost[i] + lost[j] + most >= worth) break;
        if (rise[i] + rise[j] <= most || place[i] === place[j] || !fits(i, j)) continue;
        most = rise[i] + rise[j];
        second = j;
      }
      if (second > -2) changes.push({ rise: most, first: i, second });
    }
    if (changes.length === 0) break;
    changes.sort((a, b) => b.rise - a.rise);
    moved.fill(0);
    for (const { rise: brings, first, second } of changes) {
      if (moved[place[first]] || (second >= 0 && moved[place[second]]) || !fits(first, second)) continue;
      make(first);
      if (second >= 0) make(second);
      total += brings;
      if (total >= enough) break;
    }
    changed = true;
  }
  if (!changed) return from;
  const choice = from.choice.slice();
  current.forEach((i, p) => {
    choice[groups[p]] = option[i];
  });
  return planOf(prepared, choice);
}
