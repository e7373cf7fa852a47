import type { JobContext } from '../../model/job.ts';
import type { ChoiceProblem, Clash } from '../../model/search.ts';
import { prepare } from '../priced/prepare.ts';
import { pricedSearch } from '../priced/priced-search.ts';
import { nothingFits } from './nothing-fits.ts';
import { restrict, usesOf } from './restrict.ts';

/** So many sets of a size are looked at in search of a smaller one. */
const MOST_SETS = 200;
const RELAX_GAP = 0.001;

/**
 * A set of limits that clash: no choice can meet them (proved), and without any one of them that is not proved. Found by taking limits
 * away one by one (deletion filter, Chinneck 2008, Feasibility and infeasibility in optimization, §6), then by looking for a smaller set among
 * those of one limit, of two and so on while they are few. Null where no clash is proved: something may fit. Errors: those of
 * `pricedSearch`.
 */
export async function findClash(
  { problem }: { problem: ChoiceProblem },
  ctx: JobContext,
): Promise<Clash | null> {
  prepare(problem);
  const all = problem.limits.map((_, l) => l);
  const clashes = async (limits: number[]) => {
    await ctx.pause();
    return nothingFits(restrict(problem, limits));
  };
  ctx.progress('clashing', 0, all.length);
  if (!(await clashes(all))) return null;
  let set = all;
  for (const l of all) {
    ctx.progress('clashing', l, all.length);
    const without = set.filter((other) => other !== l);
    if (without.length > 0 && (await clashes(without))) set = without;
  }
  search: for (let size = 1; size < set.length; size++) {
    const sets = setsOf(all, size, MOST_SETS);
    if (!sets) break;
    for (const smaller of sets) {
      if (!(await clashes(smaller))) continue;
      set = smaller;
      break search;
    }
  }
  const limits: Clash['limits'] = [];
  for (const l of set) {
    ctx.progress('relaxing', limits.length, set.length);
    limits.push({ id: problem.limits[l].id, relaxBy: await relaxBy(problem, set, l, ctx) });
  }
  return { limits };
}

/** How much more of limit l a choice uses that meets the other limits of the set and uses as little of l as can be found. */
async function relaxBy(problem: ChoiceProblem, set: number[], l: number, ctx: JobContext): Promise<number> {
  const others = set.filter((other) => other !== l);
  const wanted = restrict(
    problem,
    others,
    usesOf(problem, l).map((use) => -use),
  );
  const answer = await pricedSearch({ problem: wanted, gap: RELAX_GAP }, ctx);
  return answer.feasible ? Math.max(0, -answer.objective - problem.limits[l].most) : Infinity;
}

/** All sets of a size, or null where there are more than `most`. */
function setsOf(items: number[], size: number, most: number): number[][] | null {
  let sets: number[][] = [[]];
  for (let i = 0; i < size; i++) {
    sets = sets.flatMap((set) =>
      items.filter((item) => item > (set.at(-1) ?? -1)).map((item) => [...set, item]),
    );
    if (sets.length > most) return null;
  }
  return sets;
}
