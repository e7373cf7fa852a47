import type { ChoiceProblem } from '../../model/search.ts';

/** The problem under some of its limits alone (indices, ascending), with other gains: none unless given. */
export function restrict(problem: ChoiceProblem, limits: number[], gain?: Float64Array): ChoiceProblem {
  const { useStarts, useLimit, useAmount } = problem;
  const place = new Int32Array(problem.limits.length).fill(-1);
  limits.forEach((l, i) => {
    place[l] = i;
  });
  const options = problem.gain.length;
  const starts = new Uint32Array(options + 1);
  const useLimits: number[] = [];
  const amounts: number[] = [];
  for (let o = 0; o < options; o++) {
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) {
      if (place[useLimit[k]] < 0) continue;
      useLimits.push(place[useLimit[k]]);
      amounts.push(useAmount[k]);
    }
    starts[o + 1] = amounts.length;
  }
  return {
    starts: problem.starts,
    gain: gain ?? new Float64Array(options),
    limits: limits.map((l) => problem.limits[l]),
    useStarts: starts,
    useLimit: Uint16Array.from(useLimits),
    useAmount: Float64Array.from(amounts),
  };
}

/** What each option uses of one limit. */
export function usesOf({ gain, useStarts, useLimit, useAmount }: ChoiceProblem, limit: number): Float64Array {
  const uses = new Float64Array(gain.length);
  for (let o = 0; o < gain.length; o++) {
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) {
      if (useLimit[k] === limit) uses[o] += useAmount[k];
    }
  }
  return uses;
}
