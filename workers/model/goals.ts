/** What a plan can be good at; each is better the more there is of it, except where it says less. */
export const GOALS = [
  /** Present value of all costs and revenue. */
  'npv',
  /** Money put into the district. */
  'investment',
  /** People who live there. */
  'people',
  /** New floor for the market. */
  'saleM2',
  'rentalM2',
  'jobs',
  'greenM2',
  /** People whose need new facilities cover, all kinds together. */
  'capacity',
  /** Less carbon over the horizon. */
  'carbon',
  /** Fewer households that must leave the site. */
  'stay',
  'access',
  /** Shorter ways to work. */
  'commute',
  /** Land uses mixed more evenly. */
  'mix',
] as const;
/** Those that are no sums over parcels: a priced search takes them as they change at the margin. */
export const MARGINAL_GOALS: readonly string[] = ['access', 'commute', 'mix'];

export type Goal = (typeof GOALS)[number];
export type GoalWeights = Partial<Record<Goal, number>>;

/** The four goals of [Yu]. Balanced is the plan whose worst goal is best; its weights only start the search. */
export const GOAL_PRESETS = {
  access: { access: 1 },
  investment: { npv: 1 },
  structure: { commute: 0.5, mix: 0.5 },
  balanced: { access: 0.25, npv: 0.25, commute: 0.25, mix: 0.25 },
} as const satisfies Record<string, GoalWeights>;
export type GoalPreset = keyof typeof GOAL_PRESETS;
