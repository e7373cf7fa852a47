import { create } from 'zustand';
import type { GroupKind } from '../../../../workers/model/people.ts';

/** By which groups voices are counted, and the most that one voice may weigh. */
export const useHeardChoice = create<{ by: GroupKind; cap: number }>(() => ({ by: 'age', cap: 5 }));
