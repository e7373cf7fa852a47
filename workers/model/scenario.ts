import { z } from 'zod';
import { GOAL_PRESETS, GOALS } from './goals.ts';
import { DEFAULT_RED_LINES, redLineSchema } from './red-lines.ts';
import { INTENSITIES, type Plan, RENEWAL_USES } from './renewal.ts';

/** Years that a plan may last. */
export const MOST_PLAN_YEARS = 50;

const year = z.number().int().min(1).max(MOST_PLAN_YEARS);

const decisionSchema = z.union([
  z.object({ action: z.literal('retrofit'), year }),
  z.object({
    action: z.enum(['partial', 'rebuild']),
    use: z.enum(RENEWAL_USES),
    facility: z.string().optional(),
    intensity: z.enum(INTENSITIES).optional(),
    year,
  }),
]);

const planSchema: z.ZodType<Plan> = z.record(z.string(), decisionSchema);

/** Assumptions, limits and a plan: what is searched, shown and compared. */
export const scenarioSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** #rrggbb; the same everywhere the scenario is shown. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  years: year,
  plan: planSchema,
  /** Ids of parcels that a search leaves as they are decided. */
  locked: z.array(z.string()),
  goal: z.object({
    /** 'own': the weights are the person's. */
    preset: z.enum([...(Object.keys(GOAL_PRESETS) as (keyof typeof GOAL_PRESETS)[]), 'own']),
    weights: z.partialRecord(z.enum(GOALS), z.number().min(0)),
  }),
  redLines: z.array(redLineSchema),
  /** What a search may choose. */
  allowed: z.object({ intensities: z.array(z.enum(INTENSITIES)), uses: z.array(z.enum(RENEWAL_USES)) }),
  /** Assumptions that differ from the sheet, by id. */
  assumptions: z.record(z.string(), z.number()),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** Colours of scenarios, told apart by colour-blind people too (Okabe & Ito 2008), in the order they are given out. */
export const SCENARIO_COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000'];

export function newScenario(id: string, name: string, colour: string): Scenario {
  return {
    id,
    name,
    colour,
    years: 5,
    plan: {},
    locked: [],
    goal: { preset: 'investment', weights: { ...GOAL_PRESETS.investment } },
    redLines: DEFAULT_RED_LINES,
    allowed: { intensities: [...INTENSITIES], uses: [...RENEWAL_USES] },
    assumptions: {},
  };
}

/** The first number that no scenario has: ids do not depend on the clock. */
export function freshScenarioId(scenarios: Scenario[]): string {
  for (let n = 1; ; n++) if (!scenarios.some(({ id }) => id === `s${n}`)) return `s${n}`;
}

/** The first colour that no scenario has; they come round again when there are more scenarios than colours. */
export function freshColour(scenarios: Scenario[]): string {
  const free = SCENARIO_COLOURS.find((colour) => !scenarios.some((one) => one.colour === colour));
  return free ?? SCENARIO_COLOURS[scenarios.length % SCENARIO_COLOURS.length];
}

/** The scenario that is open: the one that is named, else the first. */
export function openScenarioOf<S extends { id: string }>(plans: {
  scenarios: S[];
  current: string | null;
}): S | null {
  return plans.scenarios.find(({ id }) => id === plans.current) ?? plans.scenarios[0] ?? null;
}
