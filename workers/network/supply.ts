import type { AccessMeasure, MeasureAccessInput, MeasuredAccess } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Note } from '../model/notes.ts';

export interface Supply {
  /** Per facility; NaN where it is left out. */
  amount: Float64Array;
  unit: MeasuredAccess['supply'];
  notes: Note[];
}

/**
 * What facilities offer. Gravity takes their capacity, or one each where none is known; a count takes one each; catchments need
 * capacities. Where some are missing, those facilities are left out and told.
 *
 * @throws 'no-capacity' where a catchment is asked for and no facility has one
 */
export function supplyOf(
  { kind, capacity }: MeasureAccessInput['facilities'],
  measure: AccessMeasure['measure'],
): Supply {
  const known = capacity?.some((c) => c >= 0) ? capacity : null;
  const countsHeads = measure === 'count' || measure === 'nearest';
  if (!known && !countsHeads && measure !== 'gravity')
    throw new ReweaveError('no-capacity', { got: kind.length });
  if (!known || countsHeads) {
    return { amount: new Float64Array(kind.length).fill(1), unit: 'facilities', notes: [] };
  }
  const amount = known.map((c) => (c >= 0 ? c : Number.NaN));
  const missing = amount.reduce((sum, c) => sum + (Number.isNaN(c) ? 1 : 0), 0);
  const notes: Note[] =
    missing > 0 ? [{ code: 'capacity-missing', severity: 'left-out', count: missing }] : [];
  return { amount, unit: 'capacity', notes };
}
