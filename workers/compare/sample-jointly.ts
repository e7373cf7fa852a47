import type { JointSamples, SampledFigure, UncertainInput } from '../model/compare.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { nextBelow, nextRandom, startRandom } from '../random.ts';
import { checkInputs, type Evaluator, figuresOf } from './evaluator.ts';

const SLICE_MS = 10;

export interface SamplingInput {
  inputs: UncertainInput[];
  samples: number;
  seed: number;
  /** Between low and high with the peak at the value, or the same everywhere; triangular unless given. */
  shape?: 'triangular' | 'uniform';
}

/** Samples beyond these say nothing more of a percentile, and their draws would fill the memory. */
export const MOST_SAMPLES = 20_000;

/**
 * All assumptions at once: a Latin hypercube, each assumption once in each of `samples` strips of the same probability, in independent random
 * order. The same seed gives the same answer. Assumptions are drawn as if they had nothing to do with each other.
 * Source: McKay, Beckman and Conover, Technometrics 21, 1979. Stage told: 'draws', samples.
 * @throws as drawJointly and valuesOfDraws
 */
export async function sampleJointly(
  input: SamplingInput,
  evaluate: Evaluator,
  ctx: JobContext,
): Promise<JointSamples> {
  const draws = drawJointly(input);
  const values = await valuesOfDraws(input.inputs, draws, [0, input.samples], evaluate, ctx);
  return { samples: input.samples, figures: values.map(sampledFigure), values, draws };
}

/** The values that are tried, at [assumption][sample]. @throws sheet-range, samples-range */
export function drawJointly({ inputs, samples, seed, shape = 'triangular' }: SamplingInput): Float64Array[] {
  checkInputs(inputs);
  if (!(samples >= 1 && samples <= MOST_SAMPLES && Number.isInteger(samples)))
    throw new ReweaveError('samples-range', { got: String(samples), most: MOST_SAMPLES });
  return inputs.map((input, a) =>
    strips(samples, seed, a).map((u) =>
      shape === 'uniform' ? input.low + u * (input.high - input.low) : triangular(u, input),
    ),
  );
}

/** Figures of the samples from `first` to before `end`, at [figure][sample − first]. @throws compare-values, cancelled */
export async function valuesOfDraws(
  inputs: UncertainInput[],
  draws: Float64Array[],
  [first, end]: [first: number, end: number],
  evaluate: Evaluator,
  ctx: JobContext,
): Promise<Float64Array[]> {
  const rows: Float64Array[] = [];
  let last = performance.now();
  for (let k = first; k < end; k++) {
    const values = Object.fromEntries(inputs.map(({ id }, a) => [id, draws[a][k]]));
    rows.push(await figuresOf(evaluate, values, rows[0]?.length));
    if (performance.now() - last < SLICE_MS) continue;
    ctx.progress('draws', rows.length, end - first);
    await ctx.pause();
    last = performance.now();
  }
  ctx.progress('draws', end - first, end - first);
  return Array.from(rows[0] ?? [], (_, f) => Float64Array.from(rows, (row) => row[f]));
}

/** One number in each of n strips of [0, 1), shuffled (Fisher and Yates). */
function strips(n: number, seed: number, stream: number): Float64Array {
  const state = startRandom(seed, stream);
  const levels = Float64Array.from({ length: n }, (_, k) => (k + nextRandom(state)) / n);
  for (let k = n - 1; k > 0; k--) {
    const other = nextBelow(state, k + 1);
    [levels[k], levels[other]] = [levels[other], levels[k]];
  }
  return levels;
}

/** The value below which a triangular distribution has the share u. */
function triangular(u: number, { low, value, high }: UncertainInput): number {
  if (low === high) return value;
  const peak = (value - low) / (high - low);
  if (u < peak) return low + Math.sqrt(u * (high - low) * (value - low));
  return high - Math.sqrt((1 - u) * (high - low) * (high - value));
}

/** Mean and percentiles of the values that there are. */
export function sampledFigure(values: Float64Array): SampledFigure {
  const known = values.filter((v) => !Number.isNaN(v)).sort();
  const at = (share: number) => {
    if (known.length === 0) return Number.NaN;
    const place = share * (known.length - 1);
    const [under, over] = [known[Math.floor(place)], known[Math.ceil(place)]];
    return under === over ? under : under + (over - under) * (place - Math.floor(place));
  };
  return {
    mean: known.reduce((sum, v) => sum + v, 0) / known.length,
    ...{ p5: at(0.05), p25: at(0.25), median: at(0.5), p75: at(0.75), p95: at(0.95) },
    missing: values.length - known.length,
  };
}
