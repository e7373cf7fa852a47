import type { Kernel } from '../model/density.ts';
import type { Bounds } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { type ComplexMatrix, complexMatrix, fft2d, fftSize } from './fft.ts';
import { profileOf } from './kernels.ts';
import type { SplineFit } from './spline-fits.ts';

/** Sums of a kernel at nodes as coefficients of a cubic spline surface, with a bound of its error. */
export interface SplineSurface {
  /** In parts of a unit point's peak: no value within the bounds is further from the true sum. */
  error: number;
  /** `height` rows of `width` nodes. */
  coefficients: Float64Array;
  width: number;
  height: number;
  /** Metres to nodes: node = (metres − origin) / spacing. */
  originX: number;
  originY: number;
  spacing: number;
}

/** Weighted points, one after the other; interleaved metres. Rows without a weight or coordinates are passed over. */
interface Weighted {
  xy: Float64Array;
  weights?: Float64Array;
}

const POINTS_PER_SLICE = 16_384;

/** Columns and rows of the matrices that a surface over the bounds needs. */
export function matrixSize(bounds: Bounds, fit: SplineFit, h: number): [width: number, height: number] {
  const nodes = (metres: number) =>
    fftSize(Math.ceil((metres * fit.perBandwidth) / h) + 6 + 2 * reachOf(fit));
  return [nodes(bounds[2] - bounds[0]), nodes(bounds[3] - bounds[1])];
}

/**
 * Σ wᵢ k(|x − xᵢ|/h) within the bounds: points are spread on nodes by cubic B-splines, convolved with the kernel by Fourier
 * transform, and read back through cubic B-splines; dividing the transform by that of both splines makes a point on a node exact
 * at all nodes (Hockney and Eastwood 1981, particle–mesh; Unser 1999, B-spline interpolation).
 *
 * The error is bounded for these very points: those in the cell of each node, times the fit's envelope at the nearest distance of
 * the two cells, summed over all cells by the same transforms; the largest sum counts.
 */
export async function splineSurface(
  points: Weighted,
  kernel: Kernel,
  fit: SplineFit,
  h: number,
  bounds: Bounds,
  ctx: JobContext,
): Promise<SplineSurface> {
  const [width, height] = matrixSize(bounds, fit, h);
  const spacing = h / fit.perBandwidth;
  const before = reachOf(fit) + 2;
  const originX = bounds[0] - before * spacing;
  const originY = bounds[1] - before * spacing;
  const surface = { width, height, spacing, originX, originY };
  const spread = complexMatrix(height, width);
  const total = await spreadPoints(points, surface, spread, ctx);
  await runAll(fft2d(spread), ctx);
  const kernels = await kernelSpectra(kernel, fit, width, height, ctx);
  multiply(spread, kernels);
  await ctx.pause();
  await runAll(fft2d({ ...spread, re: spread.im, im: spread.re }), ctx);
  let error = 0;
  const last = (metres: number) => Math.ceil(metres / spacing) + before + 1;
  for (let r = before - 1; r <= last(bounds[3] - bounds[1]); r++) {
    for (let c = before - 1; c <= last(bounds[2] - bounds[0]); c++) {
      error = Math.max(error, spread.im[r * width + c]);
    }
  }
  const far = fit.envelope[fit.envelope.length - 1] * total;
  return { ...surface, error: error + far, coefficients: spread.re };
}

/** Adds the surface at every x of `columns` (metres) along one row to `out`. */
export function splineRow(surface: SplineSurface, columns: Columns, y: number, out: Float64Array): void {
  const { width, coefficients } = surface;
  const gy = (y - surface.originY) / surface.spacing;
  const south = Math.floor(gy);
  const [a, b, c, d] = splineWeights(gy - south);
  const { line, first, weights } = columns;
  for (let k = columns.from, at = (south - 1) * width + k; k < columns.to; k++, at++) {
    line[k] =
      a * coefficients[at] +
      b * coefficients[at + width] +
      c * coefficients[at + 2 * width] +
      d * coefficients[at + 3 * width];
  }
  for (let i = 0, w = 0; i < out.length; i++, w += 4) {
    const k = first[i];
    out[i] +=
      weights[w] * line[k] +
      weights[w + 1] * line[k + 1] +
      weights[w + 2] * line[k + 2] +
      weights[w + 3] * line[k + 3];
  }
}

/** The surface at a place within its bounds. */
export function splineAt(surface: SplineSurface, x: number, y: number): number {
  const { width, coefficients } = surface;
  const gx = (x - surface.originX) / surface.spacing;
  const gy = (y - surface.originY) / surface.spacing;
  const column = Math.floor(gx);
  const row = Math.floor(gy);
  const across = splineWeights(gx - column);
  const up = splineWeights(gy - row);
  let value = 0;
  for (let j = 0; j < 4; j++) {
    const at = (row + j - 1) * width + column - 1;
    for (let i = 0; i < 4; i++) value += up[j] * across[i] * coefficients[at + i];
  }
  return value;
}

/** What splineRow needs to know of the columns, made once. */
export interface Columns {
  /** First of the four nodes of each column, and their weights. */
  first: Int32Array;
  weights: Float64Array;
  /** Nodes from … to that are needed at all. */
  from: number;
  to: number;
  line: Float64Array;
}

export function splineColumns(surface: SplineSurface, xs: Float64Array): Columns {
  const first = new Int32Array(xs.length);
  const weights = new Float64Array(4 * xs.length);
  for (let i = 0; i < xs.length; i++) {
    const g = (xs[i] - surface.originX) / surface.spacing;
    const node = Math.floor(g);
    first[i] = node - 1;
    weights.set(splineWeights(g - node), 4 * i);
  }
  const from = first[0];
  const to = first[first.length - 1] + 4;
  return { first, weights, from, to, line: new Float64Array(surface.width) };
}

/** Cubic B-spline at the nodes −1, 0, 1 and 2, seen from s in [0, 1). */
function splineWeights(s: number): [number, number, number, number] {
  const t = 1 - s;
  return [
    (t * t * t) / 6,
    (3 * s * s * s - 6 * s * s + 4) / 6,
    (3 * t * t * t - 6 * t * t + 4) / 6,
    (s * s * s) / 6,
  ];
}

/** Nodes beyond a point within which it matters. */
function reachOf(fit: SplineFit): number {
  return Math.ceil(fit.envelope.length / 2);
}

/** Into re by B-splines, into im by the nearest node. @returns the weight of the points near enough to matter */
async function spreadPoints(
  { xy, weights }: Weighted,
  { width, height, spacing, originX, originY }: Omit<SplineSurface, 'error' | 'coefficients'>,
  { re, im }: ComplexMatrix,
  ctx: JobContext,
): Promise<number> {
  const n = xy.length / 2;
  const perMetre = 1 / spacing;
  let total = 0;
  for (let slice = 0; slice < n; slice += POINTS_PER_SLICE) {
    const end = Math.min(n, slice + POINTS_PER_SLICE);
    for (let i = slice; i < end; i++) {
      const gx = (xy[2 * i] - originX) * perMetre;
      const gy = (xy[2 * i + 1] - originY) * perMetre;
      const weight = weights ? weights[i] : 1;
      if (!(gx >= 1 && gy >= 1 && gx < width - 3 && gy < height - 3 && weight >= 0)) continue;
      total += weight;
      const column = gx | 0;
      const row = gy | 0;
      const s = gx - column;
      const t = 1 - s;
      const x0 = (t * t * t) / 6;
      const x1 = (3 * s * s * s - 6 * s * s + 4) / 6;
      const x2 = (3 * t * t * t - 6 * t * t + 4) / 6;
      const x3 = (s * s * s) / 6;
      const up = gy - row;
      const down = 1 - up;
      let at = (row - 1) * width + column - 1;
      for (let j = 0; j < 4; j++, at += width) {
        const y =
          j === 0
            ? down * down * down
            : j === 1
              ? 3 * up * up * up - 6 * up * up + 4
              : j === 2
                ? 3 * down * down * down - 6 * down * down + 4
                : up * up * up;
        const w = (weight * y) / 6;
        re[at] += w * x0;
        re[at + 1] += w * x1;
        re[at + 2] += w * x2;
        re[at + 3] += w * x3;
      }
      im[((gy + 0.5) | 0) * width + ((gx + 0.5) | 0)] += weight;
    }
    ctx.progress('density', end, n);
    await ctx.pause();
  }
  return total;
}

/** The transform of the kernel, divided by those of the splines, in re; that of the envelope in im. Both are real since both are even. */
async function kernelSpectra(
  kernel: Kernel,
  fit: SplineFit,
  width: number,
  height: number,
  ctx: JobContext,
): Promise<ComplexMatrix> {
  const spectra = complexMatrix(height, width);
  const { perBandwidth, envelope } = fit;
  const reach = reachOf(fit);
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const at = ((dy + height) % height) * width + ((dx + width) % width);
      const d = Math.hypot(dx, dy);
      spectra.re[at] = profileOf(kernel, (d / perBandwidth) ** 2);
      // Either of the two may be anywhere in its cell.
      const nearest = Math.max(0, Math.floor(2 * (d - Math.SQRT2)));
      const furthest = Math.min(envelope.length - 1, Math.floor(2 * (d + Math.SQRT2)));
      for (let k = nearest; k <= furthest; k++) spectra.im[at] = Math.max(spectra.im[at], envelope[k]);
    }
  }
  await runAll(
    fft2d(spectra, [
      [0, reach + 1],
      [height - reach, height],
    ]),
    ctx,
  );
  const across = splineSpectrum(width);
  const up = splineSpectrum(height);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const k = r * width + c;
      spectra.re[k] /= (across[c] * up[r]) ** 2 * width * height;
      spectra.im[k] /= width * height;
    }
  }
  return spectra;
}

/** Transform of a cubic B-spline at the nodes. */
function splineSpectrum(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, k) => (4 + 2 * Math.cos((2 * Math.PI * k) / size)) / 6);
}

/** Takes the transform of two real matrices (re and im) apart and multiplies each with its own real spectrum. */
function multiply({ re, im, rows, columns }: ComplexMatrix, kernels: ComplexMatrix): void {
  for (let r = 0; r <= rows / 2; r++) {
    const mirrored = ((rows - r) % rows) * columns;
    for (let c = 0; c < columns; c++) {
      const k = r * columns + c;
      const m = mirrored + ((columns - c) % columns);
      if (m < k) continue;
      const aRe = (re[k] + re[m]) / 2;
      const aIm = (im[k] - im[m]) / 2;
      const bRe = (im[k] + im[m]) / 2;
      const bIm = (re[m] - re[k]) / 2;
      const a = kernels.re[k];
      const b = kernels.im[k];
      re[k] = aRe * a - bIm * b;
      im[k] = aIm * a + bRe * b;
      re[m] = aRe * a + bIm * b;
      im[m] = -aIm * a + bRe * b;
    }
  }
}

async function runAll(steps: Iterable<void>, ctx: JobContext): Promise<void> {
  for (const _ of steps) await ctx.pause();
}
