import type { TextColumn } from '../../workers/model/columns.ts';

export interface RowFilter {
  /** Any of the texts contains it, whatever the case; '' lets all through. */
  text: string;
  texts: TextColumn[];
  landUse: number | null;
  landUses: Uint8Array;
  /** All of them must hold; both ends included; a missing value is in no range that has an end. */
  ranges: { values: ArrayLike<number>; min: number | null; max: number | null }[];
}

/** The rows that pass, in the order given. */
export function matchingRows(order: Uint32Array, filter: RowFilter): Uint32Array {
  const { landUse, landUses } = filter;
  const hasText = filter.text.trim() === '' ? null : rowsWithText(order.length, filter);
  const ranges = filter.ranges.filter(({ min, max }) => min !== null || max !== null);
  return order.filter((row) => {
    if (hasText && hasText[row] === 0) return false;
    if (landUse !== null && landUses[row] !== landUse) return false;
    return ranges.every(
      ({ values, min, max }) =>
        values[row] >= (min ?? Number.NEGATIVE_INFINITY) && values[row] <= (max ?? Number.POSITIVE_INFINITY),
    );
  });
}

function rowsWithText(rows: number, { text, texts }: RowFilter): Uint8Array {
  const wanted = text.trim().toLowerCase();
  const found = new Uint8Array(rows);
  for (const { codes, dictionary } of texts) {
    const hits = Uint8Array.from(dictionary, (entry) => (entry.toLowerCase().includes(wanted) ? 1 : 0));
    for (let row = 0; row < rows; row++) if (codes[row] >= 0 && hits[codes[row]] === 1) found[row] = 1;
  }
  return found;
}
