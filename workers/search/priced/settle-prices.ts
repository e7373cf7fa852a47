import type { ChoiceProblem } from '../../model/search.ts';
import { prepare } from './prepare.ts';
import { pricePath } from './price-path.ts';
import { warm } from './warm.ts';

const ENOUGH = 5e-5;
const MOST_PASSES = 60;

/** The prices of a problem from those of a like one, without looking for a plan; null where nothing meets the limits. */
export function settlePrices(problem: ChoiceProblem, near: Float64Array): Float64Array | null {
  const prepared = prepare(problem);
  for (const point of pricePath(prepared, warm(prepared, near), ENOUGH, MOST_PASSES)) {
    if (point.impossible) return null;
    near = point.bestPrices;
  }
  return near;
}
