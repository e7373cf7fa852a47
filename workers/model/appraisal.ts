import type { Kernel, PlanePolygons } from './density.ts';
import type { Bounds } from './geometry.ts';
import type { Grid } from './grid.ts';
import type { IndicatorModel } from './indicators.ts';
import type { Note } from './notes.ts';
import type { Judgement, JudgementMatrix } from './weighting.ts';

/** How a surface is cut into five grades. */
export const BREAK_METHODS = ['natural', 'equal', 'quantile'] as const;
export type BreakMethod = (typeof BREAK_METHODS)[number];

export interface MeasureInput {
  model: IndicatorModel;
  facilities: { xy: Float64Array; kind: Uint16Array; kinds: string[] } | null;
  /** Kinds that feed an indicator, by its id, where they differ from the model's. */
  kindsFor: Record<string, string[]>;
  green: PlanePolygons | null;
  /** Interleaved metres; line i has the vertices lineStarts[i] … lineStarts[i + 1] − 1. */
  streets: { xy: Float64Array; lineStarts: Uint32Array } | null;
  water: PlanePolygons | null;
  study: PlanePolygons;
  /** Metres. */
  bounds: Bounds;
  cellM: number;
  /** 'auto': the automatic bandwidth of each indicator's own facilities within the bounds. */
  bandwidthM: number | 'auto';
  kernel: Kernel;
  breaks: BreakMethod;
  /** A point inside each parcel, metres. */
  parcelsXy: Float64Array;
}

/** Why an indicator could not be measured. */
export type MissingReason =
  /** No facility of the kinds asked for. */
  | { code: 'no-facilities'; kinds: string[] }
  | { code: 'no-green' }
  /** None given, or none comes near the study area. */
  | { code: 'no-streets' }
  | { code: 'no-water' }
  /** Half of the facilities or more stand at one place, so that there is no automatic bandwidth. */
  | { code: 'one-place'; facilities: number }
  /** The surface has the same value everywhere in the study area: it cannot be graded. */
  | { code: 'no-variation'; value: number };

/** An indicator measured over the study area and graded. */
export interface MeasuredSurface {
  id: string;
  missing: null;
  grid: Grid;
  /** Facilities per km²; green area over land area (0 … 1); normalised angular integration. */
  unit: 'perKm2' | 'share' | 'nain';
  breaks: Breaks;
  /** Share of the study area in grade 1 … 5; of that part of it that has a value. */
  areaShare: number[];
  /** 100 · Σ (g/5) · areaShare[g], 20 … 100. */
  score: number;
  /** Value of the cell under each parcel's point; NaN where no part of that cell is in the study area, or it has none. */
  parcelValues: Float32Array;
  /** 100 · g/5 for the grade of that value; NaN where the value is. */
  parcelScores: Float32Array;
  /** Of a density: metres, and how many facilities it rests on. */
  bandwidthM?: number;
  points?: number;
  /**
   * Of an integration: how many segments it rests on, how far they reach, the share of the study area out of reach, and what
   * was simplified in the lines.
   */
  segments?: number;
  reachM?: number;
  outOfReach?: number;
  notes?: Note[];
}

interface MissingIndicator {
  id: string;
  missing: MissingReason;
  grid: null;
}

export type MeasuredIndicator = MeasuredSurface | MissingIndicator;

/** Where the grades end. A value belongs to band 1 + (number of `upper` below it); equal values always share a band. */
export interface Breaks {
  /** Upper ends of bands 1 … 4, ascending. Band 5 ends at `max`. */
  upper: number[];
  min: number;
  max: number;
  /** True where more than half of the cells are 0: they are band 1 and the method cut the rest into four. */
  zeroBand: boolean;
  /** True where a lower value is better: grade = 6 − band. */
  flipped: boolean;
}

/** Weights of an indicator or a criterion in the whole tree. */
interface TreeWeight {
  id: string;
  /** As judged, missing or not; over the whole tree they sum to 1. */
  weight: number;
  /** After leaving out what is missing: over what is left they sum to 1 and keep their proportions; 0 where missing. */
  effective: number;
}

interface IndicatorWeight extends TreeWeight {
  /** Where it hangs; 'root' for one beside the top criteria. */
  criterion: string;
  /** Within its group, as judged; sums to 1. */
  local: number;
  missing: boolean;
}

interface CriterionWeight extends TreeWeight {
  /** The criterion that holds it; absent at the top. */
  parent?: string;
}

/** One judgement matrix: 'root' compares the members at the top, a criterion's id its own: criteria first, then indicators. */
export interface WeightGroup<M extends JudgementMatrix = number[][]> {
  /** In the matrix's order. */
  ids: string[];
  matrix: M;
  judgement: Judgement;
}

export interface TreeWeights<M extends JudgementMatrix = number[][]> {
  indicators: IndicatorWeight[];
  /** A criterion before those that it holds. */
  criteria: CriterionWeight[];
  /** Of the groups that are judged in pairs. */
  groups: Record<string, WeightGroup<M>>;
  /** Judged weight of what is missing, 0 … 1: how much was renormalised away. */
  missingWeight: number;
}

/** What scoreTree needs of an indicator. */
export type LeafScore =
  | Pick<MeasuredSurface, 'id' | 'missing' | 'score' | 'parcelScores'>
  | { id: string; missing: { code: string } };

interface CriterionScore {
  id: string;
  /** 0 … 100: weighted mean of its measured indicators; NaN where none is. */
  score: number;
  /** Its part of the total: Σ effective weight × score. */
  contribution: number;
}

export interface TreeScores {
  /** 0 … 100: Σ effective weight × score. NaN where nothing is measured. */
  total: number;
  criteria: CriterionScore[];
  /** Per parcel, 0 … 100: weighted mean over the indicators that have a score there; NaN where none has. */
  parcelTotals: Float32Array;
  /** 1 = highest total; ties share a rank and the ranks after them are skipped; 0 where there is no total. */
  parcelRanks: Uint32Array;
  /** Parcels that have a rank. */
  ranked: number;
}
