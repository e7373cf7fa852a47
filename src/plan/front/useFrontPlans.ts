import { useMemo } from 'react';
import { markedPlans } from '../../../workers/search/front/marked.ts';
import { useFront } from '../../project/front.ts';
import { useFrontLook } from '../../project/frontLook.ts';
import { rowsOf, within } from '../../project/frontPlans.ts';

/** A place on the front that has a name; `goal`: the one that it is best in. */
export interface NamedPlan {
  plan: number;
  name: 'knee' | 'balanced' | 'best';
  goal: number;
}

/** The front as it is shown: a row of values per plan, which of them are chosen, and which have names. */
export function useFrontPlans() {
  const run = useFront((front) => front.run);
  const asked = useFront((front) => front.asked);
  const spans = useFrontLook((look) => look.spans);
  const front = useMemo(() => {
    if (!run || !asked || run.archive.count === 0) return null;
    const { goals } = asked;
    const marked = markedPlans(run.archive.goals, goals.length)!;
    const named: NamedPlan[] = [
      { plan: marked.knee, name: 'knee', goal: 0 },
      { plan: marked.balanced, name: 'balanced', goal: 0 },
      ...marked.extremes.map((plan, goal) => ({ plan, name: 'best' as const, goal })),
    ];
    return { goals, rows: rowsOf(goals, run.archive), named };
  }, [run, asked]);
  const chosen = useMemo(() => (front ? within(front.rows, spans) : []), [front, spans]);
  return useMemo(() => front && { ...front, chosen, spans }, [front, chosen, spans]);
}

export type ShownFront = NonNullable<ReturnType<typeof useFrontPlans>>;
