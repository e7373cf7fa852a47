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
  /** Points (interleaved metres) to be told the density exactly there, inside the mask or not. */
  at?: Float64Array;
}

export interface DensityResult {
  /** Events (or weight) per km². */
  grid: Grid;
  /** Per km² at each point of `at`; empty without it. */
  at: Float32Array;
  /** Points given. */
  points: number;
  /** Points that stand exactly where another one already stood; their weights add up. */
  coincident: number;
  /** Points outside the bounds, or without coordinates; those within reach of a cell still count. */
  outside: number;
  /** Points left out because their weight is missing. */
  withoutWeight: number;
  /** Highest value of the grid, per km². */
  max: number;
  /** Events (or weight) that the grid holds: the sum of value × cell area. */
  integral: number;
}
