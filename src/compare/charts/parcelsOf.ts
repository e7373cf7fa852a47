import type { ParcelColumn } from '../../../workers/model/compare.ts';
import { type Measured, ofHere } from '../useMeasured.ts';

/** The scenario whose parcels are looked at, and its column: the first ones where those asked for are not there. */
export function parcelsOf(measured: Measured, look: { scenario: string | null; column: string }) {
  const here = ofHere(measured);
  const entry = here.find(({ scenario }) => scenario.id === look.scenario) ?? here[0];
  const columns = entry?.result.columns ?? [];
  const column = columns.find(({ id }) => id === look.column) ?? columns[0];
  return { here, entry, columns, column };
}

/** What belongs to people is weighted by them; floor and its ratio, and numbers of people themselves, by parcel. */
export const isOfPeople = ({ better }: ParcelColumn) => better !== undefined;

/** People of each parcel before and after; undefined where the column is not weighted by them. */
export function peopleOf(columns: ParcelColumn[], column: ParcelColumn) {
  return isOfPeople(column) ? columns.find(({ id }) => id === 'people') : undefined;
}
