import { z } from 'zod';

/** The stages of a consultation, in their order. */
export const STAGES = ['opinions', 'consultation', 'vote', 'supervision', 'evaluation'] as const;
export type Stage = (typeof STAGES)[number];

const isoDate = z.iso.date();

const stagePlanSchema = z.object({
  /** First and last day; absent where not set yet. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** What people are shown. */
  disclosed: z.string().default(''),
  /** What comes out. */
  outcome: z.string().default(''),
});
export type StagePlan = z.infer<typeof stagePlanSchema>;

export const stagesSchema = z.object({
  /** The stage that the consultation is in, as a person says: no clock moves it on. */
  open: z.enum(STAGES).default('opinions'),
  plans: z.partialRecord(z.enum(STAGES), stagePlanSchema).default({}),
});
export type Stages = z.infer<typeof stagesSchema>;

export const NO_STAGES: Stages = { open: 'opinions', plans: {} };
export const NO_STAGE_PLAN: StagePlan = { disclosed: '', outcome: '' };
