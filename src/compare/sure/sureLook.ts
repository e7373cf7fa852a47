import { create } from 'zustand';
import { FIRST_SEED } from './runs.ts';

export const SURE_PARTS = ['order', 'one', 'all'] as const;
export type SurePart = (typeof SURE_PARTS)[number];

interface SureLook {
  part: SurePart;
  /** Whose figures are moved; where it is not there any more, the first. */
  scenario: string | null;
  /** The figure that is looked at. */
  figure: string;
  samples: number;
  seed: number;
  shape: 'triangular' | 'uniform';
  /** Random weights tried, and by which share each may be off; null: any weights. */
  weightings: number;
  spread: number | null;
}

/** What of being sure is looked at: ends with the page. */
export const useSureLook = create<SureLook>(() => ({
  part: 'order',
  scenario: null,
  figure: 'npv',
  samples: 200,
  seed: FIRST_SEED,
  shape: 'triangular',
  weightings: 5000,
  spread: 0.5,
}));

export const lookSure = (part: Partial<SureLook>) => useSureLook.setState(part);
