import { DENSITY_UNITS, type DensityInput, type DensityResult } from '../model/density.ts';
import type { Grid } from '../model/grid.ts';
import type { JobContext } from '../model/job.ts';
import { edgeMass, massAt } from './edge-mass.ts';
import { areaOfCell } from './scale.ts';
import { maskOf } from './scanlines.ts';

/** A surface in its unit, still without mask and edge correction. */
export interface RawDensity {
  mode: DensityResult['mode'];
  grid: Grid;
  at: Float64Array;
  /** Of every value by itself, or of all alike in the surface's unit. */
  error: { relative: number } | { absolute: number };
  distinct: number;
  coincident: number;
  withoutWeight: number;
  total: number;
}

/** Applies mask and edge correction, in place, and sums up. */
export async function finish(input: DensityInput, raw: RawDensity, ctx: JobContext): Promise<DensityResult> {
  const { grid, at } = raw;
  const per = input.per ?? 'area';
  if (input.mask) {
    const mask = maskOf(input.mask, grid);
    for (let k = 0; k < mask.length; k++) if (mask[k] === 0) grid.values[k] = Number.NaN;
    await ctx.pause();
  }
  const least = input.edgeCorrection ? await correctEdges(input, grid, at, ctx) : 1;
  const { max, total } = sumUp(grid.values);
  const absolute = 'relative' in raw.error ? raw.error.relative * max : raw.error.absolute / least;
  return {
    grid,
    at: Float32Array.from(at),
    unit: DENSITY_UNITS[per],
    mode: raw.mode,
    errorBound: { absolute, shareOfPeak: max > 0 ? absolute / max : 0 },
    points: input.xy.length / 2,
    distinct: raw.distinct,
    coincident: raw.coincident,
    outside: countOutside(input),
    withoutWeight: raw.withoutWeight,
    total: raw.total,
    max,
    integral: total * areaOfCell(grid.cellM, per),
  };
}

/** @returns the least share of a kernel's mass that is inside, over all cells that have a value */
async function correctEdges(
  input: DensityInput,
  grid: Grid,
  at: Float64Array,
  ctx: JobContext,
): Promise<number> {
  const mass = await edgeMass(input, ctx);
  let least = 1;
  for (let r = 0, k = 0; r < grid.height; r++) {
    for (let c = 0; c < grid.width; c++, k++) {
      if (Number.isNaN(grid.values[k])) continue;
      const inside = massAt(
        mass,
        grid.originX + (c + 0.5) * grid.cellM,
        grid.originY + (r + 0.5) * grid.cellM,
      );
      grid.values[k] /= inside;
      if (inside < least) least = inside;
    }
    if (r % 64 === 0) await ctx.pause();
  }
  for (let t = 0; t < at.length; t++) {
    const inside = massAt(mass, input.at![2 * t], input.at![2 * t + 1]);
    at[t] = inside > 0 ? at[t] / inside : Number.NaN;
  }
  return least;
}

/** By themselves, not within the asynchronous function around them: there such loops run at half the speed. */
function sumUp(values: Float32Array): { max: number; total: number } {
  let max = 0;
  let total = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    // NaN is neither.
    if (value > 0) {
      total += value;
      if (value > max) max = value;
    }
  }
  return { max, total };
}

function countOutside({ xy, bounds }: DensityInput): number {
  const [west, south, east, north] = bounds;
  let outside = 0;
  for (let i = 0; i < xy.length; i += 2) {
    if (!(xy[i] >= west && xy[i] <= east && xy[i + 1] >= south && xy[i + 1] <= north)) outside++;
  }
  return outside;
}
