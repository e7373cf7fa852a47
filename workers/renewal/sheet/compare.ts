import type { Assumption, Sheet, SheetDifference } from '../../model/sheet.ts';

/** What differs between two sheets in value, range, unit, source or mark, in the order of the first, then what only the second has. */
export function compareSheets(before: Sheet, after: Sheet): SheetDifference[] {
  const later = new Map(after.assumptions.map((one) => [one.id, one]));
  const differences: SheetDifference[] = [];
  for (const one of before.assumptions) {
    const other = later.get(one.id) ?? null;
    later.delete(one.id);
    if (other && isSame(one, other)) continue;
    const relative = other && one.value !== 0 ? other.value / one.value - 1 : Number.NaN;
    differences.push({ id: one.id, before: one, after: other, relative });
  }
  for (const one of later.values()) {
    differences.push({ id: one.id, before: null, after: one, relative: Number.NaN });
  }
  return differences;
}

function isSame(a: Assumption, b: Assumption): boolean {
  return (
    a.value === b.value &&
    a.low === b.low &&
    a.high === b.high &&
    a.unit === b.unit &&
    a.illustrative === b.illustrative &&
    a.source?.en === b.source?.en &&
    a.source?.zh === b.source?.zh
  );
}
