import type { DensityInput, Kernel } from '../model/density.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Bounds } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { sumsAt } from './at-points.ts';
import { countCoincident } from './coincident.ts';
import type { RawDensity } from './finish.ts';
import { gridFor, gridShape } from './grid.ts';
import { placesOf } from './places.ts';
import { scaleOf } from './scale.ts';
import { SPLINE_FITS } from './spline-fits.ts';
import {
  matrixSize,
  type SplineSurface,
  splineAt,
  splineColumns,
  splineRow,
  splineSurface,
} from './spline-surface.ts';

/** Four such matrices of Float64 are held at a time. */
const MOST_NODES = 9_000_000;

/**
 * The surface by splineSurface, or null where the kernel has no fit, the matrices would be too large, or the exact sum is
 * likely to be quicker.
 * @throws no-points, weight-negative, cancelled
 */
export async function fastDensity(input: DensityInput, ctx: JobContext): Promise<RawDensity | null> {
  const { kernel, bandwidthM: h, bounds } = input;
  const fit = SPLINE_FITS[kernel];
  if (!fit) return null;
  const grid = gridShape(bounds, input.cellM);
  // Cells reach beyond the bounds by up to one cell.
  const extent: Bounds = [
    grid.originX,
    grid.originY,
    grid.originX + grid.width * grid.cellM,
    grid.originY + grid.height * grid.cellM,
  ];
  const [width, height] = matrixSize(extent, fit, h);
  if (!(width * height <= MOST_NODES)) return null;
  const n = input.xy.length / 2;
  const cells = grid.width * grid.height;
  if (fastWork(n, cells, width * height) > exactWork(kernel, n, cells, h / grid.cellM)) return null;

  const points = input.coinciding === 'merge' ? merged(input) : surveyed(input);
  const surface = await splineSurface(points, kernel, fit, h, extent, ctx);
  const scale = scaleOf(input, points.total);
  return {
    mode: 'fast',
    grid: await readGrid(surface, input, scale, ctx),
    at: await readAt(surface, input, extent, scale, ctx),
    error: { absolute: surface.error * scale },
    distinct: points.distinct,
    coincident: points.coincident,
    withoutWeight: points.withoutWeight,
    total: points.total,
  };
}

interface FastPoints {
  xy: Float64Array;
  weights?: Float64Array;
  total: number;
  distinct: number;
  coincident: number;
  withoutWeight: number;
}

/** The points as they are: adding coinciding ones up needs no sorting. */
function surveyed({ xy, weights }: DensityInput): FastPoints {
  let total = 0;
  let withoutWeight = 0;
  let used = 0;
  for (let i = 0; i < xy.length / 2; i++) {
    if (!Number.isFinite(xy[2 * i]) || !Number.isFinite(xy[2 * i + 1])) continue;
    const weight = weights ? weights[i] : 1;
    if (weight < 0) throw new ReweaveError('weight-negative', { got: weight, row: i + 1 });
    if (Number.isNaN(weight)) {
      withoutWeight++;
      continue;
    }
    used++;
    total += weight;
  }
  if (used === 0) throw new ReweaveError('no-points');
  const coincident = countCoincident(xy, weights);
  return { xy, weights, total, distinct: used - coincident, coincident, withoutWeight };
}

function merged({ xy, weights, bounds }: DensityInput): FastPoints {
  const places = placesOf(xy, weights, bounds[0], bounds[1], 'merge');
  const { x, y, weight, total, coincident, withoutWeight } = places;
  const at = new Float64Array(2 * x.length);
  for (let i = 0; i < x.length; i++) {
    at[2 * i] = x[i] + bounds[0];
    at[2 * i + 1] = y[i] + bounds[1];
  }
  return { xy: at, weights: weight, total, distinct: x.length, coincident, withoutWeight };
}

/** A spline swings by less than its error below 0 where the sum is 0. */
async function readGrid(surface: SplineSurface, input: DensityInput, scale: number, ctx: JobContext) {
  const grid = gridFor(input.bounds, input.cellM);
  const xs = Float64Array.from({ length: grid.width }, (_, c) => grid.originX + (c + 0.5) * grid.cellM);
  const columns = splineColumns(surface, xs);
  const row = new Float64Array(grid.width);
  for (let r = 0; r < grid.height; r++) {
    row.fill(0);
    splineRow(surface, columns, grid.originY + (r + 0.5) * grid.cellM, row);
    writePositive(row, scale, grid.values, r * grid.width);
    await ctx.pause();
  }
  return grid;
}

function writePositive(row: Float64Array, scale: number, into: Float32Array, at: number): void {
  for (let c = 0; c < row.length; c++) {
    const value = row[c];
    into[at + c] = value > 0 ? value * scale : 0;
  }
}

/** Points beyond the surface are summed one by one. */
async function readAt(
  surface: SplineSurface,
  input: DensityInput,
  extent: Bounds,
  scale: number,
  ctx: JobContext,
): Promise<Float64Array> {
  const at = input.at ?? new Float64Array(0);
  const values = new Float64Array(at.length / 2);
  const beyond: number[] = [];
  for (let t = 0; t < values.length; t++) {
    const x = at[2 * t];
    const y = at[2 * t + 1];
    if (!(x >= extent[0] && x <= extent[2] && y >= extent[1] && y <= extent[3])) beyond.push(t);
    else values[t] = Math.max(0, splineAt(surface, x, y)) * scale;
  }
  await ctx.pause();
  if (beyond.length > 0) {
    const { xy, weights, coinciding, kernel, bandwidthM, bounds } = input;
    const places = placesOf(xy, weights, bounds[0], bounds[1], coinciding);
    const targets = Float64Array.from(
      beyond.flatMap((t) => [at[2 * t] - bounds[0], at[2 * t + 1] - bounds[1]]),
    );
    const sums = await sumsAt(targets, kernel, places, bandwidthM, ctx);
    beyond.forEach((t, k) => {
      values[t] = sums[k] * scale;
    });
  }
  return values;
}

/** Nanoseconds, measured on one core of 2024; the choice between the two needs only their ratio. */
function fastWork(points: number, cells: number, nodes: number): number {
  return 80 * points + 12 * cells + 8 * nodes * Math.log2(nodes);
}

/** Nanoseconds that the exact sum is likely to take on one core. */
export function exactWork(kernel: Kernel, points: number, cells: number, bandwidthCells: number): number {
  const rows = 2 * bandwidthCells + 1;
  if (kernel === 'triangular') return points * (150 + 3 * bandwidthCells * bandwidthCells * Math.PI);
  if (kernel === 'gaussian') return points * (150 + 600) + 30 * cells;
  return points * (150 + 15 * rows) + 15 * cells;
}
