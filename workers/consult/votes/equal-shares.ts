import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { Completion, EqualSharesResult, Vote, VoteTie } from '../../model/votes.ts';
import { ROUNDING, sumUp, takeByScore } from './greedy.ts';
import { equalSharesAt, type SharesOutcome, type Voters, votersOf } from './shares-round.ts';
import { tally } from './tally.ts';

const SLICE_MS = 10;

export interface EqualSharesInput {
  vote: Vote;
  completion: Completion;
  /** What a supporter gains by a project: its cost (of approvals so that price is 1 / votes), or the points alone. Cost unless given. */
  utility?: 'cost' | 'points';
  /** What "add1" adds to each person's share at a time, in the unit of the budget; 1 unless given, as published. */
  step?: number;
}

/**
 * The method of equal shares: everybody who handed in a valid or empty ballot has the same share of the budget, and a project is bought by those
 * who support it. Because money is left over, "add1" raises every share by `step` as long as what is bought stays within the real budget
 * and something else would still fit. Ranked ballots gain Borda points. Stage told: 'shares', per cent of the budget spent.
 * Sources: Peters and Skowron, Proportionality and the limits of welfarism, EC 2020; Peters, Pierczyński and Skowron, NeurIPS 2021;
 * the completion "Add1" of equalshares.net.
 * @throws vote-no-projects, vote-project-repeated, vote-cost, vote-budget, vote-entitled, vote-step, cancelled
 */
export async function equalShares(
  { vote, completion, utility = 'cost', step = 1 }: EqualSharesInput,
  ctx: JobContext,
): Promise<EqualSharesResult> {
  if (!(step > 0) || !Number.isFinite(step)) throw new ReweaveError('vote-step', { got: String(step) });
  const counted = tally(vote);
  const costs = counted.projects.map(({ cost }) => cost);
  const people = counted.turnout.counted + counted.turnout.empty;
  const start = people > 0 ? vote.budget / people : 0;
  const voters = votersOf(counted, utility);
  const total = (funded: number[]) => funded.reduce((sum, p) => sum + costs[p], 0);
  const fits = (cost: number) => cost <= vote.budget * (1 + ROUNDING);
  const supported = costs.flatMap((_, p) => (counted.supporters[p] > 0 ? [p] : []));

  let share = start;
  let outcome = equalSharesAt(costs, voters, share);
  let last = performance.now();
  for (let added = 1; completion !== 'none' && people > 0; added++) {
    const spent = total(outcome.funded);
    const isFull = !supported.some((p) => !outcome.funded.includes(p) && fits(spent + costs[p]));
    if (isFull) break;
    const next = equalSharesAt(costs, voters, start + added * step);
    if (!fits(total(next.funded))) break;
    share = start + added * step;
    outcome = next;
    if (performance.now() - last < SLICE_MS) continue;
    ctx.progress('shares', Math.round((100 * spent) / vote.budget), 100);
    await ctx.pause();
    last = performance.now();
  }
  const ties = outcome.ties.map((tie) => ({
    turn: tie.turn,
    projects: tie.projects.map((p) => counted.projects[p].id),
    decisive: isDecisive(tie, outcome, costs, voters, share),
  }));
  const rest =
    completion === 'add1-greedy'
      ? takeByScore(counted, vote.budget - total(outcome.funded), outcome.funded)
      : { funded: [], ties: [] as VoteTie[] };
  const later = rest.ties.map((tie) => ({ ...tie, turn: tie.turn + outcome.funded.length }));
  return {
    rule: 'equal-shares',
    ...sumUp(counted, [...outcome.funded, ...rest.funded], vote.budget),
    ties: [...ties, ...later],
    share,
    added: share - start,
    completedBy: rest.funded.map((p) => counted.projects[p].id),
  };
}

/** Whether taking another of those that are level, at the same shares, funds other projects. */
function isDecisive(
  { turn, projects }: SharesOutcome['ties'][number],
  { funded }: SharesOutcome,
  costs: number[],
  voters: Voters,
  share: number,
): boolean {
  const now = new Set(funded);
  return projects.slice(1).some((project) => {
    const other = equalSharesAt(costs, voters, share, { turn, project }).funded;
    return other.length !== now.size || other.some((p) => !now.has(p));
  });
}
