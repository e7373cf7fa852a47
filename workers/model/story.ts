import { z } from 'zod';

/** Words in both languages; what is empty is told in the other. */
const bothSchema = z.object({ en: z.string().default(''), zh: z.string().default('') });
export type Both = z.infer<typeof bothSchema>;

const NO_WORDS: Both = { en: '', zh: '' };

/** Where the map is looked at from. */
const cameraSchema = z.object({
  /** Degrees. */
  centre: z.tuple([z.number(), z.number()]),
  zoom: z.number(),
  /** Degrees. */
  pitch: z.number(),
  bearing: z.number(),
  /** The room of the map when the view was taken, pixels: another room shows as much of the district. */
  size: z.tuple([z.number().positive(), z.number().positive()]),
});
export type Camera = z.infer<typeof cameraSchema>;

/** What is on the map in a step. Names of results and layers are those of the screen; one that is gone is left out. */
const storyViewSchema = z.object({
  /** null: the whole district. */
  camera: cameraSchema.nullable().default(null),
  /** null: the first result there is. */
  lens: z.string().nullable().default(null),
  surface: z.string().nullable().default(null),
  streets: z.string().default('plain'),
  hidden: z.array(z.string()).default([]),
  extruded: z.boolean().default(false),
  /** Id; null: of no scenario. */
  scenario: z.string().nullable().default(null),
  /** Year of the plan: 0 is today, null the end. */
  planYear: z.number().int().nonnegative().nullable().default(null),
  /** Id of the selected parcel. */
  parcel: z.string().nullable().default(null),
});
export type StoryView = z.infer<typeof storyViewSchema>;

export const WHOLE_VIEW: StoryView = storyViewSchema.parse({});

/** What stands beside the map and follows the scenario: figures, or a picture of them. */
export const STORY_SHOWS = [
  'people',
  'money',
  'services',
  'population',
  'cash',
  'goals',
  'agree',
  'redLines',
] as const;
export type StoryShows = (typeof STORY_SHOWS)[number];

const storyStepSchema = z.object({
  id: z.string().min(1),
  headline: bothSchema,
  sentence: bothSchema,
  /** For the one who speaks, not for the hall. */
  notes: bothSchema.default(NO_WORDS),
  view: storyViewSchema.default(WHOLE_VIEW),
  shows: z.enum(STORY_SHOWS).nullable().default(null),
});
export type StoryStep = z.infer<typeof storyStepSchema>;

export const LEAST_SECONDS = 3;
export const MOST_SECONDS = 600;

/** What is shown in a hall, step by step. */
export const storySchema = z.object({
  steps: z.array(storyStepSchema).default([]),
  /** How long a step stays where the story plays by itself. */
  seconds: z.number().min(LEAST_SECONDS).max(MOST_SECONDS).default(15),
  /** Whether it plays by itself, over and over. */
  loops: z.boolean().default(false),
});
export type Story = z.infer<typeof storySchema>;

export const NO_STORY: Story = { steps: [], seconds: 15, loops: false };
