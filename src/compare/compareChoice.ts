import { create } from 'zustand';
import { useProject } from '../project/store.ts';

/** What orders the rows: the figures' own order, or a scenario's column. */
export type SortBy = { scenario: string; by: 'value' | 'relative'; down: boolean } | null;

interface CompareChoice {
  /** Scenarios that are left out of the comparison. */
  left: string[];
  /** What changes are counted from: 'today', or a scenario. */
  base: string;
  /** Just figures whose name holds this. */
  filter: string;
  sort: SortBy;
  /** Sorted within the groups, or all figures in one order. */
  within: boolean;
}

/** How scenarios are held against each other: ends with the page. */
const NOTHING: CompareChoice = { left: [], base: 'today', filter: '', sort: null, within: true };

export const useCompareChoice = create<CompareChoice>(() => NOTHING);

// Scenarios of one project say nothing about those of the next, whose ids may be the same.
useProject.subscribe((now, before) => {
  if (now.opened !== before.opened) useCompareChoice.setState(NOTHING);
});

export const choose = (part: Partial<CompareChoice>) => useCompareChoice.setState(part);

export function toggleScenario(id: string): void {
  useCompareChoice.setState(({ left }) => ({
    left: left.includes(id) ? left.filter((one) => one !== id) : [...left, id],
  }));
}
