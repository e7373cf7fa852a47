import { create } from 'zustand';
import type { Plan } from '../../workers/model/renewal.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import type { Talks } from '../../workers/model/stakeholders.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { PLAN_ROOM, type PlanPrepared } from './planning.ts';
import { useResults } from './results.ts';
import { wantedOf } from './wanted.ts';

/** Talks that were held on this visit, and about which plan under which preparation. */
export interface TalksHeld {
  talks: Talks;
  plan: Plan;
  prepared: PlanPrepared;
  wanted: number;
}

interface State {
  held: TalksHeld | null;
  isRunning: boolean;
  problem: unknown;
}

export const useTalks = create<State>(() => ({ held: null, isRunning: false, problem: null }));

/** Holds talks about the open scenario's plan; the last path stays until the new one is there. */
export async function holdTalks(scenario: Scenario): Promise<void> {
  const prepared = useResults.getState().plan;
  if (!prepared) return;
  const wanted = wantedOf(scenario);
  useTalks.setState({ isRunning: true, problem: null });
  try {
    const input = { key: prepared.key, plan: scenario.plan, wanted };
    const talks = await runJob('planTalks', 'planTalks', input, PLAN_ROOM);
    useTalks.setState({ held: { talks, plan: scenario.plan, prepared, wanted }, isRunning: false });
  } catch (problem) {
    useTalks.setState({ isRunning: false, problem: isCancelled(problem) ? null : problem });
  }
}
