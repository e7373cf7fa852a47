import { useMemo } from 'react';
import { useCompared } from '../project/compared.ts';
import { useCompareChoice } from './compareChoice.ts';
import { type Comparison, comparisonOf, type Entry, HERE } from './comparison.ts';
import { useOthers } from './otherProject.ts';

/** All scenarios that can be compared, those of this project first; null until they are measured. */
export function useEntries(): Entry[] | null {
  const own = useCompared();
  const files = useOthers((state) => state.files);
  return useMemo(() => {
    if (!own) return null;
    const foreign = files.flatMap(({ district, compared }) => compared.map((one) => ({ ...one, district })));
    return [...own.map((one) => ({ ...one, district: HERE })), ...foreign];
  }, [own, files]);
}

export function useComparison(entries: Entry[] | null): Comparison | null {
  const { left, base } = useCompareChoice();
  return useMemo(() => (entries ? comparisonOf(entries, left, base) : null), [entries, left, base]);
}
