import { z } from 'zod';
import { commentSchema } from './comments.ts';
import { NO_PEOPLE, peopleSchema } from './people.ts';
import { NO_STAGES, stagesSchema } from './stages.ts';
import { NO_RANKINGS, NO_VOTE, rankingsKeptSchema, voteKeptSchema } from './vote-kept.ts';

/** What a project keeps of its consultation. */
export const consultationSchema = z.object({
  comments: z.array(commentSchema).default([]),
  stages: stagesSchema.default(NO_STAGES),
  people: peopleSchema.default(NO_PEOPLE),
  vote: voteKeptSchema.default(NO_VOTE),
  rankings: rankingsKeptSchema.default(NO_RANKINGS),
});
export type Consultation = z.infer<typeof consultationSchema>;

export const NO_CONSULTATION: Consultation = {
  comments: [],
  stages: NO_STAGES,
  people: NO_PEOPLE,
  vote: NO_VOTE,
  rankings: NO_RANKINGS,
};
