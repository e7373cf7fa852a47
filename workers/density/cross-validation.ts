import type { JobContext } from '../model/job.ts';
import { complexMatrix, fft2d, fftSize } from './fft.ts';
import { type KernelTables, readTable } from './overlap.ts';

/** Points that count, with their weights; interleaved metres. */
export interface Sample {
  xy: Float64Array;
  weight: Float64Array;
  /** Sum of the weights. */
  total: number;
}

/**
 * Weight of all pairs of different points by their distance; each pair both ways. `shared` is Σ wᵢwⱼ, `left` is
 * Σ wᵢwⱼ/(W − wᵢ), the density at a point that the others give.
 */
export interface PairWeights {
  distanceM: Float64Array;
  shared: Float64Array;
  left: Float64Array;
}

/** Pairs between two pauses. */
const SLICE = 200_000;

/** Every pair by itself: n(n − 1)/2 entries. */
export async function pairsOf({ xy, weight, total }: Sample, ctx: JobContext): Promise<PairWeights> {
  const n = weight.length;
  const count = (n * (n - 1)) / 2;
  const pairs: PairWeights = {
    distanceM: new Float64Array(count),
    shared: new Float64Array(count),
    left: new Float64Array(count),
  };
  let k = 0;
  for (let i = 1; i < n; i++) {
    for (let j = 0; j < i; j++, k++) {
      const both = weight[i] * weight[j];
      pairs.distanceM[k] = Math.hypot(xy[2 * i] - xy[2 * j], xy[2 * i + 1] - xy[2 * j + 1]);
      pairs.shared[k] = 2 * both;
      pairs.left[k] = both / (total - weight[i]) + both / (total - weight[j]);
    }
    if (k % SLICE < i) await ctx.pause();
  }
  return pairs;
}

/** Bins along the longer side of the points. */
const BINS = 512;

/**
 * Pairs by the bins that they are apart: points shared among the four nearest nodes, all differences at once by Fourier transform,
 * less what each point makes with itself (Wand 1994, "Fast computation of multivariate kernel estimators").
 */
export async function binnedPairs(
  sample: Sample,
  ctx: JobContext,
): Promise<{ pairs: PairWeights; binM: number }> {
  const { xy, weight, total } = sample;
  const [west, south, east, north] = extentOf(xy);
  const binM = Math.max(east - west, north - south) / (BINS - 1);
  const nodes = (metres: number) => fftSize(2 * (Math.floor(metres / binM) + 2));
  const columns = nodes(east - west);
  const rows = nodes(north - south);
  const matrix = complexMatrix(rows, columns);
  const own = { shared: new Float64Array(4), left: new Float64Array(4) };
  for (let i = 0; i < weight.length; i++) {
    const gx = (xy[2 * i] - west) / binM;
    const gy = (xy[2 * i + 1] - south) / binM;
    const at = Math.floor(gy) * columns + Math.floor(gx);
    const s = gx - Math.floor(gx);
    const t = gy - Math.floor(gy);
    const w = weight[i];
    const v = w / (total - w);
    const shares = [(1 - s) * (1 - t), s * (1 - t), (1 - s) * t, s * t];
    [at, at + 1, at + columns, at + columns + 1].forEach((node, k) => {
      matrix.re[node] += w * shares[k];
      matrix.im[node] += v * shares[k];
    });
    // With itself a point is 0 or 1 node apart each way.
    for (let k = 0; k < 4; k++) {
      const apart =
        (k & 1 ? s * (1 - s) : (1 - s) ** 2 + s * s) * (k & 2 ? t * (1 - t) : (1 - t) ** 2 + t * t);
      own.shared[k] += w * w * apart;
      own.left[k] += w * v * apart;
    }
    if (i % 16_384 === 0) await ctx.pause();
  }
  for (const _ of fft2d(matrix)) await ctx.pause();
  correlate(matrix.re, matrix.im, rows, columns);
  for (const _ of fft2d({ ...matrix, re: matrix.im, im: matrix.re })) await ctx.pause();

  // Of the four (two, one) differences of opposite signs one stands for all.
  const [right, up] = [columns / 2 + 1, rows / 2 + 1];
  const pairs: PairWeights = {
    distanceM: new Float64Array(right * up),
    shared: new Float64Array(right * up),
    left: new Float64Array(right * up),
  };
  for (let r = 0, k = 0; r < rows; r++) {
    const dy = Math.min(r, rows - r);
    for (let c = 0; c < columns; c++, k++) {
      const dx = Math.min(c, columns - c);
      const at = dy * right + dx;
      const isOwn = dx <= 1 && dy <= 1;
      pairs.distanceM[at] = binM * Math.hypot(dx, dy);
      pairs.shared[at] += matrix.re[k] / (rows * columns) - (isOwn ? own.shared[dx + 2 * dy] : 0);
      pairs.left[at] += matrix.im[k] / (rows * columns) - (isOwn ? own.left[dx + 2 * dy] : 0);
    }
  }
  return { pairs, binM };
}

/**
 * Score of a bandwidth, to be made small: ∫ f̂² − 2 Σ (wᵢ/W) f̂₋ᵢ(xᵢ), f̂₋ᵢ without point i; but for a constant it is the expected
 * integrated squared error (Rudemo 1982; Bowman 1984; Silverman 1986, eq. 3.35 and 4.3.3).
 */
export function crossValidationScore(
  pairs: PairWeights,
  sample: Sample,
  { kernel, overlap, perBandwidth }: KernelTables,
  h: number,
): number {
  const { distanceM, shared, left } = pairs;
  const perMetre = perBandwidth / h;
  let square = 0;
  let held = 0;
  for (let k = 0; k < distanceM.length; k++) {
    const at = distanceM[k] * perMetre;
    if (at >= overlap.length) continue;
    square += shared[k] * readTable(overlap, at);
    held += left[k] * readTable(kernel, at);
  }
  for (const w of sample.weight) square += w * w * overlap[0];
  return (square / sample.total - 2 * held) / (sample.total * h * h);
}

function extentOf(xy: Float64Array): [number, number, number, number] {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    extent[0] = Math.min(extent[0], xy[i]);
    extent[1] = Math.min(extent[1], xy[i + 1]);
    extent[2] = Math.max(extent[2], xy[i]);
    extent[3] = Math.max(extent[3], xy[i + 1]);
  }
  return extent;
}

/** From the transform of m + iv, m and v real, that of (m correlated with m) + i (m correlated with v). */
function correlate(re: Float64Array, im: Float64Array, rows: number, columns: number): void {
  for (let r = 0; r <= rows / 2; r++) {
    for (let c = 0; c < columns; c++) {
      const k = r * columns + c;
      const other = ((rows - r) % rows) * columns + ((columns - c) % columns);
      if (other < k) continue;
      const mRe = (re[k] + re[other]) / 2;
      const mIm = (im[k] - im[other]) / 2;
      const vRe = (im[k] + im[other]) / 2;
      const vIm = (re[other] - re[k]) / 2;
      const square = mRe * mRe + mIm * mIm;
      const bothRe = mRe * vRe + mIm * vIm;
      const bothIm = mRe * vIm - mIm * vRe;
      re[k] = square - bothIm;
      im[k] = bothRe;
      re[other] = square + bothIm;
      im[other] = bothRe;
    }
  }
}
