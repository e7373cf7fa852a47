import type { BandwidthChoice, BandwidthInput, Kernel } from '../model/density.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { automaticBandwidth } from './bandwidth.ts';
import { binnedPairs, crossValidationScore, pairsOf, type Sample } from './cross-validation.ts';
import { kernelTables } from './overlap.ts';

/** Up to this many points every pair counts by itself. */
const MOST_EXACT = 1500;

/** The search for the least score spans these multiples of Silverman's bandwidth. */
const RANGE = [0.05, 2];
const COARSE_STEPS = 40;
const FINE_STEPS = 24;
/** Bandwidths of fewer bins than this are not told apart. */
const LEAST_BINS = 6;

/** Below a millimetre a spread is the rounding of coordinates. */
const LEAST_M = 0.001;

/**
 * Bandwidth in metres by one of three rules. Points without coordinates or whose weight is missing or 0 are left out.
 *
 * - gis: see automaticBandwidth; the same for every kernel.
 * - silverman: A(K)·σ·n^(−1/6), best for points that are normally spread; σ² the mean of the two marginal variances, n the sum of
 *   the weights, A 1 for the Gaussian, 2.40 Epanechnikov, 2.78 quartic, 3.12 triweight (Silverman 1986, eq. 4.14 and table 4.1).
 * - lscv: the bandwidth of least cross-validation score, see crossValidationScore; all pairs up to 1,500 points, binned on
 *   512 nodes beyond. Searched from 1/20 to twice Silverman's: 40 steps, then golden section.
 *
 * @throws no-points, weight-negative, all-one-place, cancelled
 */
export async function chooseBandwidth(input: BandwidthInput, ctx: JobContext): Promise<BandwidthChoice> {
  const sample = sampleOf(input);
  if (input.rule === 'gis') {
    return { bandwidthM: automaticBandwidth(sample.xy, sample.weight), binned: false, atLimit: false };
  }
  const normal = silverman(sample, input.kernel);
  if (!(normal > LEAST_M)) throw new ReweaveError('all-one-place', { count: sample.weight.length });
  if (input.rule === 'silverman') return { bandwidthM: normal, binned: false, atLimit: false };
  return leastScore(sample, input.kernel, normal, ctx);
}

async function leastScore(
  sample: Sample,
  kernel: Kernel,
  normal: number,
  ctx: JobContext,
): Promise<BandwidthChoice> {
  const binned = sample.weight.length > MOST_EXACT;
  const { pairs, binM } = binned
    ? await binnedPairs(sample, ctx)
    : { pairs: await pairsOf(sample, ctx), binM: 0 };
  const tables = kernelTables(kernel);
  const score = async (h: number) => {
    await ctx.pause();
    return crossValidationScore(pairs, sample, tables, h);
  };
  const high = RANGE[1] * normal;
  const low = Math.min(high / 2, Math.max(RANGE[0] * normal, LEAST_BINS * binM));
  const ratio = (high / low) ** (1 / COARSE_STEPS);
  let best = 0;
  let least = Infinity;
  for (let k = 0; k <= COARSE_STEPS; k++) {
    const here = await score(low * ratio ** k);
    if (here < least) [least, best] = [here, k];
    ctx.progress('bandwidth', k + 1, COARSE_STEPS + FINE_STEPS + 1);
  }
  if (best === 0 || best === COARSE_STEPS) return { bandwidthM: low * ratio ** best, binned, atLimit: true };
  const bandwidthM = await goldenSection(score, low * ratio ** (best - 1), low * ratio ** (best + 1));
  ctx.progress('bandwidth', COARSE_STEPS + FINE_STEPS + 1, COARSE_STEPS + FINE_STEPS + 1);
  return { bandwidthM, binned, atLimit: false };
}

async function goldenSection(
  score: (h: number) => Promise<number>,
  low: number,
  high: number,
): Promise<number> {
  const golden = (Math.sqrt(5) - 1) / 2;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = await score(left);
  let atRight = await score(right);
  for (let step = 0; step < FINE_STEPS; step++) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = await score(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = await score(right);
    }
  }
  return (low + high) / 2;
}

/**
 * Silverman's A(K) = (2β · 2π/α²)^(1/6) in the plane, β = ∫ K², α = ∫ x² K (his eq. 4.14; ∫ (∇²φ)² = 1/2π for the unit normal).
 */
const SILVERMAN: Record<Kernel, number> = {
  quartic: constantOf(9 / (5 * Math.PI), 1 / 8),
  epanechnikov: constantOf(4 / (3 * Math.PI), 1 / 6),
  triweight: constantOf(16 / (7 * Math.PI), 1 / 10),
  triangular: constantOf(3 / (2 * Math.PI), 3 / 20),
  uniform: constantOf(1 / Math.PI, 1 / 4),
  gaussian: constantOf(1 / (4 * Math.PI), 1),
};

function constantOf(beta: number, alpha: number): number {
  return ((2 * beta * 2 * Math.PI) / (alpha * alpha)) ** (1 / 6);
}

function silverman({ xy, weight, total }: Sample, kernel: Kernel): number {
  let x = 0;
  let y = 0;
  for (let i = 0; i < weight.length; i++) {
    x += (weight[i] * xy[2 * i]) / total;
    y += (weight[i] * xy[2 * i + 1]) / total;
  }
  let square = 0;
  for (let i = 0; i < weight.length; i++) {
    square += weight[i] * ((xy[2 * i] - x) ** 2 + (xy[2 * i + 1] - y) ** 2);
  }
  return SILVERMAN[kernel] * Math.sqrt(square / (2 * total)) * total ** (-1 / 6);
}

function sampleOf({ xy, weights }: BandwidthInput): Sample {
  const rows: number[] = [];
  for (let i = 0; i < xy.length / 2; i++) {
    const weight = weights ? weights[i] : 1;
    if (weight < 0) throw new ReweaveError('weight-negative', { got: weight, row: i + 1 });
    if (weight > 0 && Number.isFinite(xy[2 * i]) && Number.isFinite(xy[2 * i + 1])) rows.push(i);
  }
  if (rows.length === 0) throw new ReweaveError('no-points');
  const weight = Float64Array.from(rows, (i) => (weights ? weights[i] : 1));
  return {
    xy: Float64Array.from(rows.flatMap((i) => [xy[2 * i], xy[2 * i + 1]])),
    weight,
    total: weight.reduce((sum, w) => sum + w, 0),
  };
}
