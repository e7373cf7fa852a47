import type { At } from './find-plan.ts';
import type { Known } from './known.ts';
import { type Narrowed, narrow } from './narrow.ts';
import { pricePath } from './price-path.ts';
import { floored, WARM } from './warm.ts';

/** Where the search for prices has come to. */
export interface Found extends At {
  /** No choice meets the limits: proved. */
  impossible: boolean;
}

const MOST_NARROWINGS = 8;

/**
 * Finds the prices of the limits by pricing the few options that matter at some prices, then looking at all options, then again
 * with those that matter now, until what the few say holds of all; where they mislead, more are taken, in the end all. Every bound
 * comes from a look at all options. Yields where a smoothing has been followed to its end. `begin` are prices that have been looked at, with what matters there.
 */
export function* findPrices(
  known: Known,
  begin: { prices: Float64Array; mu: number },
  first: Narrowed,
  enough: number,
  mostPasses: number,
): Generator<At, Found, void> {
  const { prepared } = known;
  const { leastGain, gainUnit } = prepared;
  const nothing = leastGain - 1e-9 * (Math.abs(leastGain) + gainUnit);
  let { prices, mu } = begin;
  let narrowed = first;
  let size = sizeOf(known);
  let boundHere = known.bound;
  for (let k = 0; ; k++) {
    const isWhole = size >= prepared.options;
    let dual = Infinity;
    let impossible = false;
    let there = prices;
    let muThere = mu;
    const path = pricePath(narrowed.prepared, { prices, mu }, enough, mostPasses);
    for (const point of path) {
      known.iterations++;
      dual = point.dual;
      impossible = point.impossible;
      there = point.bestPrices;
      muThere = point.mu;
      if (point.settled) yield { narrowed, prices: point.prices, mu: point.mu };
    }
    const bound = known.priceAt(there);
    if (bound < nothing) return { narrowed, prices: there, mu: muThere, impossible: true };
    const holds = bound - dual <= enough * Math.abs(bound) && !impossible;
    if (holds || isWhole) {
      return { narrowed, prices: there, mu: muThere, impossible: false };
    }
    if (bound < boundHere && k < MOST_NARROWINGS) {
      boundHere = bound;
      prices = floored(prepared, there);
      mu = Math.max(muThere, WARM * gainUnit);
    } else {
      size = k < MOST_NARROWINGS ? 4 * size : prepared.options;
      known.priceAt(prices);
    }
    narrowed = narrowAt(known, size);
  }
}

/** The problem of the options that matter at the prices that were looked at last. */
export function narrowAt({ prepared, plan, reduced, best }: Known, size: number): Narrowed {
  return narrow(prepared, reduced, best, plan ? [plan.choice] : [], size);
}

/** So many options are worth a thought: each group's best, as many again, and enough to mend a small plan with. */
export function sizeOf({ prepared }: Known): number {
  return 2 * prepared.groups + 2000;
}
