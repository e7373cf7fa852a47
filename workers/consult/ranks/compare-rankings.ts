import { ReweaveError } from '../../model/errors.ts';
import type { RankComparison, RankedTwice } from '../../model/rank-moves.ts';
import { kendallTau } from './kendall.ts';

/**
 * What people ranked before being shown material and what they ranked after it, kept apart and compared. Whoever did one of them only
 * is in that mean and in no comparison. @throws ranked-nothing
 */
export function compareRankings(items: string[], people: RankedTwice[]): RankComparison {
  if (items.length < 2) throw new ReweaveError('ranked-nothing', { got: items.length });
  const indexOf = new Map(items.map((id, i) => [id, i]));
  const read = people.map(({ before, after }) => ({
    before: before && ranksOf(before, indexOf),
    after: after && ranksOf(after, indexOf),
  }));
  const good = read.filter(({ before, after }) => before !== null && after !== null);
  const befores = good.flatMap(({ before }) => before ?? []);
  const afters = good.flatMap(({ after }) => after ?? []);
  const both = good.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  const meanBefore = meansOf(
    both.map(({ before }) => before),
    items.length,
  );
  const meanAfter = meansOf(
    both.map(({ after }) => after),
    items.length,
  );
  const [allBefore, allAfter] = [meansOf(befores, items.length), meansOf(afters, items.length)];
  const taus = both.map(({ before, after }) => kendallTau(before, after)).filter((tau) => !Number.isNaN(tau));
  return {
    items: items.map((id, i) => ({
      id,
      before: allBefore[i],
      after: allAfter[i],
      shift: meanAfter[i] - meanBefore[i],
      rose: both.filter(({ before, after }) => after[i] < before[i]).length,
      fell: both.filter(({ before, after }) => after[i] > before[i]).length,
    })),
    both: both.length,
    beforeOnly: befores.length - both.length,
    afterOnly: afters.length - both.length,
    spoiled: read.length - good.length,
    tau: kendallTau(meanBefore, meanAfter),
    meanTau: taus.reduce((sum, tau) => sum + tau, 0) / taus.length,
    changed: both.filter(({ before, after }) => before.some((rank, i) => rank !== after[i])).length,
    firstChanged: both.filter(({ before, after }) =>
      before.some((rank, i) => (rank === 1) !== (after[i] === 1)),
    ).length,
  };
}

/** Rank of each item; those left off share the mean of the ranks left over. Null where an entry is unknown or there twice, or there is none. */
function ranksOf(order: string[], indexOf: Map<string, number>): Float64Array | null {
  const n = indexOf.size;
  const ranks = new Float64Array(n).fill((order.length + 1 + n) / 2);
  const seen = new Set<number>();
  for (const [place, id] of order.entries()) {
    const item = indexOf.get(id);
    if (item === undefined || seen.has(item)) return null;
    seen.add(item);
    ranks[item] = place + 1;
  }
  return order.length > 0 ? ranks : null;
}

function meansOf(rankings: Float64Array[], items: number): Float64Array {
  const sums = new Float64Array(items);
  for (const ranks of rankings) for (let i = 0; i < items; i++) sums[i] += ranks[i];
  return sums.map((sum) => sum / rankings.length);
}
