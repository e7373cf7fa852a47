import type { Tornado, UncertainInput } from '../model/compare.ts';
import type { JobContext } from '../model/job.ts';
import { checkInputs, type Evaluator, figuresOf } from './evaluator.ts';

/**
 * How far each figure goes when one assumption at a time is at its low and at its high, the others at their values (one-at-a-time sensitivity; it
 * does not see what assumptions do together, see sampleJointly). 2 n + 1 evaluations. Stage told: 'assumptions', evaluations.
 * @throws sheet-range, compare-values, cancelled
 */
export async function tornado(
  inputs: UncertainInput[],
  evaluate: Evaluator,
  ctx: JobContext,
): Promise<Tornado> {
  checkInputs(inputs);
  const values = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
  const total = 2 * inputs.length + 1;
  let done = 0;
  const at = async (change: Record<string, number>, expected?: number) => {
    await ctx.pause();
    const figures = await figuresOf(evaluate, { ...values, ...change }, expected);
    done++;
    ctx.progress('assumptions', done, total);
    return figures;
  };
  const base = await at({});
  const low: Float64Array[] = [];
  const high: Float64Array[] = [];
  for (const input of inputs) {
    low.push(await at({ [input.id]: input.low }, base.length));
    high.push(await at({ [input.id]: input.high }, base.length));
  }
  const order = Array.from(base, (_, f) => {
    const spans = inputs.map((__, a) => Math.abs(high[a][f] - low[a][f]));
    const sizeOf = (a: number) => (Number.isNaN(spans[a]) ? -1 : spans[a]);
    return inputs.map((__, a) => a).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  });
  return { base, low, high, order };
}
