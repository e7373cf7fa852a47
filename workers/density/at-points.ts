import type { Kernel } from '../model/density.ts';
import type { JobContext } from '../model/job.ts';
import { profileOf, reachOf } from './kernels.ts';
import type { Places } from './places.ts';

/** Targets between two pauses. */
const SLICE = 64;

/** Σ wᵢ k(|x − xᵢ|/h) at each target (relative to the same corner as the places), k the kernel without its constant. */
export async function sumsAt(
  targets: Float64Array,
  kernel: Kernel,
  places: Places,
  h: number,
  ctx: JobContext,
): Promise<Float64Array> {
  const reachM = reachOf(kernel) * h;
  const sums = new Float64Array(targets.length / 2);
  for (let t = 0; t < sums.length; t++) {
    if (t % SLICE === 0) await ctx.pause();
    const x = targets[2 * t];
    const y = targets[2 * t + 1];
    for (let i = firstAtLeast(places.y, y - reachM); i < places.y.length && places.y[i] <= y + reachM; i++) {
      const dx = x - places.x[i];
      if (dx > reachM || dx < -reachM) continue;
      const dy = y - places.y[i];
      sums[t] += places.weight[i] * profileOf(kernel, (dx * dx + dy * dy) / (h * h));
    }
  }
  return sums;
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
