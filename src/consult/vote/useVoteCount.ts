import { useEffect, useState } from 'react';
import type { VoteCount } from '../../../workers/consult/votes/vote-count.ts';
import type { VoteKept } from '../../../workers/model/vote-kept.ts';
import { isCancelled, runJob } from '../../project/engine/engine.ts';

interface Counted {
  /** The last good count; of an earlier state while a newer one is under way. */
  count: VoteCount | null;
  problem: unknown;
  isStopped: boolean;
}

const NOTHING: Counted = { count: null, problem: null, isStopped: false };

/** The vote counted in a worker, again whenever it changes. `turn` counts it anew. */
export function useVoteCount(vote: VoteKept | null, turn: number): Counted {
  const [counted, setCounted] = useState<Counted>(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again.
  useEffect(() => {
    if (!vote) return;
    let isGone = false;
    runJob('voteCount', 'voteCount', vote).then(
      (count) => !isGone && setCounted({ ...NOTHING, count }),
      (problem: unknown) => {
        if (isGone) return;
        if (isCancelled(problem)) setCounted((last) => ({ ...last, isStopped: true }));
        else setCounted({ ...NOTHING, problem });
      },
    );
    return () => {
      isGone = true;
    };
  }, [vote, turn]);
  return counted;
}
