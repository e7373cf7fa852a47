import { ReweaveError } from '../../model/errors.ts';
import type { ChoiceProblem } from '../../model/search.ts';

/** A checked problem with the sizes and scales that every step needs. */
export interface Prepared {
  problem: ChoiceProblem;
  groups: number;
  options: number;
  limits: number;
  /** What is taken as within a limit: `most` and a little more, so that a sum's rounding does not decide. One per limit. */
  room: Float64Array;
  /** Largest difference that one group can make to a limit's sum, averaged over the groups that use it; 1 where none does. */
  unit: Float64Array;
  /** Largest difference of gain within a group, averaged over groups that can change. */
  gainUnit: number;
  /** No choice brings less than this. */
  leastGain: number;
  /** Per limit: no choice of all groups uses less than this, and no group's options lie further apart than that. */
  leastUse: Float64Array;
  largestUnit: Float64Array;
}

const TOLERANCE = 1e-9;

/** Checks a problem once. Throws 'choice-fixed', 'choice-gain', 'choice-use' or 'choice-limit' for what no search can use. */
export function prepare(problem: ChoiceProblem): Prepared {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  const groups = starts.length - 1;
  const options = gain.length;
  const m = limits.length;
  for (let o = 0; o < options; o++) {
    if (!Number.isFinite(gain[o])) throw new ReweaveError('choice-gain', { got: gain[o], option: o + 1 });
  }
  for (const { id, most } of limits) {
    if (!Number.isFinite(most)) throw new ReweaveError('choice-limit', { got: most, limit: id });
  }
  const largest = new Float64Array(m);
  for (let k = 0; k < useAmount.length; k++) {
    const size = Math.abs(useAmount[k]);
    if (!(size < Infinity)) {
      throw new ReweaveError('choice-use', { got: useAmount[k], limit: limits[useLimit[k]].id });
    }
    if (size > largest[useLimit[k]]) largest[useLimit[k]] = size;
  }
  const unit = new Float64Array(m);
  const leastUse = new Float64Array(m);
  const largestUnit = new Float64Array(m);
  let changing = 0;
  let gainUnit = 0;
  let leastGain = 0;
  const least = new Float64Array(m);
  const most = new Float64Array(m);
  const seen = new Uint32Array(m);
  const counted = new Uint32Array(m);
  for (let g = 0; g < groups; g++) {
    const from = starts[g];
    const to = starts[g + 1];
    least.fill(Infinity);
    most.fill(-Infinity);
    seen.fill(0);
    let lowest = Infinity;
    let highest = -Infinity;
    for (let o = from; o < to; o++) {
      if (gain[o] < lowest) lowest = gain[o];
      if (gain[o] > highest) highest = gain[o];
      const end = useStarts[o + 1];
      for (let k = useStarts[o]; k < end; k++) {
        const l = useLimit[k];
        const amount = useAmount[k];
        seen[l]++;
        if (amount < least[l]) least[l] = amount;
        if (amount > most[l]) most[l] = amount;
      }
    }
    leastGain += lowest;
    if (to - from > 1) {
      changing++;
      gainUnit += highest - lowest;
    }
    for (let l = 0; l < m; l++) {
      if (seen[l] === 0) continue;
      const left = seen[l] < to - from ? Math.min(0, least[l]) : least[l];
      const right = seen[l] < to - from ? Math.max(0, most[l]) : most[l];
      leastUse[l] += left;
      if (right <= left) continue;
      if (right - left > largestUnit[l]) largestUnit[l] = right - left;
      unit[l] += right - left;
      counted[l]++;
    }
  }
  if (changing === 0) throw new ReweaveError('choice-fixed', { got: groups });
  const room = new Float64Array(m);
  for (let l = 0; l < m; l++) {
    unit[l] = counted[l] > 0 ? unit[l] / counted[l] : 1;
    room[l] = limits[l].most + TOLERANCE * Math.max(Math.abs(limits[l].most), largest[l]);
  }
  gainUnit = gainUnit / changing || 1;
  return { problem, groups, options, limits: m, room, unit, gainUnit, leastGain, leastUse, largestUnit };
}
