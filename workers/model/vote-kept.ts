import { z } from 'zod';
import { COMPLETIONS } from './votes.ts';

const bothWords = z.object({ en: z.string().default(''), zh: z.string().default('') });

/** Something that people vote on. */
export const keptProjectSchema = z.object({
  /** Short, as it stands on paper ballots: P1, P2 … */
  id: z.string().min(1),
  name: bothWords,
  /** Yuan; null where it is not known yet. */
  cost: z.number().nullable().default(null),
  text: bothWords.default({ en: '', zh: '' }),
  parcel: z.string().optional(),
  /** Name of the scenario that it was taken from. */
  scenario: z.string().optional(),
  /** Made up, to try a vote with. */
  example: z.boolean().optional(),
  /** On the shortlist: what a ballot can name. */
  listed: z.boolean().default(false),
});
export type KeptProject = z.infer<typeof keptProjectSchema>;

export const BALLOT_TYPES = ['approval', 'ranked', 'points'] as const;
export type BallotType = (typeof BALLOT_TYPES)[number];

export const BALLOT_SOURCES = ['kiosk', 'paper', 'file', 'example'] as const;
export type BallotSource = (typeof BALLOT_SOURCES)[number];

/** What one person handed in, as it was: never changed afterwards. Nothing in it says who it was. */
const keptBallotSchema = z.object({
  by: z.enum(BALLOT_SOURCES),
  /** Projects approved of, or in order with the best first; points by project. */
  marks: z.union([z.array(z.string()), z.record(z.string(), z.number())]),
  /** Set aside by hand or by the reader of a file. */
  spoiled: z.boolean().optional(),
});
export type KeptBallot = z.infer<typeof keptBallotSchema>;

const VOTE_STATES = ['preparing', 'open', 'closed'] as const;

/** A vote on projects within a budget. */
export const voteKeptSchema = z.object({
  projects: z.array(keptProjectSchema).default([]),
  /** Yuan. */
  budget: z.number().nullable().default(null),
  type: z.enum(BALLOT_TYPES).default('approval'),
  /** Most points of one person. */
  points: z.number().int().positive().default(10),
  /** An approval ballot may cost no more than the budget. */
  withinBudget: z.boolean().default(true),
  state: z.enum(VOTE_STATES).default('preparing'),
  /** No count is shown before the vote is closed. */
  hideUntilClosed: z.boolean().default(true),
  entitled: z.number().int().positive().nullable().default(null),
  completion: z.enum(COMPLETIONS).default('add1-greedy'),
  ballots: z.array(keptBallotSchema).default([]),
  /** What the first ballot was handed in on: the budget, and the costs of the shortlist by id. */
  asked: z
    .object({ budget: z.number().nullable(), costs: z.record(z.string(), z.number().nullable()) })
    .nullable()
    .default(null),
});
export type VoteKept = z.infer<typeof voteKeptSchema>;

export const RANKED_THINGS = ['projects', 'scenarios'] as const;

/** What people ranked before and after being shown material; a number that was drawn links the two. */
export const rankingsKeptSchema = z.object({
  of: z.enum(RANKED_THINGS).default('projects'),
  people: z
    .array(
      z.object({
        code: z.string().min(1),
        by: z.enum(BALLOT_SOURCES),
        before: z.array(z.string()).optional(),
        after: z.array(z.string()).optional(),
      }),
    )
    .default([]),
});
export type RankingsKept = z.infer<typeof rankingsKeptSchema>;
export type RankMoment = 'before' | 'after';

export const NO_VOTE: VoteKept = voteKeptSchema.parse({});
export const NO_RANKINGS: RankingsKept = rankingsKeptSchema.parse({});
