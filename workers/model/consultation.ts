import { z } from 'zod';
import { commentSchema } from './comments.ts';

/** What a project keeps of its consultation. */
export const consultationSchema = z.object({ comments: z.array(commentSchema).default([]) });
export type Consultation = z.infer<typeof consultationSchema>;

export const NO_CONSULTATION: Consultation = { comments: [] };
