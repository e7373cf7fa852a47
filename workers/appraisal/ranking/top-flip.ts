import type { JobContext } from '../../model/job.ts';
import type { WeightFlip } from '../../model/ranking.ts';
import { weightFlips } from './weight-flips.ts';

interface TopFlipInput {
  /** Normalised, higher better, NaN missing: see weightedSum. */
  columns: Float64Array[];
  weights: number[];
  /** The row that is first. */
  first: number;
}

/** The smallest change of one weight by which another row overtakes the first, and which row that is; null where none can. */
export interface TopFlip extends WeightFlip {
  rival: number;
}

/**
 * The smallest change of one weight that changes the top of the order under the weighted sum: the least of weightFlips over all rivals.
 * The first that overtakes while a weight moves is the new top, so that no other change is smaller. Rivals that are level with the
 * first now are left out. Stage told: 'rivals'. @throws as weightFlips; cancelled
 */
export async function topFlip(
  { columns, weights, first }: TopFlipInput,
  ctx: JobContext,
): Promise<TopFlip | null> {
  const rows = columns[0]?.length ?? 0;
  let best: TopFlip | null = null;
  for (let rival = 0; rival < rows; rival++) {
    if (rival % 64 === 0) {
      ctx.progress('rivals', rival, rows);
      await ctx.pause();
    }
    if (rival === first) continue;
    const flip = weightFlips(columns, weights, first, rival).flips[0];
    if (flip && (!best || Math.abs(flip.change) < Math.abs(best.change))) best = { ...flip, rival };
  }
  ctx.progress('rivals', rows, rows);
  return best;
}
