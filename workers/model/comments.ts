import { z } from 'zod';
import { STAGES } from './stages.ts';

export const COMMENT_STATES = ['received', 'sorted', 'answered', 'adopted', 'declined'] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

export const COMMENT_SOURCES = ['online', 'paper', 'spoken'] as const;
export type CommentSource = (typeof COMMENT_SOURCES)[number];

export const STANCES = ['for', 'against', 'neither'] as const;
export type Stance = (typeof STANCES)[number];

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
  /** Towards the plan; absent where it was not told. */
  stance: z.enum(STANCES).optional(),
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
  /** What was changed because of it, in words. */
  change: z.string().optional(),
  /** Where that change is: a scenario, and the parcel in it that is decided otherwise. Ids. */
  changedScenario: z.string().optional(),
  changedParcel: z.string().optional(),
  /** What the person says; absent where nobody asked or nothing was said. */
  solved: z.boolean().optional(),
  /** Made up, to try things out. */
  isExample: z.boolean().optional(),
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
