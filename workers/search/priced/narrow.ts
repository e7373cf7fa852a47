import { pick } from './pick.ts';
import type { Prepared } from './prepare.ts';

/** The options that are worth a thought at some prices, as a problem of its own. */
export interface Narrowed {
  prepared: Prepared;
  /** Group and option of the whole problem that each group and option is; the last group is all that is settled. */
  group: Uint32Array;
  option: Uint32Array;
  /** One option of each group of the whole problem: what is chosen where the narrowed problem leaves nothing to choose. */
  settled: Uint32Array;
}

const BINS = 2048;

/**
 * The `size` or so options with the least loss of reduced gain (all where there are no more), beside what `known` plans take. Groups with one option left are
 * settled and stand as one group of one option, so that sums and limits stay those of the whole.
 */
export function narrow(
  whole: Prepared,
  reduced: Float64Array,
  best: Float64Array,
  known: Uint32Array[],
  size: number,
): Narrowed {
  const { problem, groups, limits: m, gainUnit } = whole;
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const edge = size < whole.options ? edgeOf(whole, reduced, best, size) : Infinity;
  const option: number[] = [];
  const group: number[] = [];
  const narrowStarts = [0];
  const settled = new Uint32Array(groups);
  const fixedUse = new Float64Array(m);
  let fixedGain = 0;
  let leastGain = 0;
  for (let g = 0; g < groups; g++) {
    const from = option.length;
    const least = best[g] - edge * gainUnit;
    let lowest = Infinity;
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      if (reduced[o] < least && !known.some((choice) => choice[g] === o)) continue;
      option.push(o);
      lowest = Math.min(lowest, gain[o]);
    }
    settled[g] = option[from];
    leastGain += lowest;
    if (option.length - from > 1) {
      group.push(g);
      narrowStarts.push(option.length);
      continue;
    }
    const o = option.pop()!;
    fixedGain += gain[o];
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) fixedUse[useLimit[k]] += useAmount[k];
  }
  narrowStarts.push(option.length + 1);
  const left = pick(problem, option, Uint32Array.from(narrowStarts));
  return {
    prepared: {
      ...whole,
      problem: {
        ...left,
        gain: Float64Array.from([...left.gain, fixedGain]),
        useStarts: Uint32Array.from([...left.useStarts, left.useLimit.length + m]),
        useLimit: Uint16Array.from([...left.useLimit, ...fixedUse.keys()]),
        useAmount: Float64Array.from([...left.useAmount, ...fixedUse]),
      },
      groups: group.length + 1,
      options: option.length + 1,
      leastGain,
    },
    group: Uint32Array.from(group),
    option: Uint32Array.from(option),
    settled,
  };
}

/** How large a loss, in typical gains, about `size` options stay below. */
function edgeOf(
  { problem, groups, gainUnit }: Prepared,
  reduced: Float64Array,
  best: Float64Array,
  size: number,
): number {
  const { starts } = problem;
  const count = new Uint32Array(BINS + 1);
  // Square roots spread the bins towards the small losses, of which most are wanted.
  const scale = BINS / Math.sqrt(gainUnit);
  for (let g = 0; g < groups; g++) {
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      const bin = Math.floor(scale * Math.sqrt(best[g] - reduced[o]));
      if (bin < BINS) count[bin]++;
    }
  }
  let bin = 0;
  for (let sum = count[0]; bin < BINS && sum < size; ) sum += count[++bin];
  return ((bin + 1) / BINS) ** 2;
}

/** A choice of the narrowed problem as one of the whole. */
export function widened({ group, option, settled }: Narrowed, choice: Uint32Array): Uint32Array {
  const whole = settled.slice();
  for (let i = 0; i < group.length; i++) whole[group[i]] = option[choice[i]];
  return whole;
}

/** A choice of the whole problem as one of the narrowed, which has its options. */
export function narrowedChoice({ prepared, group, option }: Narrowed, choice: Uint32Array): Uint32Array {
  const { starts } = prepared.problem;
  const own = Uint32Array.from(starts.subarray(0, -1));
  for (let i = 0; i < group.length; i++) {
    for (let o = starts[i]; o < starts[i + 1]; o++) if (option[o] === choice[group[i]]) own[i] = o;
  }
  return own;
}
