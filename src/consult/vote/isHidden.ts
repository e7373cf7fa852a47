import type { VoteKept } from '../../../workers/model/vote-kept.ts';

/** Whether nothing of the count is shown yet. */
export const isHidden = ({ hideUntilClosed, state }: VoteKept): boolean =>
  hideUntilClosed && state !== 'closed';
