import type { DensityInput, DensityResult } from '../model/density.ts';
import type { JobContext } from '../model/job.ts';
import { sumsAt } from './at-points.ts';
import { checkDensityInput, checkedPlaces, type DensityRows, exactRows } from './density-rows.ts';
import { fastDensity } from './fast-density.ts';
import { finish } from './finish.ts';
import { gridFor } from './grid.ts';
import type { Places } from './places.ts';
import { scaleOf } from './scale.ts';

/** What a fast surface may be wrong by, of its peak; beyond that the exact one is made. */
const MOST_ERROR = 0.005;

/** Float32 rounds to 6·10⁻⁸; sums in Float64 add 10⁻⁹ of the peak, the Gaussian's nodes 2·10⁻⁸. */
const EXACT_ERROR = 1e-7;

/**
 * Kernel density at cell centres, and on request at given points: f(x) = 1/h² Σ wᵢ K(|x − xᵢ|/h), K with integral 1 on the plane
 * (model.md §1, Liu et al. 2024), × 10⁶ per km², or ÷ Σ wᵢ as a probability per m².
 *
 * Exact: summed in Float64, written as Float32; bitwise the same in whichever order the points come. Fast: see splineSurface;
 * its error is bounded for these points, and where the bound exceeds 0.5 % of the peak, the kernel has no fast form or the exact
 * sum is the quicker one, the result is exact and says so. Edge correction: see edgeMass.
 *
 * @throws no-points, weight-negative, weights-all-zero, bandwidth-not-positive, bandwidth-too-large, cell-not-positive,
 * grid-too-large, cancelled
 */
export async function kernelDensity(input: DensityInput, ctx: JobContext): Promise<DensityResult> {
  checkDensityInput(input);
  if (input.mode === 'fast') {
    const raw = await fastDensity(input, ctx);
    const fast = raw && (await finish(input, raw, ctx));
    if (fast && fast.errorBound.shareOfPeak <= MOST_ERROR) return fast;
  }
  const places = checkedPlaces(input);
  const grid = gridFor(input.bounds, input.cellM);
  grid.values = await exactRows(input, places, 0, grid.height, ctx);
  return finishExact(input, places, grid, ctx);
}

/** The result of kernelDensity from bands of rows that cover the surface, made by densityRows. */
export async function joinDensityRows(
  { input, bands }: { input: DensityInput; bands: DensityRows[] },
  ctx: JobContext,
): Promise<DensityResult> {
  const grid = gridFor(input.bounds, input.cellM);
  for (const { from, values } of bands) grid.values.set(values, from * grid.width);
  return finishExact(input, checkedPlaces(input), grid, ctx);
}

async function finishExact(
  input: DensityInput,
  places: Places,
  grid: DensityResult['grid'],
  ctx: JobContext,
): Promise<DensityResult> {
  const { kernel, bandwidthM, bounds } = input;
  const targets = (input.at ?? new Float64Array(0)).map((v, k) => v - bounds[k % 2]);
  const at = await sumsAt(targets, kernel, places, bandwidthM, ctx);
  const scale = scaleOf(input, places.total);
  const { coincident, withoutWeight, total } = places;
  const distinct = places.x.length;
  const counts = { distinct, coincident, withoutWeight, total };
  const raw = {
    mode: 'exact',
    grid,
    at: at.map((sum) => sum * scale),
    error: { relative: EXACT_ERROR },
  } as const;
  return finish(input, { ...raw, ...counts }, ctx);
}
