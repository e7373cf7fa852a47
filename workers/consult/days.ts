import { ReweaveError } from '../model/errors.ts';

const partsOf = (date: string) => (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).slice(1).map(Number);

/** Days since 1970-01-01 of a date as YYYY-MM-DD. @throws consult-date */
export function dayOf(date: string): number {
  const [year, month, day] = partsOf(date);
  if (!isDate(year, month, day)) throw new ReweaveError('consult-date', { got: date });
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Whether a text is a date as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const [year, month, day] = partsOf(text);
  return isDate(year, month, day);
}

/** Whether there is such a day. */
export function isDate(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

/** The date of a day since 1970-01-01. */
export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
