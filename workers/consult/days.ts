import { ReweaveError } from '../model/errors.ts';

/** Days since 1970-01-01 of a date as YYYY-MM-DD. @throws consult-date */
export function dayOf(date: string): number {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
  if (!isDate(year, month, day)) throw new ReweaveError('consult-date', { got: date });
  return Date.UTC(year, month - 1, day) / 86_400_000;
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
