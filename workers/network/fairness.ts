import type { Fairness, FairnessInput, Spread } from '../model/access.ts';
import { gini, mean, type Ordered, ordered, palma } from './inequality.ts';

/**
 * How evenly access is spread over people, over all and by group. Origins without a value or without people are left out and counted;
 * where nobody's number is known every origin counts as one and the unit says 'parcels'.
 */
export function fairness(input: FairnessInput): Fairness {
  const { values, group } = input;
  const known = input.people?.some((n) => n >= 0) ? input.people : null;
  const weights = new Float64Array(values.length);
  let withoutValue = 0;
  let withoutPeople = 0;
  for (let o = 0; o < values.length; o++) {
    const people = known ? known[o] : 1;
    if (!(people >= 0)) withoutPeople++;
    else if (Number.isNaN(values[o])) withoutValue += people;
    else weights[o] = people;
  }
  const all = ordered(values, weights);
  const groups = (group?.names ?? []).map((_, g) => {
    const own = weights.map((w, o) => (group!.of[o] === g ? w : 0));
    return spreadOf(ordered(values, own), input);
  });
  return {
    unit: known ? 'people' : 'parcels',
    ...spreadOf(all, input),
    palma: palma(all),
    withoutValue,
    withoutPeople,
    groups,
  };
}

function spreadOf(people: Ordered, { better, floor }: FairnessInput): Spread {
  const { values, weights } = people;
  let everyone = 0;
  let under = 0;
  for (let i = 0; i < values.length; i++) {
    everyone += weights[i];
    if (floor !== undefined && (better === 'more' ? values[i] < floor : values[i] > floor))
      under += weights[i];
  }
  return {
    people: everyone,
    mean: mean(people),
    gini: gini(people),
    underFloor: floor === undefined ? Number.NaN : under / everyone,
  };
}
