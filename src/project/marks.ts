import { create } from 'zustand';
import type { District } from '../../workers/model/district.ts';

/** Several parcels taken together, to do the same with all of them. Rows; kept for this visit only. */
export const useMarks = create<{ parcels: ReadonlySet<number> }>(() => ({ parcels: new Set() }));

/** Takes these parcels instead of those marked so far, besides them, or out of them. */
export function mark(rows: Iterable<number>, how: 'set' | 'add' | 'remove' = 'set'): void {
  useMarks.setState((state) => {
    const parcels = new Set(how === 'set' ? [] : state.parcels);
    for (const row of rows) {
      if (how === 'remove') parcels.delete(row);
      else parcels.add(row);
    }
    return { parcels };
  });
}

export function toggleMark(row: number): void {
  mark([row], useMarks.getState().parcels.has(row) ? 'remove' : 'add');
}

/** The marked parcels stay the same when the district changes; those that are gone are let go. */
export function keepMarks(before: District | null, now: District): void {
  const { parcels } = useMarks.getState();
  if (parcels.size === 0) return;
  const ids = new Set([...parcels].map((row) => before?.parcels.ids[row]));
  mark(now.parcels.ids.flatMap((id, row) => (ids.has(id) ? [row] : [])));
}
