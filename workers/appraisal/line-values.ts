import type { Grid } from '../model/grid.ts';
import type { JobContext } from '../model/job.ts';
import type { SyntaxPieces } from '../model/syntax.ts';

/** A piece of line is cut into steps no longer than this share of the reach, and than a cell. */
const STEPS_PER_REACH = 8;

/**
 * For every cell the mean of the values of the lines within `reachM` of its centre, weighted by their length there and by
 * nearness: (1 − (d/reachM)²)², the quartic kernel. NaN where no line comes within reach. Lines are summed in
 * steps of at most an eighth of the reach or a cell, each taken to be at its middle.
 *
 * @param values one per segment; segments whose value is NaN, and pieces of no segment, count as absent
 */
export async function lineValues(
  { xy, starts, segment }: SyntaxPieces,
  values: Float64Array,
  { originX, originY, cellM, width, height }: Grid,
  reachM: number,
  ctx: JobContext,
): Promise<Float32Array> {
  const sums = new Float64Array(width * height);
  const weights = new Float64Array(width * height);
  const stepM = Math.min(cellM, reachM / STEPS_PER_REACH);

  function addStep(x: number, y: number, lengthM: number, value: number): void {
    const first = Math.max(0, Math.ceil((x - reachM - originX) / cellM - 0.5));
    const last = Math.min(width - 1, Math.floor((x + reachM - originX) / cellM - 0.5));
    const low = Math.max(0, Math.ceil((y - reachM - originY) / cellM - 0.5));
    const high = Math.min(height - 1, Math.floor((y + reachM - originY) / cellM - 0.5));
    for (let row = low; row <= high; row++) {
      const dy = (originY + (row + 0.5) * cellM - y) / reachM;
      for (let column = first; column <= last; column++) {
        const dx = (originX + (column + 0.5) * cellM - x) / reachM;
        const near = 1 - dx * dx - dy * dy;
        if (near <= 0) continue;
        const weight = lengthM * near * near;
        sums[row * width + column] += weight * value;
        weights[row * width + column] += weight;
      }
    }
  }

  for (let p = 0; p < segment.length; p++) {
    const value = segment[p] < 0 ? Number.NaN : values[segment[p]];
    if (Number.isNaN(value)) continue;
    for (let v = starts[p]; v + 1 < starts[p + 1]; v++) {
      const dx = xy[2 * v + 2] - xy[2 * v];
      const dy = xy[2 * v + 3] - xy[2 * v + 1];
      const lengthM = Math.hypot(dx, dy);
      const steps = Math.ceil(lengthM / stepM);
      for (let k = 0; k < steps; k++) {
        const along = (k + 0.5) / steps;
        addStep(xy[2 * v] + along * dx, xy[2 * v + 1] + along * dy, lengthM / steps, value);
      }
    }
    await ctx.pause();
  }
  return Float32Array.from(sums, (sum, cell) => (weights[cell] > 0 ? sum / weights[cell] : Number.NaN));
}
