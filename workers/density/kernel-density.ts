import type { DensityInput, DensityResult } from '../model/density.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { sumsAt } from './at-points.ts';
import { checkBandwidth } from './bandwidth.ts';
import { gridFor } from './grid.ts';
import { placesOf } from './places.ts';
import { CONSTANT, reachOf, rowSumOf } from './rows.ts';
import { maskOf } from './scanlines.ts';

const M2_PER_KM2 = 1e6;

/**
 * Kernel density at cell centres, and on request at given points, events (or weight) per km²: f(x) = 10⁶/h² Σ wᵢ K(|x − xᵢ|/h), K with integral 1 on the plane
 * (model.md §1, Liu et al. 2024; without the 1/n of a probability). No edge correction.
 *
 * Summed in Float64, written as Float32: within 10⁻⁷ of the value plus 10⁻⁹ of the maximum; the Gaussian is cut at 5 h (see
 * reachOf). Bitwise the same in whichever order the points come.
 * @throws no-points, weight-negative, bandwidth-not-positive, bandwidth-too-large, cell-not-positive, grid-too-large, cancelled
 */
export async function kernelDensity(input: DensityInput, ctx: JobContext): Promise<DensityResult> {
  const { xy, kernel, bandwidthM: h, bounds } = input;
  if (xy.length === 0) throw new ReweaveError('no-points');
  checkBandwidth(h, bounds);
  const grid = gridFor(bounds, input.cellM);
  const mask = input.mask ? maskOf(input.mask, grid) : null;
  const places = placesOf(xy, input.weights, grid.originX, grid.originY);
  const rowSum = rowSumOf(kernel, places, grid, h);
  const reachM = reachOf(kernel) * h;
  const scale = (CONSTANT[kernel] * M2_PER_KM2) / (h * h);
  const row = new Float64Array(grid.width);
  let from = 0;
  let to = 0;
  let max = 0;
  let total = 0;
  for (let r = 0; r < grid.height; r++) {
    const y = (r + 0.5) * grid.cellM;
    while (from < places.y.length && places.y[from] < y - reachM) from++;
    while (to < places.y.length && places.y[to] <= y + reachM) to++;
    if (from < to) {
      row.fill(0);
      rowSum(y, from, to, row);
      for (let c = 0; c < grid.width; c++) {
        const value = row[c] * scale;
        if (mask && mask[r * grid.width + c] === 0) continue;
        grid.values[r * grid.width + c] = value;
        total += value;
        if (value > max) max = value;
      }
    }
    ctx.progress('density', r + 1, grid.height);
    await ctx.pause();
  }
  if (mask) for (let k = 0; k < mask.length; k++) if (mask[k] === 0) grid.values[k] = Number.NaN;
  const targets = (input.at ?? new Float64Array(0)).map(
    (v, k) => v - (k % 2 === 0 ? grid.originX : grid.originY),
  );
  const sums = await sumsAt(targets, kernel, places, h, ctx);
  return {
    grid,
    at: Float32Array.from(sums, (sum) => sum * scale),
    points: xy.length / 2,
    coincident: places.coincident,
    outside: countOutside(input),
    withoutWeight: places.withoutWeight,
    max,
    integral: (total * grid.cellM * grid.cellM) / M2_PER_KM2,
  };
}

function countOutside({ xy, bounds }: DensityInput): number {
  let outside = 0;
  for (let i = 0; i < xy.length; i += 2) {
    const inside =
      xy[i] >= bounds[0] && xy[i] <= bounds[2] && xy[i + 1] >= bounds[1] && xy[i + 1] <= bounds[3];
    if (!inside) outside++;
  }
  return outside;
}
