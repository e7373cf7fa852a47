import { z } from 'zod';

/** Something that can be paid for, in the unit of the budget. */
const voteProject = z.object({ id: z.string().min(1), cost: z.number() });
export type VoteProject = z.infer<typeof voteProject>;

/**
 * Ballots by project id: the ones a person approves of, in order with the best first, or points for each. A person who handed in an empty
 * ballot is there with nothing in it.
 */
export const ballotsSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('approval'), ballots: z.array(z.array(z.string())) }),
  z.object({ type: z.literal('ranked'), ballots: z.array(z.array(z.string())) }),
  z.object({
    type: z.literal('points'),
    /** Most points of one person over all projects. */
    most: z.number().positive(),
    ballots: z.array(z.record(z.string(), z.number())),
  }),
]);

export const voteSchema = z.object({
  projects: z.array(voteProject),
  budget: z.number(),
  ballots: ballotsSchema,
  /** Ballots that were handed in and set aside before the count. */
  spoiled: z.number().int().nonnegative().optional(),
  /** People who were entitled to vote, where that is known. */
  entitled: z.number().int().positive().optional(),
});
export type Vote = z.infer<typeof voteSchema>;

export const VOTE_RULES = ['greedy', 'equal-shares'] as const;
export type VoteRule = (typeof VOTE_RULES)[number];

export interface Turnout {
  /** Ballots handed in: those below together. */
  cast: number;
  /** With something on them that counts. */
  counted: number;
  empty: number;
  /** Left out: set aside before, or with an unknown project, one twice, or points that are negative or too many. */
  spoiled: number;
  /** cast / entitled; NaN where it is not known how many could have voted. */
  share: number;
}

/** Projects that were level where one had to be taken: never broken in silence. */
export interface VoteTie {
  /** Turn at which they were level, from 1. */
  turn: number;
  /** Ids in the order in which they were taken: the cheaper first, then by id (by code points). */
  projects: string[];
  /** Taking another of them first would have funded other projects. */
  decisive: boolean;
}

export interface VoteLine {
  id: string;
  cost: number;
  /** Approvals, Borda points or points. */
  score: number;
  /** Ballots with the project on them (with more than 0 points). */
  supporters: number;
  /** From 1 in the order of funding; 0 where it is not funded. */
  turn: number;
}

export interface VoteResult {
  rule: VoteRule;
  /** By score, then the cheaper, then by id. */
  lines: VoteLine[];
  /** Ids in the order of funding. */
  funded: string[];
  spent: number;
  left: number;
  ties: VoteTie[];
  turnout: Turnout;
}

export const COMPLETIONS = ['none', 'add1', 'add1-greedy'] as const;
/** What follows when the shares are used up: nothing; larger shares; larger shares, then the greedy count for what is left. */
export type Completion = (typeof COMPLETIONS)[number];

export interface EqualSharesResult extends VoteResult {
  /** What each person had to spend at the end, the real share and what was added to it. */
  share: number;
  /** share − budget / people. */
  added: number;
  /** Ids that the greedy count added at the end. */
  completedBy: string[];
}
