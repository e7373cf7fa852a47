import { create } from 'zustand';
import type { ParcelColumn } from '../../../workers/model/compare.ts';

export const PICTURES = ['goals', 'figures', 'years', 'shift', 'gains'] as const;
export type Picture = (typeof PICTURES)[number];

interface ChartLook {
  picture: Picture;
  /** Figures of the net, and of the parallel axes. */
  goals: string[];
  figures: string[];
  /** The scenario that stands out; null: all alike. */
  lit: string | null;
  /** Whose parcels are looked at; where it is not there any more, the first. */
  scenario: string | null;
  column: ParcelColumn['id'];
  /** What parcels are grouped by, as groupChoices has it. */
  by: string;
}

/** What the pictures show: ends with the page. */
export const useChartLook = create<ChartLook>(() => ({
  picture: 'goals',
  goals: ['npv', 'access', 'commuteMinutes', 'carbonKg', 'elsewhere', 'mix'],
  figures: [
    'population',
    'jobs',
    'investment',
    'npv',
    'rentPerM2',
    'elsewhere',
    'access',
    'commuteMinutes',
    'carbonKg',
    'consensus',
  ],
  lit: null,
  scenario: null,
  column: 'access',
  by: 'landUse',
}));

export const lookCharts = (part: Partial<ChartLook>) => useChartLook.setState(part);
