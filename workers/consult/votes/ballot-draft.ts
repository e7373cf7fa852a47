import type { BallotType, KeptBallot } from '../../model/vote-kept.ts';

/** What a ballot may hold. */
export interface BallotRules {
  type: BallotType;
  /** Cost by project id, yuan. */
  costs: Record<string, number | null>;
  /** Most that an approval ballot may cost; null: there is no limit. */
  limit: number | null;
  /** Most points together. */
  points: number;
}

interface Entry {
  id: string;
  points: number;
}

/** A ballot that is being filled in: entries in the order in which they came, and how it was before each step. */
export interface Draft {
  entries: Entry[];
  past: Entry[][];
}

/** Why a step was not taken. */
export type Refusal = { code: 'over-budget'; over: number } | { code: 'no-points' };

export interface Stepped {
  draft: Draft;
  refused: Refusal | null;
}

export const EMPTY_DRAFT: Draft = { entries: [], past: [] };

const stepTo = ({ entries, past }: Draft, next: Entry[]): Stepped => ({
  draft: { entries: next, past: [...past, entries] },
  refused: null,
});

/** A tap on a project: on or off the ballot; of points one more. */
export function press(draft: Draft, id: string, rules: BallotRules): Stepped {
  const { entries } = draft;
  const here = entries.find((entry) => entry.id === id);
  if (rules.type === 'points') {
    if (pointsLeft(draft, rules) < 1) return { draft, refused: { code: 'no-points' } };
    const next = here
      ? entries.map((entry) => (entry === here ? { id, points: here.points + 1 } : entry))
      : [...entries, { id, points: 1 }];
    return stepTo(draft, next);
  }
  if (here) {
    return stepTo(
      draft,
      entries.filter((entry) => entry !== here),
    );
  }
  if (rules.type === 'approval' && rules.limit !== null) {
    const over = spentOn(draft, rules) + (rules.costs[id] ?? 0) - rules.limit;
    if (over > rules.limit * 1e-12) return { draft, refused: { code: 'over-budget', over } };
  }
  return stepTo(draft, [...entries, { id, points: 1 }]);
}

/** One point less. */
export function pressLess(draft: Draft, id: string): Stepped {
  const here = draft.entries.find((entry) => entry.id === id);
  if (!here) return { draft, refused: null };
  const next = draft.entries.flatMap((entry) =>
    entry !== here ? [entry] : here.points > 1 ? [{ id, points: here.points - 1 }] : [],
  );
  return stepTo(draft, next);
}

/** As it was before the last step. */
export function stepBack({ entries, past }: Draft): Draft {
  return { entries: past.at(-1) ?? entries, past: past.slice(0, -1) };
}

/** Yuan. */
export function spentOn({ entries }: Draft, { costs }: BallotRules): number {
  return entries.reduce((sum, { id }) => sum + (costs[id] ?? 0), 0);
}

/** Points that are still to be given. */
export function pointsLeft({ entries }: Draft, { points }: BallotRules): number {
  return points - entries.reduce((sum, entry) => sum + entry.points, 0);
}

/** The draft as the marks of a ballot of that type. */
export function marksOf({ entries }: Draft, type: BallotType): KeptBallot['marks'] {
  if (type === 'points') return Object.fromEntries(entries.map(({ id, points }) => [id, points]));
  return entries.map(({ id }) => id);
}
