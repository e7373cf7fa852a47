import type { AccessResult } from './access.ts';
import type { Breaks, MeasuredSurface, MeasureInput, MissingReason } from './appraisal.ts';
import type { Parcels } from './district.ts';
import type { IndicatorTree } from './indicator-tree.ts';

/** What own models are measured from: what the two-level model is, and what is known parcel by parcel. */
export interface ModelMeasureInput extends Omit<MeasureInput, 'model'> {
  model: IndicatorTree;
  parcels: Pick<
    Parcels,
    'geometry' | 'areaM2' | 'floorAreaM2' | 'yearBuilt' | 'households' | 'people' | 'fields'
  >;
  /** Minutes from each parcel to the nearest facility of each kind; null where they were not computed. */
  minutes: Pick<AccessResult, 'kinds' | 'minutes'> | null;
}

/** Why an indicator of an own model could not be measured. */
export type LeafMissing =
  | MissingReason
  /** Accessibility without walking times. */
  | { code: 'no-minutes' }
  | { code: 'no-field'; field: string }
  | { code: 'field-not-numbers'; field: string }
  /** No parcel of the study area has a value. */
  | { code: 'no-values' };

/** An indicator measured parcel by parcel and graded by the area of the parcels. */
export interface MeasuredParcels {
  id: string;
  missing: null;
  /** There is no surface: the map colours the parcels. */
  grid: null;
  /** Of an accessibility; a ratio or an attribute has the unit that the model gives, or none. */
  unit: 'minutes' | 'share' | { en: string; zh: string } | null;
  breaks: Breaks;
  /** Share of the land of the parcels that have a value in grade 1 … 5. */
  areaShare: number[];
  /** 100 · Σ (g/5) · areaShare[g], 20 … 100. */
  score: number;
  /** NaN where missing, and for parcels outside the study area. */
  parcelValues: Float32Array;
  /** 100 · g/5 for the grade of that value; NaN where the value is. */
  parcelScores: Float32Array;
  /** Of the whole district: a ratio of the sums, or the mean of the parcels by their land. */
  overall: number;
  /** Parcels of the study area without a value, and their share of its parcels' land. */
  withoutValue: number;
  landWithoutValue: number;
  /** Kinds of facility that an accessibility rests on. */
  kinds?: string[];
}

export type MeasuredLeaf =
  | MeasuredSurface
  | MeasuredParcels
  | { id: string; missing: LeafMissing; grid: null };
