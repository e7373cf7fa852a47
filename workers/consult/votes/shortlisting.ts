import type { KeptProject, VoteKept } from '../../model/vote-kept.ts';

/** A shortlist may cost up to so many times the budget. */
export const SHORTLIST_TIMES = 2;

/** Costs in yuan are whole; sums in another order differ by less. */
const CENT = 0.005;

export const listedOf = ({ projects }: Pick<VoteKept, 'projects'>): KeptProject[] =>
  projects.filter(({ listed }) => listed);

/** Yuan; what has no cost adds none. */
export const costOfProjects = (projects: KeptProject[]): number =>
  projects.reduce((sum, { cost }) => sum + (cost ?? 0), 0);

/** What may still be put on the shortlist, yuan; NaN without a budget, below 0 where the shortlist is over its limit. */
export function shortlistRoom(vote: Pick<VoteKept, 'projects' | 'budget'>): number {
  if (vote.budget === null) return Number.NaN;
  return SHORTLIST_TIMES * vote.budget - costOfProjects(listedOf(vote));
}

export type WhyNotListed = 'no-budget' | 'no-cost' | 'dearer-than-budget' | 'no-room';

/** Why a project cannot be put on the shortlist; null where it can. Ranked votes may do without budget and costs. */
export function whyNotListed(
  vote: Pick<VoteKept, 'projects' | 'budget' | 'type'>,
  { cost }: KeptProject,
): WhyNotListed | null {
  const { budget, type } = vote;
  if (budget === null) return type === 'ranked' ? null : 'no-budget';
  if (cost === null) return type === 'ranked' ? null : 'no-cost';
  if (cost > budget + CENT) return 'dearer-than-budget';
  return cost > shortlistRoom(vote) + CENT ? 'no-room' : null;
}

export type OpeningProblem =
  | { code: 'nothing-listed' }
  | { code: 'no-budget' }
  | { code: 'no-cost' | 'dearer-than-budget'; id: string }
  | { code: 'over-limit'; over: number }
  | { code: 'same-name'; id: string; other: string };

/** What has to be put right before people can vote. */
export function openingProblems(vote: VoteKept): OpeningProblem[] {
  const listed = listedOf(vote);
  if (listed.length === 0) return [{ code: 'nothing-listed' }];
  const problems: OpeningProblem[] = [];
  const isOrderOnly = !hasMoney(vote) && vote.type === 'ranked';
  if (!isOrderOnly) {
    if (vote.budget === null) problems.push({ code: 'no-budget' });
    const budget = vote.budget ?? Number.POSITIVE_INFINITY;
    for (const { id, cost } of listed) {
      if (cost === null) problems.push({ code: 'no-cost', id });
      else if (cost > budget + CENT) problems.push({ code: 'dearer-than-budget', id });
    }
    const room = shortlistRoom(vote);
    if (room < -CENT) problems.push({ code: 'over-limit', over: -room });
  }
  for (const [i, project] of listed.entries()) {
    const other = listed.slice(0, i).find((before) => isSameName(before, project));
    if (other) problems.push({ code: 'same-name', id: project.id, other: other.id });
  }
  return problems;
}

/** Whether there is a budget and every project on the shortlist has a cost. */
export function hasMoney(vote: Pick<VoteKept, 'projects' | 'budget'>): boolean {
  return vote.budget !== null && listedOf(vote).every(({ cost }) => cost !== null);
}

function isSameName(a: KeptProject, b: KeptProject): boolean {
  return (['en', 'zh'] as const).some((tongue) => {
    const name = a.name[tongue].trim().toLowerCase();
    return name !== '' && name === b.name[tongue].trim().toLowerCase();
  });
}

/** The first P1, P2 … that no project has. */
export function freshProjectId(taken: Iterable<string>): string {
  const known = new Set(taken);
  for (let n = 1; ; n++) if (!known.has(`P${n}`)) return `P${n}`;
}
