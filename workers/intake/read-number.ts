/** 12,345.6 with separators of thousands, spaces around it, full-width digits or a leading plus or zeros. */
const WRITTEN = /^[+-]?(?:\d{1,3}(?:[,\u2009 ]\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** The number that a cell holds or spells; NaN where it spells none. */
export function readNumber(cell: string | number): number {
  if (typeof cell === 'number') return cell;
  const text = cell.normalize('NFKC').trim();
  return /\d/.test(text) && WRITTEN.test(text) ? Number(text.replace(/[,\u2009 ]/g, '')) : Number.NaN;
}
