import { create } from 'zustand';
import type { Compared } from '../project/compared.ts';

/** Scenarios of other projects, measured on their own districts: on this page only, they are no part of the project. */
export interface ForeignScenarios {
  file: string;
  /** Names their district. */
  district: string;
  compared: Compared[];
}

export const useForeign = create<{ files: ForeignScenarios[] }>(() => ({ files: [] }));
