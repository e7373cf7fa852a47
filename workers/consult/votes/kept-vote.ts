import { ReweaveError } from '../../model/errors.ts';
import type { KeptBallot, VoteKept } from '../../model/vote-kept.ts';
import type { Vote } from '../../model/votes.ts';
import { hasMoney, listedOf } from './shortlisting.ts';

export interface CountableVote {
  vote: Vote;
  /** False: an order alone, as every cost is 1. */
  hasMoney: boolean;
  /** Ballots with a mark for a project that is no longer on the shortlist: that mark does not count, the others do. */
  struck: number;
  /** Ballots that cost more than the budget: spoiled. */
  overBudget: number;
}

/** Ballots that name a project. */
export function ballotsNaming({ ballots }: Pick<VoteKept, 'ballots'>, id: string): number {
  return ballots.filter(({ marks }) => (Array.isArray(marks) ? marks.includes(id) : Object.hasOwn(marks, id)))
    .length;
}

/**
 * A vote as the rules count it. Ballots stay as they were handed in: what is off the shortlist by now is left out of the count, and a
 * ballot over the budget is measured by the costs and the budget that people were asked with.
 * @throws vote-cost-missing
 */
export function countableVote(kept: VoteKept): CountableVote {
  const listed = listedOf(kept);
  const isFunded = hasMoney(kept);
  const missing = listed.find(({ cost }) => cost === null);
  if (missing && kept.type !== 'ranked') throw new ReweaveError('vote-cost-missing', { id: missing.id });
  const isListed = new Set(listed.map(({ id }) => id));
  const isKnown = new Set(kept.projects.map(({ id }) => id));
  const stays = (id: string) => isListed.has(id) || !isKnown.has(id);
  let struck = 0;
  let overBudget = 0;
  let spoiled = 0;
  const lists: string[][] = [];
  const points: Record<string, number>[] = [];
  for (const { marks, spoiled: isSpoiled } of kept.ballots) {
    const isOfType = Array.isArray(marks) === (kept.type !== 'points');
    if (isSpoiled || !isOfType) {
      spoiled++;
      continue;
    }
    if (Array.isArray(marks)) {
      if (isOver(kept, marks)) {
        overBudget++;
        spoiled++;
        continue;
      }
      lists.push(marks.filter(stays));
      if (!marks.every(stays)) struck++;
    } else {
      const left = Object.entries(marks).filter(([id]) => stays(id));
      points.push(Object.fromEntries(left));
      if (left.length < Object.keys(marks).length) struck++;
    }
  }
  const vote: Vote = {
    projects: listed.map(({ id, cost }) => ({ id, cost: isFunded ? cost! : 1 })),
    budget: isFunded ? kept.budget! : listed.length,
    ballots:
      kept.type === 'points'
        ? { type: 'points', most: kept.points, ballots: points }
        : { type: kept.type, ballots: lists },
    spoiled,
    ...(kept.entitled === null ? {} : { entitled: kept.entitled }),
  };
  return { vote, hasMoney: isFunded, struck, overBudget };
}

function isOver({ type, withinBudget, asked, projects, budget }: VoteKept, ids: string[]): boolean {
  if (type !== 'approval' || !withinBudget) return false;
  const limit = asked?.budget ?? budget;
  if (limit === null) return false;
  const now = new Map(projects.map(({ id, cost }) => [id, cost]));
  const sum = ids.reduce((total, id) => total + (asked?.costs[id] ?? now.get(id) ?? 0), 0);
  return sum > limit * (1 + 1e-12);
}

export interface ChangesSince {
  budget: { was: number | null; now: number | null } | null;
  costs: { id: string; was: number | null; now: number | null }[];
  /** Ids that went from the shortlist, and that came to it. */
  gone: string[];
  come: string[];
}

/** What is otherwise than when the first ballot was handed in; null where nothing is. */
export function changesSince({ asked, projects, budget, ballots }: VoteKept): ChangesSince | null {
  if (!asked || ballots.length === 0) return null;
  const listed = new Map(projects.filter(({ listed }) => listed).map(({ id, cost }) => [id, cost]));
  const was = Object.entries(asked.costs);
  const changes: ChangesSince = {
    budget: asked.budget === budget ? null : { was: asked.budget, now: budget },
    costs: was.flatMap(([id, cost]) => {
      const now = listed.get(id);
      return now === undefined || now === cost ? [] : [{ id, was: cost, now }];
    }),
    gone: was.flatMap(([id]) => (listed.has(id) ? [] : [id])),
    come: [...listed.keys()].filter((id) => !Object.hasOwn(asked.costs, id)),
  };
  const { costs, gone, come } = changes;
  return changes.budget || costs.length + gone.length + come.length > 0 ? changes : null;
}

/** Adds ballots, and keeps what the first was handed in on. `at` (0 … 1) is where among the others they are put, so that no order tells who came when. */
export function withBallots(vote: VoteKept, added: KeptBallot[], at = 1): VoteKept {
  const place = Math.round(at * vote.ballots.length);
  const asked =
    vote.ballots.length > 0 && vote.asked
      ? vote.asked
      : {
          budget: vote.budget,
          costs: Object.fromEntries(listedOf(vote).map(({ id, cost }) => [id, cost])),
        };
  return { ...vote, asked, ballots: vote.ballots.toSpliced(place, 0, ...added) };
}

/** Takes away all ballots that came in one way; the last one takes with it what was asked. */
export function withoutBallots(vote: VoteKept, by: KeptBallot['by']): VoteKept {
  const ballots = vote.ballots.filter((ballot) => ballot.by !== by);
  return { ...vote, ballots, asked: ballots.length > 0 ? vote.asked : null };
}
