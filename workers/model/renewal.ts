import type { Note } from './notes.ts';

/** What can be done with a parcel. */
export const ACTIONS = ['keep', 'retrofit', 'partial', 'rebuild'] as const;
export type Action = (typeof ACTIONS)[number];

/** What new floor area (or land) is for; 'public' is a facility, whose kind is named beside it. */
export const RENEWAL_USES = ['sale', 'rental', 'commerce', 'industry', 'public', 'green'] as const;
export type RenewalUse = (typeof RENEWAL_USES)[number];

export const INTENSITIES = ['low', 'middle', 'high'] as const;
export type Intensity = (typeof INTENSITIES)[number];

/** What is done on a parcel, whenever it is begun. */
export type Work =
  | { action: 'retrofit' }
  | {
      action: 'partial' | 'rebuild';
      use: RenewalUse;
      /** Of a public facility. */
      facility?: string;
      /** Green and public facilities have none; a partial rebuild fits in between what stays, always 'middle'. */
      intensity?: Intensity;
    };

/** A decision about one parcel; a parcel without one is kept as it is. Year: 1 … the years of the plan. */
export type Decision = Work & { year: number };

/** Decisions by parcel id. */
export type Plan = Record<string, Decision>;

/** What stands on a parcel today; housing is told from the rest. */
export const FLOOR_CLASSES = ['housing', 'commerce', 'industry', 'public', 'other'] as const;

/** Between which land use is mixed. */
export const LAND_CLASSES = ['housing', 'commerce', 'industry', 'public', 'green'] as const;

export const COST_PARTS = ['compensation', 'demolition', 'construction', 'retrofit', 'facilities'] as const;

/** What one work brings about. One-off amounts fall in its year; rent, fiscal and yearlyKg are per year from the next year on. */
export const WORK_AMOUNTS = [
  'demolishedM2',
  'builtM2',
  'retrofittedM2',
  /** Floor that can be sold or let: built less the floor of households rehoused on site. 0 of public facilities. */
  'marketM2',
  /** Laid out as green space. */
  'greenM2',
  /** Households whose homes go. */
  'displaced',
  /** Of these, on the same site. */
  'rehoused',
  /** Homes built, those of rehoused households among them. */
  'newHouseholds',
  /** Change in people living, and in people working, on the parcel. */
  'residents',
  'jobs',
  /** Of the facility. */
  'capacity',
  'compensation',
  'demolition',
  'construction',
  'retrofit',
  'facilities',
  'sale',
  'rent',
  'fiscal',
  /** Carbon dioxide equivalent let out by building and demolishing, kg. */
  'embodiedKg',
  /** Change in what buildings let out, kg a year. */
  'yearlyKg',
] as const;
export type WorkAmount = (typeof WORK_AMOUNTS)[number];

/** No use, no facility, no intensity. */
export const NONE = 255;

/** Parcels as they are before a plan. Missing is NaN where it says so; what was estimated is in the notes. */
export interface Existing {
  count: number;
  ids: string[];
  areaM2: Float64Array;
  /** NaN where missing. */
  floorM2: Float64Array;
  /** Part of it; 0 where the floor is missing. */
  housingM2: Float64Array;
  /** Index in FLOOR_CLASSES of what is not housing. */
  otherClass: Uint8Array;
  households: Float64Array;
  people: Float64Array;
  jobs: Float64Array;
  /** Share of the parcel's land in housing, and the class of the rest (index in LAND_CLASSES, NONE: not counted). */
  landHousing: Float64Array;
  landClass: Uint8Array;
  /** 0: can be planned; else index in CLOSED_REASONS + 1. */
  closed: Uint8Array;
}

/** Why nothing at all can be planned on a parcel. */
export const CLOSED_REASONS = [
  'land-use-missing',
  'floor-missing',
  'not-for-building',
  'green-stays',
] as const;

export type WhyNotCode =
  | (typeof CLOSED_REASONS)[number]
  | 'nothing-standing'
  | 'heritage'
  | 'public-service'
  | 'year-missing'
  | 'too-new'
  | 'too-small'
  | 'too-small-for-facility'
  | 'too-high'
  | 'partial-middle'
  | 'intensity-missing'
  | 'facility-not-offered'
  | 'year-outside';

/** Why a work is not offered on a parcel; the sentence is in WHY_NOT_WORDS. */
export interface WhyNot {
  code: WhyNotCode;
  params: Record<string, string | number>;
}

/**
 * What can be done on each parcel, as columns with one entry per work (parcel, action, use, intensity), and what each work brings
 * about. Works of parcel p are starts[p] … starts[p + 1] − 1; keeping is always possible and no work. Every work can begin in any year.
 */
export interface Options {
  /** Of the plan: a work begins in year 1 … years. */
  years: number;
  /** Kinds of facility that are offered and measured. */
  kinds: string[];
  existing: Existing;
  starts: Uint32Array;
  /** Index in ACTIONS, RENEWAL_USES, kinds and INTENSITIES; NONE where there is none. */
  action: Uint8Array;
  use: Uint8Array;
  facility: Uint8Array;
  intensity: Uint8Array;
  amounts: Record<WorkAmount, Float64Array>;
  /** The money of time: rate, and years over which yearly income counts (at least `years`). */
  rate: number;
  horizonYears: number;
  /** Parcels that nothing can be planned on, by reason. */
  closed: Record<(typeof CLOSED_REASONS)[number], number>;
  /** Of all columns. */
  bytes: number;
  notes: Note[];
}
