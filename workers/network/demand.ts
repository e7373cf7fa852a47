import type { MeasureAccessInput, MeasuredAccess } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Note } from '../model/notes.ts';

export interface Demand {
  /** Per origin; 0 where its people are missing. */
  amount: Float64Array;
  unit: MeasuredAccess['demand'];
  notes: Note[];
}

/**
 * Who competes for the supply: people, times 1 + λ v where needs differ [Lu]. Where nobody's number is known every origin counts
 * as one. An origin without people is left out of the demand; one without a need has the mean need of the others. Both are told.
 *
 * @throws 'bad-need' where λ is negative or not a number
 */
export function demandOf(
  { people, need }: Pick<MeasureAccessInput, 'people' | 'need'>,
  origins: number,
): Demand {
  const known = people?.some((n) => n >= 0) ? people : null;
  const amount = new Float64Array(origins).fill(1);
  let withoutPeople = 0;
  if (known) {
    for (let o = 0; o < origins; o++) {
      const has = known[o] >= 0;
      amount[o] = has ? known[o] : 0;
      if (!has) withoutPeople++;
    }
  }
  const withoutNeed = need ? weighByNeed(amount, need) : 0;
  const notes: Note[] = [];
  if (withoutPeople > 0)
    notes.push({ code: 'demand-without-people', severity: 'left-out', count: withoutPeople });
  if (withoutNeed > 0) notes.push({ code: 'need-missing', severity: 'repaired', count: withoutNeed });
  return { amount, unit: known ? 'people' : 'parcels', notes };
}

function weighByNeed(
  amount: Float64Array,
  { value, lambda }: NonNullable<MeasureAccessInput['need']>,
): number {
  if (!(lambda >= 0 && lambda < Infinity)) throw new ReweaveError('bad-need', { got: lambda });
  let sum = 0;
  let known = 0;
  amount.forEach((people, o) => {
    if (!(value[o] >= 0)) return;
    sum += people * value[o];
    known += people;
  });
  const mean = known > 0 ? sum / known : 0;
  let missing = 0;
  for (let o = 0; o < amount.length; o++) {
    const has = value[o] >= 0;
    if (!has) missing++;
    amount[o] *= 1 + lambda * (has ? value[o] : mean);
  }
  return missing;
}
