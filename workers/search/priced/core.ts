import type { Prepared } from './prepare.ts';

/** The options that are worth a thought at some prices: those whose reduced gain is nearly the best of their group. */
export interface Core {
  size: number;
  /** Groups that have such options, and where theirs begin among the candidates. */
  groups: Uint32Array;
  starts: Uint32Array;
  /** Of each candidate: its place among `groups`, its option, its gain and its uses (limits wide, dense). */
  place: Uint32Array;
  option: Uint32Array;
  gain: Float64Array;
  uses: Float64Array;
  /** The candidate that is chosen at the start, of each group of the core. */
  chosen: Uint32Array;
}

const BINS = 2048;

/** The `size` or so candidates with the least loss of reduced gain, beside what `choice` takes. */
export function coreOf(
  { problem, groups, options, limits: m, gainUnit }: Prepared,
  reduced: Float64Array,
  choice: Uint32Array,
  size: number,
): Core {
  const { starts, gain, useStarts, useLimit, useAmount } = problem;
  const best = new Float64Array(groups);
  const count = new Uint32Array(BINS + 1);
  // Square roots spread the bins towards the small losses, of which most are wanted.
  const scale = BINS / Math.sqrt(gainUnit);
  const bin = (loss: number) => Math.min(BINS, Math.floor(scale * Math.sqrt(loss)));
  for (let g = 0; g < groups; g++) {
    let most = -Infinity;
    for (let o = starts[g]; o < starts[g + 1]; o++) most = Math.max(most, reduced[o]);
    best[g] = most;
    if (starts[g + 1] - starts[g] > 1) {
      for (let o = starts[g]; o < starts[g + 1]; o++) count[bin(most - reduced[o])]++;
    }
  }
  const wanted = Math.min(options, size + groups);
  let edge = 0;
  for (let sum = count[0]; edge < BINS && sum < wanted; ) sum += count[++edge];
  const coreGroups: number[] = [];
  const coreStarts = [0];
  const places: number[] = [];
  const taken: number[] = [];
  const chosen: number[] = [];
  for (let g = 0; g < groups; g++) {
    const before = taken.length;
    let at = -1;
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      if (o !== choice[g] && bin(best[g] - reduced[o]) > edge) continue;
      if (o === choice[g]) at = taken.length;
      taken.push(o);
      places.push(coreGroups.length);
    }
    if (taken.length - before < 2) {
      taken.length = before;
      places.length = before;
      continue;
    }
    coreGroups.push(g);
    coreStarts.push(taken.length);
    chosen.push(at);
  }
  const uses = new Float64Array(taken.length * m);
  for (let i = 0; i < taken.length; i++) {
    for (let k = useStarts[taken[i]]; k < useStarts[taken[i] + 1]; k++) {
      uses[i * m + useLimit[k]] += useAmount[k];
    }
  }
  return {
    size: taken.length,
    groups: Uint32Array.from(coreGroups),
    starts: Uint32Array.from(coreStarts),
    place: Uint32Array.from(places),
    option: Uint32Array.from(taken),
    gain: Float64Array.from(taken, (o) => gain[o]),
    uses,
    chosen: Uint32Array.from(chosen),
  };
}
