import { useMemo } from 'react';
import { listedOf } from '../../../workers/consult/votes/shortlisting.ts';
import { useProject } from '../../project/store.ts';
import { useRankings, useVote } from '../../project/votes.ts';
import { inTongue } from '../../words/inTongue.ts';
import { useTongue } from '../../words/tongue.ts';

/** What is voted on or ranked, in the language of the screen. */
export interface KioskItem {
  id: string;
  name: string;
  text: string;
  cost: number | null;
  colour?: string;
}

/** The shortlist. */
export function useListedItems(): KioskItem[] {
  const vote = useVote();
  const tongue = useTongue();
  return useMemo(
    () =>
      listedOf(vote).map(({ id, name, text, cost }) => ({
        id,
        name: inTongue(name, tongue) || id,
        text: inTongue(text, tongue),
        cost,
      })),
    [vote, tongue],
  );
}

/** What is ranked before and after: the shortlist or the scenarios. */
export function useRankedItems(): KioskItem[] {
  const { of } = useRankings();
  const listed = useListedItems();
  const scenarios = useProject((state) => state.document.plans.scenarios);
  return useMemo(
    () =>
      of === 'projects'
        ? listed
        : scenarios.map(({ id, name, colour }) => ({ id, name, text: '', cost: null, colour })),
    [of, listed, scenarios],
  );
}
