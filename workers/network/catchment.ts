import type { Weigh } from './decay.ts';
import type { Rows } from './rows.ts';
import type { Steps } from './steps.ts';
import { type KindOf, sumsAtFacilities, sumsAtOrigins } from './sums.ts';

/** Access by competition for supply. */
export interface Catchment {
  /** One array per kind, one value per origin: supply within reach per head of those who share it. */
  access: Float64Array[];
  /** Per facility: supply over the demand that reaches it; NaN where none does. */
  ratio: Float64Array;
}

/**
 * Two-step floating catchment areas: Rⱼ = Sⱼ / Σₖ Pₖ g(dₖⱼ), Aᵢ = Σⱼ Rⱼ g(dᵢⱼ); what differs within the family is g.
 * Whatever g is, Σ Pᵢ Aᵢ = Σ Sⱼ over the facilities that any demand reaches with a weight above 0.
 */
export function* twoStep(
  rows: Rows,
  supply: Float64Array,
  demand: Float64Array,
  kinds: KindOf,
  weigh: Weigh,
): Steps<Catchment> {
  const perKind = Array.from({ length: kinds.count }, () => demand);
  const ratio = ratioOf(supply, yield* sumsAtFacilities(rows, perKind, kinds, weigh));
  return { access: yield* sumsAtOrigins(rows, orNone(ratio), kinds, weigh), ratio };
}

/**
 * Three steps: the demand of an origin is first shared out over its facilities of a kind by Gᵢⱼ = g(dᵢⱼ) / Σⱼ g(dᵢⱼ), then
 * Rⱼ = Sⱼ / Σᵢ Gᵢⱼ Pᵢ g(dᵢⱼ) and Aᵢ = Σⱼ Gᵢⱼ Rⱼ g(dᵢⱼ). Wan, Zou & Sternberg 2012, Int. J. Geogr. Inf. Sci. 26(6). The sum over
 * demand is that of the supply, as above.
 */
export function* threeStep(
  rows: Rows,
  supply: Float64Array,
  demand: Float64Array,
  kinds: KindOf,
  weigh: Weigh,
): Steps<Catchment> {
  const twice: Weigh = (minutes) => weigh(minutes) ** 2;
  const choices = yield* sumsAtOrigins(
    rows,
    supply.map(() => 1),
    kinds,
    weigh,
  );
  const shared = choices.map((sums) => demand.map((people, i) => (sums[i] > 0 ? people / sums[i] : 0)));
  const ratio = ratioOf(supply, yield* sumsAtFacilities(rows, shared, kinds, twice));
  const access = yield* sumsAtOrigins(rows, orNone(ratio), kinds, twice);
  access.forEach((values, k) => {
    values.forEach((value, i) => {
      if (value > 0) values[i] = value / choices[k][i];
    });
  });
  return { access, ratio };
}

function ratioOf(supply: Float64Array, demand: Float64Array): Float64Array {
  return supply.map((amount, j) => (demand[j] > 0 ? amount / demand[j] : Number.NaN));
}

function orNone(ratio: Float64Array): Float64Array {
  return ratio.map((value) => (Number.isNaN(value) ? 0 : value));
}
