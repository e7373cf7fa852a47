import type { JobContext } from '../../model/job.ts';
import type { VoteKept } from '../../model/vote-kept.ts';
import type { EqualSharesResult, Turnout, VoteLine, VoteResult } from '../../model/votes.ts';
import { equalShares } from './equal-shares.ts';
import { greedyVote } from './greedy.ts';
import { countableVote } from './kept-vote.ts';
import { type Tally, tally } from './tally.ts';

/** "add1" raises a person's share by this part of what it is at first: the published step, 1 unit of money, would take long with yuan. */
const STEPS = 1000;

export interface VoteCount {
  /** By score; those with the same score share the rank. */
  order: (Pick<VoteLine, 'id' | 'score' | 'supporters'> & { rank: number })[];
  turnout: Turnout;
  struck: number;
  overBudget: number;
  /** Null where there are no costs to fund: a ranked vote on an order alone. */
  funding: {
    budget: number;
    greedy: VoteResult;
    shares: EqualSharesResult;
    /** Counted ballots with at least one funded project on them. */
    reached: { greedy: number; shares: number };
    /** Yuan by which "add1" raised the shares at a time. */
    step: number;
  } | null;
}

/**
 * Counts a kept vote by the plain count and by equal shares. Stage told as by equalShares.
 * @throws vote-cost-missing, and as greedyVote and equalShares
 */
export async function voteCount(kept: VoteKept, ctx: JobContext): Promise<VoteCount> {
  const { vote, hasMoney, struck, overBudget } = countableVote(kept);
  const counted = tally(vote);
  const greedy = greedyVote(vote);
  const { turnout } = counted;
  const order = greedy.lines.map(({ id, score, supporters }) => ({
    id,
    score,
    supporters,
    rank: 1 + greedy.lines.filter((other) => other.score > score).length,
  }));
  if (!hasMoney) return { order, turnout, struck, overBudget, funding: null };
  const people = Math.max(1, turnout.counted + turnout.empty);
  const step = Math.max(1, Math.round(vote.budget / people / STEPS));
  const shares = await equalShares({ vote, completion: kept.completion, step }, ctx);
  const reached = { greedy: reachedBy(counted, greedy.funded), shares: reachedBy(counted, shares.funded) };
  const funding = { budget: vote.budget, greedy, shares, reached, step };
  return { order, turnout, struck, overBudget, funding };
}

/** Ballots with at least one of these projects on them. */
function reachedBy({ projects, ballots }: Tally, funded: string[]): number {
  const isFunded = projects.map(({ id }) => funded.includes(id));
  return ballots.filter((ballot) => ballot.some(({ project }) => isFunded[project])).length;
}
