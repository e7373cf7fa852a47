import { ReweaveError } from '../../model/errors.ts';
import { isDate } from '../days.ts';

/** Which part of a date comes first where the year comes last. */
export type DateOrder = 'day-first' | 'month-first';

/** 2025-3-31, 2025/03/31, 2025.3.31, 2025年3月31日, 20250331; a time may follow. */
const YEAR_FIRST = /^(\d{4})(?:[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?|(\d{2})(\d{2}))(?:[T ,].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?:[T ,].*)?$/;

/**
 * Dates of a column as YYYY-MM-DD: null where a cell is empty, undefined where it cannot be read (a two-digit year cannot). With the year
 * last, what comes first is told by cells above 12; where no cell tells and `order` is not given, that is refused.
 * @throws comments-date-order, comments-dates-mixed
 */
export function readDates(
  cells: string[],
  file: string,
  order?: DateOrder,
): { dates: (string | null | undefined)[]; order?: DateOrder } {
  const clean = cells.map((cell) => cell.normalize('NFKC').trim());
  const found = order ?? orderOf(clean, file);
  const dates = clean.map((cell) => {
    if (cell === '') return null;
    const first = YEAR_FIRST.exec(cell);
    if (first) return written(first[1], first[2] ?? first[4], first[3] ?? first[5]);
    const last = YEAR_LAST.exec(cell);
    if (!last) return undefined;
    return found === 'month-first' ? written(last[3], last[1], last[2]) : written(last[3], last[2], last[1]);
  });
  return { dates, order: found };
}

function orderOf(cells: string[], file: string): DateOrder | undefined {
  const found: Partial<Record<DateOrder | 'open', string>> = {};
  for (const cell of cells) {
    const parts = YEAR_LAST.exec(cell);
    if (!parts) continue;
    const [a, b] = [Number(parts[1]), Number(parts[2])];
    if (a > 12 && b <= 12) found['day-first'] ??= cell;
    else if (b > 12 && a <= 12) found['month-first'] ??= cell;
    else if (a <= 12 && a !== b) found.open ??= cell;
  }
  const { 'day-first': dayFirst, 'month-first': monthFirst, open } = found;
  if (dayFirst !== undefined && monthFirst !== undefined)
    throw new ReweaveError('comments-dates-mixed', { file, dayFirst, monthFirst });
  if (dayFirst !== undefined) return 'day-first';
  if (monthFirst !== undefined) return 'month-first';
  if (open !== undefined) throw new ReweaveError('comments-date-order', { file, got: open });
  return undefined;
}

function written(year: string, month: string, day: string): string | undefined {
  if (!isDate(Number(year), Number(month), Number(day))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
