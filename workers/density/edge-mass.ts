import type { DensityInput, Kernel, PlanePolygons } from '../model/density.ts';
import type { Bounds } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { complexMatrix, fft2d, fftSize } from './fft.ts';
import { profileOf, reachOf } from './kernels.ts';
import { coverOf } from './scanlines.ts';

/** Shares of a kernel's mass, at the centres of square cells. */
export interface EdgeMass {
  originX: number;
  originY: number;
  cellM: number;
  width: number;
  height: number;
  share: Float64Array;
}

/** Per bandwidth. With 24 the share is within 4·10⁻⁴ of the integral; more than 48 would not show. */
const LEAST_CELLS = 24;
const ENOUGH_CELLS = 48;
const MOST_CELLS = 4_000_000;

/**
 * The share of a kernel's mass around each place that lies in the study area: p(x) = ∫ K_h(x − y) dy over the mask, or over the
 * bounds without one. A density divided by it stays level up to the edge where the points are level (the "uniform" correction
 * of Diggle 1985 and Jones 1993, as in spatstat's density.ppp). Its mean is level; its mass is not conserved: ∫ f·p is.
 *
 * The cover of cells convolved with the kernel by Fourier transform: within 10⁻³.
 */
export async function edgeMass(
  { mask, bounds, cellM, kernel, bandwidthM: h }: DensityInput,
  ctx: JobContext,
): Promise<EdgeMass> {
  const reachM = reachOf(kernel) * h;
  const sides = [bounds[2] - bounds[0] + 2 * reachM, bounds[3] - bounds[1] + 2 * reachM];
  const cell = Math.max(
    Math.min(cellM, h / LEAST_CELLS),
    h / ENOUGH_CELLS,
    Math.sqrt((sides[0] * sides[1]) / MOST_CELLS),
  );
  const margin = Math.ceil(reachM / cell) + 2;
  const width = Math.ceil((bounds[2] - bounds[0]) / cell) + 2 * margin;
  const height = Math.ceil((bounds[3] - bounds[1]) / cell) + 2 * margin;
  const grid = {
    originX: bounds[0] - margin * cell,
    originY: bounds[1] - margin * cell,
    cellM: cell,
    width,
    height,
  };
  const cover = coverOf(mask ?? rectangle(bounds), grid);
  await ctx.pause();
  return { ...grid, share: await blurred(cover, width, height, kernel, h / cell, ctx) };
}

/** Between four cell centres, weighted by nearness. */
export function massAt(mass: EdgeMass, x: number, y: number): number {
  const { width, height, share } = mass;
  const gx = (x - mass.originX) / mass.cellM - 0.5;
  const gy = (y - mass.originY) / mass.cellM - 0.5;
  const c = Math.floor(gx);
  const r = Math.floor(gy);
  if (!(c >= 0 && r >= 0 && c < width - 1 && r < height - 1)) return 0;
  const s = gx - c;
  const t = gy - r;
  const k = r * width + c;
  return (
    (1 - t) * ((1 - s) * share[k] + s * share[k + 1]) +
    t * ((1 - s) * share[k + width] + s * share[k + width + 1])
  );
}

async function blurred(
  cover: Float32Array,
  width: number,
  height: number,
  kernel: Kernel,
  bandwidthCells: number,
  ctx: JobContext,
): Promise<Float64Array> {
  const columns = fftSize(width);
  const rows = fftSize(height);
  const both = complexMatrix(rows, columns);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) both.re[r * columns + c] = cover[r * width + c];
  }
  await putKernel(both.im, rows, columns, kernel, bandwidthCells, ctx);
  for (const _ of fft2d(both)) await ctx.pause();
  multiplyParts(both.re, both.im, rows, columns);
  for (const _ of fft2d({ ...both, re: both.im, im: both.re })) await ctx.pause();
  const share = new Float64Array(width * height);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const value = both.re[r * columns + c] / (rows * columns);
      // Rounding leaves 10⁻¹⁶ where nothing is.
      share[r * width + c] = value > 1e-12 ? Math.min(1, value) : 0;
    }
  }
  return share;
}

/** Means of the kernel over cells, which together make 1. */
async function putKernel(
  to: Float64Array,
  rows: number,
  columns: number,
  kernel: Kernel,
  bandwidthCells: number,
  ctx: JobContext,
): Promise<void> {
  const reach = Math.ceil(reachOf(kernel) * bandwidthCells);
  const parts = Math.max(1, Math.ceil(96 / bandwidthCells));
  let total = 0;
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      let sum = 0;
      for (let j = 0; j < parts; j++) {
        for (let i = 0; i < parts; i++) {
          const x = (dx + (i + 0.5) / parts - 0.5) / bandwidthCells;
          const y = (dy + (j + 0.5) / parts - 0.5) / bandwidthCells;
          sum += profileOf(kernel, x * x + y * y);
        }
      }
      to[((dy + rows) % rows) * columns + ((dx + columns) % columns)] += sum;
      total += sum;
    }
    await ctx.pause();
  }
  for (let k = 0; k < to.length; k++) to[k] /= total;
}

/** Of the transform of a + ib, a and b real, makes the transform of a's convolution with b: (Z² − conj(Z mirrored)²) / 4i. */
function multiplyParts(re: Float64Array, im: Float64Array, rows: number, columns: number): void {
  for (let r = 0; r <= rows / 2; r++) {
    for (let c = 0; c < columns; c++) {
      const k = r * columns + c;
      const m = ((rows - r) % rows) * columns + ((columns - c) % columns);
      if (m < k) continue;
      const real = re[k] * re[k] - im[k] * im[k] - (re[m] * re[m] - im[m] * im[m]);
      const imaginary = 2 * re[k] * im[k] + 2 * re[m] * im[m];
      re[k] = imaginary / 4;
      im[k] = -real / 4;
      re[m] = imaginary / 4;
      im[m] = real / 4;
    }
  }
}

function rectangle([west, south, east, north]: Bounds): PlanePolygons {
  return {
    xy: Float64Array.of(west, south, east, south, east, north, west, north, west, south),
    ringStarts: Uint32Array.of(0, 5),
    polygonStarts: Uint32Array.of(0, 1),
  };
}
