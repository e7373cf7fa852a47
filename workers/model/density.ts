import type { Bounds } from './geometry.ts';
import type { Grid } from './grid.ts';

/** Kernels of the plane; all but the Gaussian end at one bandwidth. */
export const KERNELS = ['quartic', 'epanechnikov', 'triweight', 'triangular', 'uniform', 'gaussian'] as const;
export type Kernel = (typeof KERNELS)[number];

/** Polygons in metres as the kernels need them: closed rings, the first of a polygon its outer one. */
export interface PlanePolygons {
  xy: Float64Array;
  /** Vertex range of each ring. */
  ringStarts: Uint32Array;
  /** Ring range of each polygon. */
  polygonStarts: Uint32Array;
}

/** What becomes of points at one place: their weights add up, or the largest of them counts alone. */
export type Coinciding = 'weight' | 'merge';

/** Exact to rounding, or binned with a bound of the error that is computed for the very points. */
export type DensityMode = 'exact' | 'fast';

/** Events (or weight) per km², or a probability density per m², which integrates to 1. */
export type DensityPer = 'area' | 'probability';

export const DENSITY_UNITS = { area: 'per km²', probability: 'per m²' } as const satisfies Record<
  DensityPer,
  string
>;
export type DensityUnit = (typeof DENSITY_UNITS)[DensityPer];

/** How a bandwidth is found where none is typed. */
export const BANDWIDTH_RULES = ['gis', 'silverman', 'lscv'] as const;
export type BandwidthRule = (typeof BANDWIDTH_RULES)[number];

export interface BandwidthInput {
  /** Interleaved metres. */
  xy: Float64Array;
  weights?: Float64Array;
  kernel: Kernel;
  rule: BandwidthRule;
}

export interface BandwidthChoice {
  bandwidthM: number;
  /** Cross-validated on binned points, since they are many. */
  binned: boolean;
  /** Cross-validation found the least score at an end of its range: points that repeat one another, or no structure. */
  atLimit: boolean;
}

export interface DensityInput {
  /** Interleaved metres. */
  xy: Float64Array;
  /** One per point, at least 0; NaN is missing. Without them every point counts 1. */
  weights?: Float64Array;
  kernel: Kernel;
  bandwidthM: number;
  cellM: number;
  /** Metres. */
  bounds: Bounds;
  /** Study area: cells whose centre is outside become NaN. */
  mask?: PlanePolygons;
  /** Points (interleaved metres) to be told the density at their very place, inside the mask or not. */
  at?: Float64Array;
  /** 'exact' where absent. 'fast' answers exactly too where that is quicker or the error could exceed 0.5 % of the peak. */
  mode?: DensityMode;
  /** 'area' where absent. */
  per?: DensityPer;
  /** 'weight' where absent. */
  coinciding?: Coinciding;
  /** Divides each value by the share of the kernel's mass around it that is inside the study area (mask, else bounds). */
  edgeCorrection?: boolean;
}

export interface DensityResult {
  grid: Grid;
  /** At each point of `at`; empty without it. NaN where edge correction finds no study area in reach. */
  at: Float32Array;
  /** Of the grid, `at` and `max`. */
  unit: DensityUnit;
  /** How it was made, which may be exact where fast was asked for. */
  mode: DensityMode;
  /** No value is further from the formula, as far as the sum over points goes; the edge correction has its own 10⁻³. */
  errorBound: {
    /** In `unit`. */
    absolute: number;
    /** Of the highest value, 0 … 1. */
    shareOfPeak: number;
  };
  /** Points given. */
  points: number;
  /** Places that counted: points with coordinates and a weight, coinciding ones once. */
  distinct: number;
  /** Points that stand exactly where another one already stood; see Coinciding. */
  coincident: number;
  /** Points outside the bounds, or without coordinates; those within reach of a cell still count. */
  outside: number;
  /** Points left out because their weight is missing. */
  withoutWeight: number;
  /** Sum of the weights that counted, wherever they are. */
  total: number;
  /** Highest value of the grid. */
  max: number;
  /** Events (or weight, or probability) that the grid holds: the sum of value × cell area. */
  integral: number;
}

/** Density along streets, on pieces of streets, edge after edge of the street graph. One entry per piece. */
export interface NetworkDensity {
  edge: Uint32Array;
  /** Metres along the edge. */
  fromM: Float64Array;
  toM: Float64Array;
  /** Mean over the piece, events (or weight) per km of street. */
  value: Float64Array;
  max: number;
  /** Events (or weight) that the pieces hold: the sum of value × length, equal to the weight of the points that joined. */
  total: number;
  joined: number;
  /** Points that no street is near enough to. */
  unjoined: number;
  /** Joined points left out because their weight is missing. */
  withoutWeight: number;
}

/** What is asked of a density along streets; metres. */
export interface NetworkDensityOptions {
  kernel: Kernel;
  bandwidthM: number;
  /** The most that a piece is long. */
  lixelM: number;
  /** One per point that was joined, at least 0; NaN is missing. */
  weights?: Float64Array;
}
