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
  /** Left out: with an unknown project, one twice, or points that are negative or too many. */
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

export const STAGES = ['opinions', 'consultation', 'vote', 'supervision', 'evaluation'] as const;
export type Stage = (typeof STAGES)[number];

export const COMMENT_STATES = ['received', 'sorted', 'answered', 'adopted', 'declined'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

export const COMMENT_SOURCES = ['online', 'paper', 'spoken'] as const;
export type CommentSource = (typeof COMMENT_SOURCES)[number];

const lonLat = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

const placeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('point'), at: lonLat }),
  /** Outer ring in degrees, the first corner not repeated. */
  z.object({ type: z.literal('area'), ring: z.array(lonLat).min(3) }),
  z.object({ type: z.literal('parcel'), parcel: z.string().min(1) }),
]);
export type CommentPlace = z.infer<typeof placeSchema>;

const isoDate = z.iso.date();

/** What somebody said. No name, no address: whoever says it stays unknown but for the groups that they chose to tell. */
export const commentSchema = z.object({
  id: z.string().min(1),
  stage: z.enum(STAGES).default('opinions'),
  scenario: z.string().optional(),
  place: placeSchema.optional(),
  category: z.string().optional(),
  text: z.string().min(1),
  group: z
    .object({ age: z.string().optional(), tenure: z.string().optional(), area: z.string().optional() })
    .default({}),
  source: z.enum(COMMENT_SOURCES).default('online'),
  /** YYYY-MM-DD; absent where it is not known. */
  date: isoDate.optional(),
  state: z.enum(COMMENT_STATES).default('received'),
  answeredOn: isoDate.optional(),
  /** The answer, and of a declined one why. */
  reason: z.string().optional(),
  /** What was changed because of it: a decision or a scenario, in words or by id. */
  change: z.string().optional(),
  /** What the person says; absent where nobody asked or nothing was said. */
  solved: z.boolean().optional(),
});
export type Comment = z.infer<typeof commentSchema>;

/** What came of the comments. Shares are NaN where there are no comments. */
export interface Ledger {
  received: number;
  byState: Record<CommentState, number>;
  /** Answered, adopted or declined. */
  responded: number;
  responseShare: number;
  /** Headline: persons who say that it is solved / received. Silence is not consent. */
  solvedShare: number;
  solved: number;
  notSolved: number;
  /** Nobody asked, or no answer. */
  solvedUnknown: number;
  /**
   * Days from receiving to answering by which half are answered, open ones counted as still waiting (Kaplan–Meier); NaN where half have not
   * been answered yet, and then it is longer than `waitedDays`.
   */
  medianDelayDays: number;
  /** The longest time that is known of, answered or open. */
  waitedDays: number;
  open: number;
  /** Left out of the delay: without a date, answered without a date or before it was received. */
  undated: number;
  /** Ids. */
  declinedWithoutReason: string[];
  adoptedWithoutChange: string[];
}

export const PERSONAL_KINDS = ['phone', 'id-card', 'email', 'plate'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A part of a text that looks like personal data: where it begins and how long it is, in UTF-16 units. */
export interface PersonalSpot {
  kind: PersonalKind;
  at: number;
  length: number;
}

/** Nearly the same comment again and again in a short time. A flag to look at, no judgement: people share templates. */
export interface CommentBurst {
  /** Earliest first. */
  ids: string[];
  /** The earliest text. */
  text: string;
  /** Dates of the first and the last; absent where they have none. */
  from?: string;
  to?: string;
}

/** An interval from low to high; both NaN where nothing was counted. */
export interface Interval {
  low: number;
  high: number;
}

/** People of one group: how many live in the district (NaN where it is not known) and how many voices were counted. */
export interface GroupCount {
  id: string;
  people: number;
  spoke: number;
}

export interface HeardLine extends GroupCount {
  /** Of those who spoke, among groups whose number of people is known; NaN where it is not. */
  spokeShare: number;
  /** Where that share would lie with chance alone at work (Wilson). */
  interval: Interval;
  peopleShare: number;
  /** spokeShare / peopleShare: 1 is as many as there live. */
  ratio: number;
  /** 'under' and 'over' where the interval leaves the share of the people out; 'as-there-live' also where numbers are too small to tell. */
  heard: 'under' | 'over' | 'as-there-live' | 'unknown';
}

export interface Heard {
  lines: HeardLine[];
  /** Groups heard less than they live there, the least heard first. */
  underHeard: string[];
  /** Voices of the groups above. */
  stated: number;
  /** Voices that told no group. */
  unstated: number;
}

/** Yes and no of one group. */
export interface GroupAnswers {
  id: string;
  people: number;
  answers: number;
  yes: number;
}

/** A share of yes as it was counted, and as if every group had spoken in proportion to its people. */
export interface WeightedShare {
  plain: { share: number; interval: Interval; answers: number };
  /** Of the groups with answers and known people; the interval is that of the effective number of answers. */
  weighted: { share: number; interval: Interval; effective: number };
  /** Weight of one answer of each group, their mean 1; NaN where a group has none. */
  weights: Float64Array;
  /** Groups whose weight was cut to the cap. */
  capped: string[];
  /** Share of the people whose groups gave no answer: no weight speaks for them. */
  silentShare: number;
  /** Answers of groups whose number of people is not known: in the plain share only. */
  unweighted: number;
}

/** What one person put in order, the best first, before and after being shown material; absent where they did not. */
export interface RankedTwice {
  before?: string[];
  after?: string[];
}

export interface RankMove {
  id: string;
  /** Mean rank of all who ranked before, and of all who did after; 1 is best. What a person left off shares the mean of the ranks left over. */
  before: number;
  after: number;
  /** Mean of after − before over those who did both: below 0 it moved up. */
  shift: number;
  /** Persons with whom it moved up and down. */
  rose: number;
  fell: number;
}

export interface RankComparison {
  items: RankMove[];
  both: number;
  beforeOnly: number;
  afterOnly: number;
  /** Persons left out: an unknown entry, or one twice. */
  spoiled: number;
  /** Kendall's tau-b of the two mean orders of those who did both; NaN where one of them is all level. */
  tau: number;
  /** Mean over persons of tau-b of their own two orders. */
  meanTau: number;
  /** Persons whose order changed, and whose first changed. */
  changed: number;
  firstChanged: number;
}
