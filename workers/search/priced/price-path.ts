import type { Prepared } from './prepare.ts';
import { blankSmoothed, type Smoothed, smooth } from './smooth.ts';
import { solveSpd } from './solve-spd.ts';

/** Where the search for prices stands. The same object is given out at each step. */
export interface PricePoint {
  /** Where the path is now, above 0, and how coarse the smoothing is there. */
  prices: Float64Array;
  mu: number;
  /** The prices with the best bound so far, and that bound, not yet safe from rounding. */
  bestPrices: Float64Array;
  dual: number;
  /** The mixed choice at the latest pass meets the limits: so does a mixture of options, if not a whole choice. */
  mixedFits: boolean;
  /** The smoothing at `mu` has been followed to its end: a good moment to look for a plan. */
  settled: boolean;
  /** The bound fell below what the worst choice brings: nothing meets the limits. */
  impossible: boolean;
}

const SHRINK = 0.3;
const STEPS_EACH = 8;
const TRIALS_EACH = 12;
/** A Newton decrement (in units of μ) from which on another step is not worth a pass over all options. */
const CLOSE = 5;
const FINEST = 1e-7;

/**
 * Finds the prices of the limits: minimises the Lagrangian dual by Newton steps on its smoothing with a barrier that keeps prices
 * above 0, both made finer together, until smoothing and barrier cost less than `enough` (a share of the bound). Yields after
 * every pass over all options; ends after `mostPasses`.
 */
export function* pricePath(
  prepared: Prepared,
  start: { prices: Float64Array; mu: number },
  enough: number,
  mostPasses: number,
): Generator<PricePoint, PricePoint, void> {
  const { limits: m, room, options, gainUnit, leastGain } = prepared;
  const reduced = new Float64Array(options);
  const hessian = new Float64Array(m * m);
  const step = new Float64Array(m);
  let prices = start.prices.slice();
  let mu = start.mu;
  let at = blankSmoothed(m);
  let next = blankSmoothed(m);
  const point: PricePoint = {
    prices,
    mu,
    bestPrices: prices.slice(),
    dual: Infinity,
    mixedFits: false,
    settled: false,
    impossible: false,
  };
  let passes = 0;

  function look(where: Float64Array, into: Smoothed): PricePoint {
    smooth(prepared, where, mu, reduced, into);
    passes++;
    if (into.dual < point.dual) {
      point.dual = into.dual;
      point.bestPrices.set(where);
      point.impossible = into.dual < leastGain - 1e-9 * (Math.abs(leastGain) + gainUnit);
    }
    point.mixedFits = into.mixedUse.every((use, l) => use <= room[l]);
    point.settled = false;
    return point;
  }
  const over = () => point.impossible || passes >= mostPasses;
  const barred = ({ value }: Smoothed, where: Float64Array) => {
    let sum = 0;
    for (let l = 0; l < m; l++) sum += Math.log(where[l]);
    return value - mu * sum;
  };

  for (;;) {
    yield look(prices, at);
    for (let inner = 0; inner < STEPS_EACH && !over(); inner++) {
      for (let i = 0; i < m * m; i++) hessian[i] = at.spread[i] / mu;
      for (let l = 0; l < m; l++) {
        hessian[l * m + l] += 1e-9 * hessian[l * m + l] + mu / prices[l] ** 2;
        step[l] = mu / prices[l] - (room[l] - at.mixedUse[l]);
      }
      const slope = step.slice();
      solveSpd(hessian, step);
      let size = 1;
      let decrement = 0;
      for (let l = 0; l < m; l++) {
        decrement += slope[l] * step[l];
        if (step[l] < 0) size = Math.min(size, (-0.95 * prices[l]) / step[l]);
      }
      if (!(decrement > CLOSE * mu)) break;
      const here = barred(at, prices);
      let found = false;
      for (let trial = 0; trial < TRIALS_EACH && !found && !over(); trial++) {
        const there = prices.map((price, l) => Math.max(price + size * step[l], Number.MIN_VALUE));
        yield look(there, next);
        found = barred(next, there) <= here - 0.1 * size * decrement + 1e-12 * Math.abs(here);
        size *= SHRINK;
        if (!found) continue;
        prices = there;
        [at, next] = [next, at];
      }
      if (!found) break;
    }
    point.prices = prices;
    point.mu = mu;
    point.settled = true;
    yield point;
    const blur = at.value - at.dual + m * mu;
    if (over() || blur <= enough * Math.abs(at.dual) || mu < FINEST * gainUnit) return point;
    mu *= SHRINK;
  }
}
