import type { ChoiceProblem } from '../../model/search.ts';
import { certifiedBound } from '../priced/certify.ts';
import type { Prepared } from '../priced/prepare.ts';

/**
 * The options that a better plan than one that brings `gain` could still contain: with the others the Lagrangian bound at these
 * prices falls below that gain (fixing by reduced costs). Indices of options, ascending; every group keeps at least one where
 * the bound is above the gain.
 */
export function stillPossible(prepared: Prepared, prices: Float64Array, gain: number): Uint32Array {
  const { starts, gain: gains, useStarts, useLimit, useAmount } = prepared.problem;
  const spare = certifiedBound(prepared, prices) - gain;
  const kept: number[] = [];
  for (let g = 0; g < prepared.groups; g++) {
    const reduced: number[] = [];
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      let r = gains[o];
      for (let k = useStarts[o]; k < useStarts[o + 1]; k++) r -= prices[useLimit[k]] * useAmount[k];
      reduced.push(r);
    }
    const best = Math.max(...reduced);
    const margin = spare + 1e-9 * (Math.abs(best) + Math.abs(gain));
    reduced.forEach((r, i) => {
      if (best - r <= margin) kept.push(starts[g] + i);
    });
  }
  return Uint32Array.from(kept);
}

/** The problem with these options alone. */
export function problemOf(problem: ChoiceProblem, kept: Uint32Array): ChoiceProblem {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  const keptStarts = new Uint32Array(starts.length);
  const keptUses = new Uint32Array(kept.length + 1);
  const uses: number[] = [];
  let g = 0;
  kept.forEach((o, i) => {
    while (o >= starts[g + 1]) keptStarts[++g] = i;
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) uses.push(k);
    keptUses[i + 1] = uses.length;
  });
  keptStarts.fill(kept.length, g + 1);
  return {
    starts: keptStarts,
    gain: Float64Array.from(kept, (o) => gain[o]),
    limits,
    useStarts: keptUses,
    useLimit: Uint16Array.from(uses, (k) => useLimit[k]),
    useAmount: Float64Array.from(uses, (k) => useAmount[k]),
  };
}
