import type { DensityInput, Kernel } from '../../workers/model/density.ts';
import type { Grid } from '../../workers/model/grid.ts';

/** The kernels as model.md §1 writes them, of the squared distance in bandwidths. */
export const KERNEL_OF: Record<Kernel, (u2: number) => number> = {
  quartic: (u2) => (u2 < 1 ? (3 / Math.PI) * (1 - u2) ** 2 : 0),
  epanechnikov: (u2) => (u2 < 1 ? (2 / Math.PI) * (1 - u2) : 0),
  triweight: (u2) => (u2 < 1 ? (4 / Math.PI) * (1 - u2) ** 3 : 0),
  triangular: (u2) => (u2 < 1 ? (3 / Math.PI) * (1 - Math.sqrt(u2)) : 0),
  uniform: (u2) => (u2 < 1 ? 1 / Math.PI : 0),
  gaussian: (u2) => Math.exp(-u2 / 2) / (2 * Math.PI),
};

/** Density per km² at (x, y) by the formula, point by point. */
export function plainDensity(input: DensityInput, x: number, y: number): number {
  let sum = 0;
  for (let i = 0; i < input.xy.length / 2; i++) {
    const dx = (x - input.xy[2 * i]) / input.bandwidthM;
    const dy = (y - input.xy[2 * i + 1]) / input.bandwidthM;
    sum += (input.weights ? input.weights[i] : 1) * KERNEL_OF[input.kernel](dx * dx + dy * dy);
  }
  return (1e6 * sum) / input.bandwidthM ** 2;
}

export function centreOf(grid: Grid, cell: number): [number, number] {
  const column = cell % grid.width;
  const row = Math.floor(cell / grid.width);
  return [grid.originX + (column + 0.5) * grid.cellM, grid.originY + (row + 0.5) * grid.cellM];
}

/** Deterministic numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Interleaved coordinates of n points anywhere in a square. */
export function scattered(n: number, seed: number, size = 1000): Float64Array {
  const random = randomFrom(seed);
  return Float64Array.from({ length: 2 * n }, () => random() * size);
}
