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
}

const TOLERANCE = 1e-9;

/** Checks a problem once. Throws 'choice-fixed', 'choice-gain', 'choice-use' or 'choice-limit' for what no search can use. */
export function prepare(problem: ChoiceProblem): Prepared {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  const groups = starts.length - 1;
  const options = gain.length;
  for (let o = 0; o < options; o++) {
    if (!Number.isFinite(gain[o])) throw new ReweaveError('choice-gain', { got: gain[o], option: o + 1 });
  }
  for (const { id, most } of limits) {
    if (!Number.isFinite(most)) throw new ReweaveError('choice-limit', { got: most, limit: id });
  }
  for (let k = 0; k < useAmount.length; k++) {
    if (!Number.isFinite(useAmount[k])) {
      throw new ReweaveError('choice-use', { got: useAmount[k], limit: limits[useLimit[k]].id });
    }
  }
  let changing = 0;
  for (let g = 0; g < groups; g++) if (starts[g + 1] - starts[g] > 1) changing++;
  if (changing === 0) throw new ReweaveError('choice-fixed', { got: groups });
  const room = new Float64Array(limits.length);
  const unit = new Float64Array(limits.length);
  let gainUnit = 0;
  let leastGain = 0;
  const least = new Float64Array(limits.length);
  const most = new Float64Array(limits.length);
  const seen = new Uint32Array(limits.length);
  const counted = new Uint32Array(limits.length);
  const largest = new Float64Array(limits.length);
  for (let g = 0; g < groups; g++) {
    const from = starts[g];
    const to = starts[g + 1];
    if (to - from < 2) {
      leastGain += gain[from];
      continue;
    }
    least.fill(Infinity);
    most.fill(-Infinity);
    seen.fill(0);
    let lowest = Infinity;
    let highest = -Infinity;
    for (let o = from; o < to; o++) {
      lowest = Math.min(lowest, gain[o]);
      highest = Math.max(highest, gain[o]);
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) {
        const l = useLimit[k];
        seen[l]++;
        least[l] = Math.min(least[l], useAmount[k]);
        most[l] = Math.max(most[l], useAmount[k]);
      }
    }
    leastGain += lowest;
    gainUnit += (highest - lowest) / changing;
    for (let l = 0; l < limits.length; l++) {
      if (seen[l] === 0) continue;
      const left = seen[l] < to - from ? Math.min(0, least[l]) : least[l];
      const right = seen[l] < to - from ? Math.max(0, most[l]) : most[l];
      if (right > left) {
        unit[l] += right - left;
        counted[l]++;
      }
    }
  }
  for (let k = 0; k < useAmount.length; k++) {
    largest[useLimit[k]] = Math.max(largest[useLimit[k]], Math.abs(useAmount[k]));
  }
  for (let l = 0; l < limits.length; l++) {
    unit[l] = counted[l] > 0 ? unit[l] / counted[l] : 1;
    room[l] = limits[l].most + TOLERANCE * Math.max(Math.abs(limits[l].most), largest[l]);
  }
  return { problem, groups, options, limits: limits.length, room, unit, gainUnit: gainUnit || 1, leastGain };
}
