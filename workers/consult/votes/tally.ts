import { ReweaveError } from '../../model/errors.ts';
import type { Turnout, Vote, VoteLine, VoteProject } from '../../model/votes.ts';

/** Ballots that count, as what each gives to which project, by index of the tally's projects. */
export interface Tally {
  /** In the order of tie-breaking: the cheaper first, then by id. */
  projects: VoteProject[];
  ballots: { project: number; points: number }[][];
  scores: Float64Array;
  supporters: Uint32Array;
  turnout: Turnout;
}

/**
 * Checks a vote and counts it. An approval gives 1; a rank gives Borda points, m for the first of m projects, m − 1 for the second and
 * so on, nothing for those left off the list (as Pabulib's ordinal ballots are scored); points count as they are.
 * Spoiled ballots are counted and left out; empty ones count for the turnout.
 * @throws vote-no-projects, vote-project-repeated, vote-cost, vote-budget, vote-entitled
 */
export function tally(vote: Vote): Tally {
  const projects = checkedProjects(vote);
  const indexOf = new Map(projects.map(({ id }, p) => [id, p]));
  const ballots: Tally['ballots'] = [];
  let empty = 0;
  let spoiled = vote.spoiled ?? 0;
  for (const entries of entriesOf(vote, projects.length)) {
    const read = entries && readBallot(entries, indexOf);
    if (!read) spoiled++;
    else if (read.length === 0) empty++;
    else ballots.push(read);
  }
  const scores = new Float64Array(projects.length);
  const supporters = new Uint32Array(projects.length);
  for (const ballot of ballots) {
    for (const { project, points } of ballot) {
      scores[project] += points;
      supporters[project]++;
    }
  }
  const cast = vote.ballots.ballots.length + (vote.spoiled ?? 0);
  const { entitled } = vote;
  if (entitled !== undefined && !(entitled >= cast))
    throw new ReweaveError('vote-entitled', { got: entitled, cast });
  const share = entitled === undefined ? Number.NaN : cast / entitled;
  return {
    projects,
    ballots,
    scores,
    supporters,
    turnout: { cast, counted: ballots.length, empty, spoiled, share },
  };
}

function checkedProjects({ projects, budget }: Vote): VoteProject[] {
  if (projects.length === 0) throw new ReweaveError('vote-no-projects', { got: 0 });
  if (!(budget > 0) || !Number.isFinite(budget))
    throw new ReweaveError('vote-budget', { got: String(budget) });
  const seen = new Set<string>();
  for (const { id, cost } of projects) {
    if (seen.has(id)) throw new ReweaveError('vote-project-repeated', { id });
    if (!(cost > 0) || !Number.isFinite(cost)) throw new ReweaveError('vote-cost', { id, got: String(cost) });
    seen.add(id);
  }
  return projects.toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1));
}

/** What each ballot gives to which id; null where a ballot has more points on it than it may. */
function entriesOf({ ballots }: Vote, projects: number): ([string, number][] | null)[] {
  switch (ballots.type) {
    case 'approval':
      return ballots.ballots.map((ids) => ids.map((id) => [id, 1]));
    case 'ranked':
      return ballots.ballots.map((ids) => ids.map((id, place) => [id, projects - place]));
    case 'points':
      return ballots.ballots.map((given) => {
        const entries = Object.entries(given);
        const sum = entries.reduce((all, [, points]) => all + points, 0);
        return sum <= ballots.most * (1 + 1e-12) ? entries : null;
      });
  }
}

function readBallot(entries: [string, number][], indexOf: Map<string, number>) {
  const read: { project: number; points: number }[] = [];
  const seen = new Set<number>();
  for (const [id, points] of entries) {
    const project = indexOf.get(id);
    if (project === undefined || seen.has(project) || !(points >= 0)) return null;
    seen.add(project);
    if (points > 0) read.push({ project, points });
  }
  return read;
}

/** A line per project for a result, by score; `funded` are indices in the order of funding. */
export function linesOf({ projects, scores, supporters }: Tally, funded: number[]): VoteLine[] {
  return projects
    .map(({ id, cost }, p) => ({
      id,
      cost,
      score: scores[p],
      supporters: supporters[p],
      turn: funded.indexOf(p) + 1,
    }))
    .sort((a, b) => b.score - a.score);
}
