import type { ChoiceProblem } from '../../model/search.ts';
import { certifiedBound } from '../priced/certify.ts';
import { prepare } from '../priced/prepare.ts';
import { pricePath } from '../priced/price-path.ts';

const MOST_PASSES = 120;
const MOST_VISITS = 200_000;

/**
 * Whether it is proved that no choice meets the limits of a problem without gains: by prices at which even the cheapest choice costs
 * more than the limits are worth (Farkas), or, where only whole choices fail, by trying them all if they are few.
 */
export function nothingFits(problem: ChoiceProblem): boolean {
  if (problem.limits.length === 0) return false;
  const prepared = prepare(problem);
  const begin = { prices: prepared.unit.map((u) => 1 / u), mu: 0.05 };
  for (const point of pricePath(prepared, begin, 0, MOST_PASSES)) {
    if (point.dual < 0 && certifiedBound(prepared, point.bestPrices) < 0) return true;
    if (point.mixedFits) break;
  }
  return noneByTrying(problem, prepared.room);
}

/** Tries all choices, leaving a branch when what the rest uses at least is too much; false when there are too many to try. */
function noneByTrying(problem: ChoiceProblem, room: Float64Array): boolean {
  const { starts, useStarts, useLimit, useAmount } = problem;
  const groups = starts.length - 1;
  const m = room.length;
  const uses = new Float64Array(problem.gain.length * m);
  for (let o = 0; o < problem.gain.length; o++) {
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) uses[o * m + useLimit[k]] += useAmount[k];
  }
  const least = new Float64Array((groups + 1) * m);
  for (let g = groups - 1; g >= 0; g--) {
    for (let l = 0; l < m; l++) {
      let min = Infinity;
      for (let o = starts[g]; o < starts[g + 1]; o++) min = Math.min(min, uses[o * m + l]);
      least[g * m + l] = least[(g + 1) * m + l] + min;
    }
  }
  const chosen = new Uint32Array(groups);
  const used = new Float64Array((groups + 1) * m);
  chosen.set(starts.subarray(0, groups));
  let g = 0;
  for (let visits = 0; visits < MOST_VISITS; visits++) {
    while (g >= 0 && chosen[g] >= starts[g + 1]) {
      chosen[g] = starts[g];
      g--;
    }
    if (g < 0) return true;
    const o = chosen[g]++;
    let fits = true;
    for (let l = 0; l < m; l++) {
      used[(g + 1) * m + l] = used[g * m + l] + uses[o * m + l];
      if (used[(g + 1) * m + l] + least[(g + 1) * m + l] > room[l]) fits = false;
    }
    if (!fits) continue;
    if (g === groups - 1) return false;
    g++;
  }
  return false;
}
