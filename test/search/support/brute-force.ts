import fc from 'fast-check';
import type { ChoiceProblem } from '../../../workers/model/search.ts';
import { draftProblem } from './draft.ts';

/** The largest gain of any choice that meets the limits `among` (all unless named), by trying every one; −Infinity if none does. */
export function bestByTrying(problem: ChoiceProblem, among?: number[]): number {
  const { starts, gain, limits, useStarts, useLimit, useAmount } = problem;
  const used = new Float64Array(limits.length);
  const watched = among ?? limits.map((_, l) => l);
  let best = -Infinity;
  const add = (o: number, sign: number) => {
    for (let k = useStarts[o]; k < useStarts[o + 1]; k++) used[useLimit[k]] += sign * useAmount[k];
  };
  const visit = (g: number, sum: number) => {
    if (g === starts.length - 1) {
      if (watched.every((l) => used[l] <= limits[l].most)) best = Math.max(best, sum);
      return;
    }
    for (let o = starts[g]; o < starts[g + 1]; o++) {
      add(o, 1);
      visit(g + 1, sum + gain[o]);
      add(o, -1);
    }
  };
  visit(0, 0);
  return best;
}

/** Small problems in whole numbers, so that sums are exact: up to 6 groups of up to 4 options, uses and limits of any sign. */
export const smallProblems = fc
  .integer({ min: 1, max: 4 })
  .chain((limits) =>
    fc.record({
      limits: fc.array(fc.integer({ min: -6, max: 16 }), { minLength: limits, maxLength: limits }),
      groups: fc.array(
        fc.array(
          fc.record({
            gain: fc.integer({ min: -5, max: 20 }),
            uses: fc.array(fc.integer({ min: -4, max: 9 }), { minLength: limits, maxLength: limits }),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  )
  .filter(({ groups }) => groups.some((group) => group.length > 1))
  .map(({ limits, groups }) =>
    draftProblem({
      limits: limits.map((most, l) => ({ id: `limit-${l + 1}`, most })),
      groups: groups.map((options) =>
        options.map(({ gain, uses }) => ({
          gain,
          uses: uses.flatMap((amount, l): [number, number][] => (amount === 0 ? [] : [[l, amount]])),
        })),
      ),
    }),
  );
