import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { ChoiceAnswer, ChoiceProblem } from '../../model/search.ts';
import { pricedSearch } from '../priced/priced-search.ts';

export interface WorthInput {
  problem: ChoiceProblem;
  answer: ChoiceAnswer;
  /** Index of the limit, and by how much it grows (below 0: shrinks). */
  limit: number;
  by: number;
  /** Gap of the new search; 0.005 unless set. */
  gap?: number;
}

export interface WorthOfLimit {
  /** What one unit is worth at the margin; several prices can be right at once, this is one of them. */
  price: number;
  /** Proved: the best plan gains no more than this (where the limit shrinks, it may lose more) against the answer's bound. */
  atMost: number;
  /** The plan searched anew, and what its gain differs by; the difference can miss up to both gaps. */
  after: ChoiceAnswer;
  found: number;
}

/**
 * What a change of one limit would be worth: a proved end by its price (the Lagrangian bound is linear in the limit) and a plan
 * searched anew from the old prices and plan. Errors: 'worth-step' for a change that is 0 or not a number; those of `pricedSearch`.
 */
export async function worthOfLimit(
  { problem, answer, limit, by, gap }: WorthInput,
  ctx: JobContext,
): Promise<WorthOfLimit> {
  if (!Number.isFinite(by) || by === 0) throw new ReweaveError('worth-step', { got: by });
  const after = await pricedSearch(
    { problem: withLimit(problem, limit, problem.limits[limit].most + by), start: answer, gap },
    ctx,
  );
  const price = answer.prices[limit];
  return { price, atMost: price * by, after, found: after.objective - answer.objective };
}

/** The problem with another value of one limit. */
export function withLimit(problem: ChoiceProblem, limit: number, most: number): ChoiceProblem {
  return { ...problem, limits: problem.limits.map((one, l) => (l === limit ? { ...one, most } : one)) };
}
