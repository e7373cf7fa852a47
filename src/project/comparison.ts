import type { Comparison } from '../../workers/model/comparison.ts';
import { edit, editInStroke, useProject } from './store.ts';

export function useCriteria(): Comparison['criteria'] {
  return useProject(({ document }) => document.comparison.criteria);
}

/** Changes what scenarios are put in order by; one step of undo. */
export function setCriteria(criteria: Comparison['criteria']): void {
  edit((document) => ({ ...document, comparison: { ...document.comparison, criteria } }));
}

/** Changes one weight while its slider moves, until endStroke. */
export function slideWeight(figure: string, weight: number): void {
  editInStroke((document) => ({
    ...document,
    comparison: {
      ...document.comparison,
      criteria: document.comparison.criteria.map((one) => (one.figure === figure ? { ...one, weight } : one)),
    },
  }));
}
