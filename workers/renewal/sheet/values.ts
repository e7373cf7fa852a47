import { ReweaveError } from '../../model/errors.ts';
import type { Assumption, Sheet, SheetOverrides } from '../../model/sheet.ts';

/** Plain numbers by assumption id: what the engine computes with. */
export type SheetValues = Readonly<Record<string, number>>;

/** Shares, which mean nothing outside 0 … 1. */
const SHARES = new Set([
  'coverage',
  'occupancy',
  'mixedHousingShare',
  'partialShare',
  'onSiteShare',
  'employment',
  'residents.ownerShare',
  'residents.oldShare',
]);
/** What is divided by, or must be there at all. */
const ABOVE_0 =
  /^(?:far\.|coverage$|storeyM\.|floorPer|peoplePer|.*\.floorPerUnit$|.*\.largest$|.*\.perThousand$|walkKmh$|accessMinutes$|commuteKmh$|commuteDecay$|partialShare$|horizonYears$|talks\.\w+Step$|residents\.incomeMedian$)/;
/** May be negative: green space takes carbon up. */
const ANY_SIGN = new Set(['carbon.green', 'discountRate']);

/**
 * The values of a sheet, with those that a person set instead. A value outside its low and high is allowed (see outOfRange); one that
 * cannot be computed with is not.
 * @throws sheet-unknown (an override of no assumption), sheet-value (not a number, a share outside 0 … 1, 0 where it divides),
 * bad-discount (a rate of −1 or less)
 */
export function sheetValues(sheet: Sheet, overrides: SheetOverrides = {}): SheetValues {
  const values: Record<string, number> = {};
  for (const { id, value } of sheet.assumptions) values[id] = value;
  for (const [id, value] of Object.entries(overrides)) {
    if (!(id in values)) throw new ReweaveError('sheet-unknown', { id });
    values[id] = value;
  }
  for (const [id, value] of Object.entries(values)) check(id, value);
  return values;
}

/** Assumptions whose value, after overrides, is outside what the sheet calls plausible. */
export function outOfRange(
  sheet: Sheet,
  overrides: SheetOverrides = {},
): { assumption: Assumption; value: number }[] {
  return sheet.assumptions
    .map((assumption) => ({ assumption, value: overrides[assumption.id] ?? assumption.value }))
    .filter(({ assumption: { low, high }, value }) => !(low <= value && value <= high));
}

function check(id: string, got: number): void {
  if (id === 'discountRate' && !(got > -1 && got < Infinity)) throw new ReweaveError('bad-discount', { got });
  const [expected, ok] = SHARES.has(id)
    ? ['0 … 1', got >= 0 && got <= 1]
    : ABOVE_0.test(id)
      ? ['> 0', got > 0]
      : ANY_SIGN.has(id)
        ? ['−∞ … ∞', true]
        : ['≥ 0', got >= 0];
  const isShareOf0 = SHARES.has(id) && ABOVE_0.test(id) && got === 0;
  if (!ok || isShareOf0 || !Number.isFinite(got))
    throw new ReweaveError('sheet-value', { id, got, expected });
}

/** @throws sheet-unknown where the sheet lacks what the engine needs */
export function assumed(values: SheetValues, id: string): number {
  const value = values[id];
  if (value === undefined) throw new ReweaveError('sheet-unknown', { id });
  return value;
}

/** Kinds of facility that the sheet knows how to build, in its order. */
export function sheetKinds(values: SheetValues): string[] {
  return Object.keys(values).flatMap((id) => /^facility\.(.+)\.floorPerUnit$/.exec(id)?.[1] ?? []);
}
