import type { Prepared } from './prepare.ts';

const FLOOR = 1e-4;
/** Smoothing to begin with near known prices, in typical gains. */
export const WARM = 1e-3;

/** Where to begin from the prices of a like problem. */
export function warm(prepared: Prepared, prices: Float64Array): { prices: Float64Array; mu: number } {
  return { prices: floored(prepared, prices), mu: WARM * prepared.gainUnit };
}

/** A price of nearly 0 would take many steps to rise. */
export function floored({ unit, gainUnit }: Prepared, prices: Float64Array): Float64Array {
  return Float64Array.from(prices, (price, l) => Math.max(price, (FLOOR * gainUnit) / unit[l]));
}
