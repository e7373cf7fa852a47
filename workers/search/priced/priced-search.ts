import type { JobContext } from '../../model/job.ts';
import type { ChoiceAnswer, ChoiceProblem } from '../../model/search.ts';
import { type PricedOptions, pricedSteps } from './search.ts';

export interface PricedInput extends PricedOptions {
  problem: ChoiceProblem;
}

/**
 * Chooses one option per group for the largest gain within the limits, with a proved bound: prices by Lagrangian relaxation, a plan
 * by rounding and tabu search near them. Deterministic: the same input gives the same bytes. Where nothing can meet the limits
 * `feasible` is false and the bound −Infinity (proved), or the bound finite (only not found). Errors: 'choice-gain', 'choice-use',
 * 'choice-limit' (numbers missing), 'choice-fixed' (no group has two options), 'cancelled'.
 */
export async function pricedSearch(
  { problem, ...options }: PricedInput,
  ctx: JobContext,
): Promise<ChoiceAnswer> {
  let answer: ChoiceAnswer | undefined;
  for (answer of pricedSteps(problem, options)) {
    ctx.progress('pricing', answer.iterations, options.mostPasses ?? 150);
    await ctx.pause();
  }
  return answer!;
}
