/** Months as spreadsheets write them, and numeric and Chinese dates: what becomes of a fraction that is taken for a date. */
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|[A-Za-z]{3,}.*\d|\d.*[A-Za-z]{3,}|\d+月/;

/**
 * The value of a judgement as written: 3, 0.5, 1/3, 1:3, １／３, ⅓; null for nothing. 'date' for what a spreadsheet made of a
 * fraction (1-Mar, 3月1日), 'wrong' for anything else that is not a number above 0.
 */
export function judgementValue(written: string): number | null | 'date' | 'wrong' {
  const text = written.normalize('NFKC').replace(/[⁄∕÷]/g, '/').trim();
  if (text === '') return null;
  const parts = /^([\d.]+)\s*(?:[/:]\s*([\d.]+))?$/.exec(text);
  if (!parts) return DATE.test(text) ? 'date' : 'wrong';
  const value = Number(parts[1]) / Number(parts[2] ?? 1);
  return value > 0 && Number.isFinite(value) ? value : 'wrong';
}
