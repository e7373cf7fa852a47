import type { Vote, VoteResult, VoteTie } from '../../model/votes.ts';
import { linesOf, type Tally, tally } from './tally.ts';

/**
 * The plain count: projects by score, each funded while it fits into what is left of the budget, those that do not fit passed over
 * ("greedy" in Pabulib; most votes with approval ballots, Borda points with ranked ones, points with points). Projects that nobody
 * supports are not funded.
 * @throws vote-no-projects, vote-project-repeated, vote-cost, vote-budget, vote-entitled
 */
export function greedyVote(vote: Vote): VoteResult {
  const counted = tally(vote);
  const { funded, ties } = takeByScore(counted, vote.budget, []);
  return { rule: 'greedy', ...sumUp(counted, funded, vote.budget), ties };
}

/**
 * The best supported projects whose costs add up to at most `times` the budget: what a second vote chooses from. A project that costs more
 * than the budget alone can never be funded and is left out.
 * @throws as greedyVote
 */
export function shortlist(
  vote: Vote,
  times = 2,
): { projects: string[]; tooDear: string[]; cost: number; ties: VoteTie[] } {
  const counted = tally(vote);
  const tooDear = counted.projects.flatMap(({ cost }, p) => (cost > vote.budget ? [p] : []));
  const { funded, ties } = takeByScore(counted, vote.budget * times, tooDear);
  return {
    projects: funded.map((p) => counted.projects[p].id),
    tooDear: tooDear.map((p) => counted.projects[p].id),
    cost: funded.reduce((sum, p) => sum + counted.projects[p].cost, 0),
    ties,
  };
}

/** Indices of the projects that are taken by score within the money there is, those in `without` left out. */
export function takeByScore(
  { projects, scores }: Tally,
  money: number,
  without: number[],
): { funded: number[]; ties: VoteTie[] } {
  const waiting = projects.flatMap((_, p) => (scores[p] > 0 && !without.includes(p) ? [p] : []));
  waiting.sort((a, b) => scores[b] - scores[a] || a - b);
  const funded: number[] = [];
  const ties: VoteTie[] = [];
  let left = money;
  for (let from = 0; from < waiting.length; ) {
    let to = from + 1;
    while (to < waiting.length && scores[waiting[to]] === scores[waiting[from]]) to++;
    const level = waiting.slice(from, to);
    const turn = funded.length + 1;
    const before = left;
    const missed = level.filter((p) => {
      if (projects[p].cost > left + ROUNDING * money) return true;
      left -= projects[p].cost;
      funded.push(p);
      return false;
    });
    // Whoever did not fit after the others but would have fitted before them was decided by the order among equals.
    const decisive = missed.some((p) => projects[p].cost <= before);
    if (level.length > 1) ties.push({ turn, projects: level.map((p) => projects[p].id), decisive });
    from = to;
  }
  return { funded, ties };
}

/** Sums of costs in another order differ by less, as a share of the budget. */
export const ROUNDING = 1e-12;

/** What every rule tells of its outcome. */
export function sumUp(counted: Tally, funded: number[], budget: number) {
  const spent = funded.reduce((sum, p) => sum + counted.projects[p].cost, 0);
  return {
    lines: linesOf(counted, funded),
    funded: funded.map((p) => counted.projects[p].id),
    spent,
    left: Math.max(0, budget - spent),
    turnout: counted.turnout,
  };
}
