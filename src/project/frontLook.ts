import { create } from 'zustand';
import type { Spans } from './frontPlans.ts';

/** What of a front is looked at. Plans by their place in it. */
interface FrontLook {
  spans: Spans;
  picked: number | null;
  hovered: number | null;
}

export const useFrontLook = create<FrontLook>(() => ({ spans: [], picked: null, hovered: null }));

export function lookAtFront(part: Partial<FrontLook>): void {
  useFrontLook.setState(part);
}

/** Chooses the plans whose values lie in spans; what is not named keeps its span. */
export function setSpans(part: Record<number, [number, number] | null>, goals: number): void {
  const { spans } = useFrontLook.getState();
  lookAtFront({
    hovered: null,
    spans: Array.from({ length: goals }, (_, m) => (m in part ? part[m] : (spans[m] ?? null))),
  });
}
