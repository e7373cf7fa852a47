import type { ChoiceProblem } from '../../../workers/model/search.ts';

/** A choice problem as a person would write it down. */
export interface ChoiceDraft {
  limits: { id: string; most: number }[];
  /** Options of each group, their uses as [limit, amount]. */
  groups: { gain: number; uses: [number, number][] }[][];
}

export function draftProblem({ limits, groups }: ChoiceDraft): ChoiceProblem {
  const options = groups.flat();
  const uses = options.flatMap((option) => option.uses);
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach((group, g) => {
    starts[g + 1] = starts[g] + group.length;
  });
  const useStarts = new Uint32Array(options.length + 1);
  options.forEach((option, o) => {
    useStarts[o + 1] = useStarts[o] + option.uses.length;
  });
  return {
    starts,
    gain: Float64Array.from(options, ({ gain }) => gain),
    limits,
    useStarts,
    useLimit: Uint16Array.from(uses, ([limit]) => limit),
    useAmount: Float64Array.from(uses, ([, amount]) => amount),
  };
}
