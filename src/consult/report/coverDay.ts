import { isDay } from '../../../workers/consult/days.ts';

/** The day that was typed for the cover, or what counts as today where none was. */
export function coverDay(typed: string, today: string): string {
  return isDay(typed) ? typed : today;
}
