/** What can be done with a parcel. */
export const ACTIONS = ['keep', 'retrofit', 'partial', 'rebuild'] as const;
export type Action = (typeof ACTIONS)[number];

/** What new floor area (or land) is for; 'public' is a facility, whose kind is named beside it. */
export const RENEWAL_USES = ['sale', 'rental', 'commerce', 'industry', 'public', 'green'] as const;
export type RenewalUse = (typeof RENEWAL_USES)[number];

export const INTENSITIES = ['low', 'middle', 'high'] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** A decision about one parcel; a parcel without one is kept as it is. */
export type Decision =
  | { action: 'retrofit'; year: number }
  | {
      action: 'partial' | 'rebuild';
      use: RenewalUse;
      /** Of a public facility. */
      facility?: string;
      /** Green has none. */
      intensity?: Intensity;
      /** 1 … the years of the plan. */
      year: number;
    };

/** Decisions by parcel id. */
export type Plan = Record<string, Decision>;
