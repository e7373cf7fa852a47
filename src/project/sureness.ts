import { create } from 'zustand';
import type { TopFlip } from '../../workers/appraisal/ranking/top-flip.ts';
import type { RankAcceptability } from '../../workers/model/ranking.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import type { RankView } from './ranking.ts';

const SAMPLES = 5000;
export const SURENESS_SEED = 1;

/** How sure an order is: asked for by a person, and gone when the order is another. */
interface Sureness {
  of: RankView | null;
  /** Share by which each weight may move, null: any weights. */
  spread: number | null;
  state: 'asked' | 'running' | 'done' | 'failed';
  problem: Error | null;
  /** The rows that were ranked under random weights. */
  rows: Uint32Array;
  acceptability: RankAcceptability | null;
  top: TopFlip | null;
}

export const useSureness = create<Sureness>(() => ({
  of: null,
  spread: 0.5,
  state: 'asked',
  problem: null,
  rows: new Uint32Array(0),
  acceptability: null,
  top: null,
}));

/** Ranks `rows` under random weights and looks for the smallest change of a weight that changes the first of all. */
export async function testOrder(ranking: RankView, rows: Uint32Array, spread: number | null): Promise<void> {
  const { columns, weights } = ranking;
  if (!columns || rows.length === 0) return;
  useSureness.setState({
    of: ranking,
    spread,
    state: 'running',
    problem: null,
    rows,
    acceptability: null,
    top: null,
  });
  const isCurrent = () => useSureness.getState().of === ranking && useSureness.getState().spread === spread;
  try {
    const chosen = columns.map((column) => Float64Array.from(rows, (row) => column[row]));
    const around = spread === null ? undefined : { weights, spread };
    const [acceptability, top] = await Promise.all([
      runJob('acceptability', 'rankAcceptability', {
        columns: chosen,
        samples: SAMPLES,
        seed: SURENESS_SEED,
        around,
      }),
      runJob('topFlip', 'topFlip', { columns, weights, first: rows[0] }),
    ]);
    if (isCurrent()) useSureness.setState({ state: 'done', acceptability, top });
  } catch (error) {
    if (!isCurrent()) return;
    useSureness.setState(
      isCancelled(error) ? { state: 'asked' } : { state: 'failed', problem: error as Error },
    );
  }
}
