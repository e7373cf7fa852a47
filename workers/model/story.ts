import { z } from 'zod';

/** Words in both languages; what is empty is told in the other. */
const bothSchema = z.object({ en: z.string().default(''), zh: z.string().default('') });

const storyStepSchema = z.object({
  id: z.string().min(1),
  headline: bothSchema,
  sentence: bothSchema,
});

/** What is shown in a hall, step by step. */
export const storySchema = z.object({ steps: z.array(storyStepSchema).default([]) });
export type Story = z.infer<typeof storySchema>;

export const NO_STORY: Story = { steps: [] };
