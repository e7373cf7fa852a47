import { z } from 'zod';
import { commentSchema } from './comments.ts';
import { NO_PEOPLE, peopleSchema } from './people.ts';
import { NO_STAGES, stagesSchema } from './stages.ts';

/** What a project keeps of its consultation. */
export const consultationSchema = z.object({
  comments: z.array(commentSchema).default([]),
  stages: stagesSchema.default(NO_STAGES),
  people: peopleSchema.default(NO_PEOPLE),
});
export type Consultation = z.infer<typeof consultationSchema>;

export const NO_CONSULTATION: Consultation = { comments: [], stages: NO_STAGES, people: NO_PEOPLE };
