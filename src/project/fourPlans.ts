import { create } from 'zustand';
import { GOAL_PRESETS, type GoalPreset } from '../../workers/model/goals.ts';
import { freshColour, freshScenarioId, newScenario, type Scenario } from '../../workers/model/scenario.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { planKey } from './planning.ts';
import { useResults } from './results.ts';
import { SHEET } from './sheet.ts';
import { edit, useProject } from './store.ts';

const FOUR_GOALS = ['access', 'investment', 'structure', 'balanced'] as const satisfies GoalPreset[];

interface FourPlans {
  busy: boolean;
  problem: Error | null;
}

/** Whether plans for the goals are being searched, and why there are none. */
export const useFourPlans = create<FourPlans>(() => ({ busy: false, problem: null }));

/** A scenario for each of the four goals with the plan that the engine finds for it; one step of undo. Cancelled or failed, nothing is added. */
export async function makeFourPlans(nameOf: (goal: GoalPreset) => string): Promise<void> {
  const { district } = useResults.getState();
  if (!district || useFourPlans.getState().busy) return;
  const { opened } = useProject.getState();
  const { parcels, facilities, streets } = district;
  const blank = newScenario(freshScenarioId([]), '', freshColour([]));
  const { years, assumptions, redLines, allowed } = blank;
  const input = {
    key: planKey(district, blank),
    ...{ district: { parcels, facilities, streets }, sheet: SHEET, overrides: assumptions, years },
    ...{ goals: [...FOUR_GOALS], redLines, allowed },
  };
  useFourPlans.setState({ busy: true, problem: null });
  try {
    const plans = await runJob('plansForGoals', 'plansForGoals', input, { room: 'compared' });
    // Another project was opened meanwhile.
    if (useProject.getState().opened !== opened) return;
    edit((document) => {
      const scenarios = [...document.plans.scenarios];
      FOUR_GOALS.forEach((preset, i) => {
        const fresh = newScenario(freshScenarioId(scenarios), nameOf(preset), freshColour(scenarios));
        const goal: Scenario['goal'] = { preset, weights: { ...GOAL_PRESETS[preset] } };
        scenarios.push({ ...fresh, goal, plan: plans[i] });
      });
      return { ...document, plans: { scenarios, current: document.plans.current ?? scenarios[0].id } };
    });
  } catch (error) {
    if (!isCancelled(error)) useFourPlans.setState({ problem: error as Error });
  } finally {
    useFourPlans.setState({ busy: false });
  }
}
