import type { Tally } from './tally.ts';

/** People with the same ballot always have the same money left, so that they are one. */
export interface Voters {
  /** People in each group. */
  people: Float64Array;
  /** By project: the groups that support it and what one person of each gains by it. */
  support: { group: number; utility: number }[][];
}

export interface SharesOutcome {
  /** Indices in the order in which they were bought. */
  funded: number[];
  ties: { turn: number; projects: number[] }[];
}

/** Prices that are closer than this share are level, and who has all but this share of a cost has the cost. */
const LEVEL = 1e-9;

/** `utility` 'cost': what a supporter gains by a project is its cost times the points; 'points': the points alone. */
export function votersOf({ projects, ballots }: Tally, utility: 'cost' | 'points'): Voters {
  const groups = new Map<string, { people: number; ballot: Tally['ballots'][number] }>();
  for (const ballot of ballots) {
    const key = ballot
      .map(({ project, points }) => `${project}:${points}`)
      .sort()
      .join(' ');
    const group = groups.get(key);
    if (group) group.people++;
    else groups.set(key, { people: 1, ballot });
  }
  const support: Voters['support'] = projects.map(() => []);
  [...groups.values()].forEach(({ ballot }, group) => {
    for (const { project, points } of ballot) {
      support[project].push({
        group,
        utility: utility === 'cost' ? points * projects[project].cost : points,
      });
    }
  });
  return { people: Float64Array.from(groups.values(), ({ people }) => people), support };
}

/**
 * The method of equal shares at a given share per person: again and again the project with the lowest price per gain ρ at which its
 * supporters can pay it, each paying min(what is left, ρ · gain). Among equals the first index is taken, at turn `forced.turn` the given one.
 * Source: Peters, Pierczyński, Skowron, Proportional participatory budgeting with additive utilities, NeurIPS 2021, section 3.
 */
export function equalSharesAt(
  costs: number[],
  { people, support }: Voters,
  share: number,
  forced?: { turn: number; project: number },
): SharesOutcome {
  const money = new Float64Array(people.length).fill(share);
  const funded: number[] = [];
  const ties: SharesOutcome['ties'] = [];
  // Money only shrinks, so that a price never falls: the last one known is a bound.
  let open = support.flatMap((groups, project) => (groups.length > 0 ? [{ project, price: 0 }] : []));
  for (;;) {
    let best = Number.POSITIVE_INFINITY;
    open.sort((a, b) => a.price - b.price || a.project - b.project);
    for (const entry of open) {
      if (entry.price > best * (1 + LEVEL)) break;
      entry.price = priceOf(costs[entry.project], support[entry.project], people, money);
      if (entry.price < best) best = entry.price;
    }
    open = open.filter(({ price }) => price < Number.POSITIVE_INFINITY);
    if (best === Number.POSITIVE_INFINITY) return { funded, ties };
    const level = open
      .filter(({ price }) => price <= best * (1 + LEVEL))
      .map(({ project }) => project)
      .sort((a, b) => a - b);
    const turn = funded.length + 1;
    const taken = forced?.turn === turn ? forced.project : level[0];
    if (level.length > 1) ties.push({ turn, projects: level });
    const price = open.find(({ project }) => project === taken)!.price;
    for (const { group, utility } of support[taken]) {
      money[group] = Math.max(0, money[group] - price * utility);
    }
    funded.push(taken);
    open = open.filter(({ project }) => project !== taken);
  }
}

/** The ρ at which the supporters pay a cost; infinite where they cannot. */
function priceOf(
  cost: number,
  supporters: Voters['support'][number],
  people: Float64Array,
  money: Float64Array,
): number {
  let gains = 0;
  let purse = 0;
  for (const { group, utility } of supporters) {
    if (money[group] <= 0) continue;
    gains += people[group] * utility;
    purse += people[group] * money[group];
  }
  if (purse < cost * (1 - LEVEL)) return Number.POSITIVE_INFINITY;
  const byPurse = supporters
    .filter(({ group }) => money[group] > 0)
    .map(({ group, utility }) => ({ group, utility, most: money[group] / utility }))
    .sort((a, b) => a.most - b.most);
  let open = cost;
  for (const { group, utility, most } of byPurse) {
    const price = open / gains;
    if (price <= most) return price;
    open -= people[group] * money[group];
    gains -= people[group] * utility;
  }
  return byPurse[byPurse.length - 1].most;
}
