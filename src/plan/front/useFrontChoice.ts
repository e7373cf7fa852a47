import { create } from 'zustand';
import type { Goal } from '../../../workers/model/goals.ts';

/** What the next search is to be asked: kept while the person looks at something else. */
export const useFrontChoice = create<{ goals: Goal[]; seed: number }>(() => ({
  goals: ['npv', 'access', 'commute'],
  seed: 1,
}));
