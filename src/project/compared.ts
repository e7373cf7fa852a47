import type { ScenarioAssessed } from '../../workers/compare/scenario-session.ts';
import type { District } from '../../workers/model/district.ts';
import type { Scenario } from '../../workers/model/scenario.ts';
import { isCancelled, runJob } from './engine/engine.ts';
import { areThere, lookers, useLooking } from './lookers.ts';
import { planKey } from './planning.ts';
import { useResults } from './results.ts';
import { SHEET } from './sheet.ts';
import type { Step } from './step.ts';
import { useProject } from './store.ts';

/** A scenario with all that is said of it, or why nothing can be. */
export interface Compared {
  scenario: Scenario;
  result: ScenarioAssessed | null;
  problem: Error | null;
}

/** Parts of the screen that look at all scenarios at once: while there are none, only the open one is measured. */
const comparing = lookers();

export const onComparing = (listener: () => void) => comparing.subscribe(listener);

/** Scenarios are never changed in place: what was measured holds for as long as the object is the same. */
const known = new WeakMap<District, WeakMap<Scenario, Compared>>();

export const COMPARED_STEP: Step = {
  needs() {
    const { district } = useResults.getState();
    if (!areThere(comparing) || !district) return [null];
    return [district, useProject.getState().document.plans.scenarios];
  },
  async run() {
    const { district } = useResults.getState();
    // Not asked for: what there is stays.
    if (!areThere(comparing) || !district) return {};
    const { scenarios } = useProject.getState().document.plans;
    const ofDistrict = known.get(district) ?? new WeakMap<Scenario, Compared>();
    known.set(district, ofDistrict);
    for (const scenario of scenarios) {
      if (!ofDistrict.has(scenario)) ofDistrict.set(scenario, await measureScenario(district, scenario));
    }
    return { compared: scenarios.map((scenario) => ofDistrict.get(scenario)!) };
  },
};

/** Measures a scenario of a district; a fault is kept with it. @throws cancelled */
export async function measureScenario(district: District, scenario: Scenario): Promise<Compared> {
  const { parcels, facilities, streets } = district;
  const { plan, redLines, years, assumptions: overrides } = scenario;
  const input = {
    key: planKey(district, scenario),
    ...{ district: { parcels, facilities, streets }, sheet: SHEET, overrides, years, plan, redLines },
  };
  try {
    const result = await runJob('compared', 'scenarioMeasure', input, { room: 'compared' });
    return { scenario, result, problem: null };
  } catch (error) {
    if (isCancelled(error)) throw error;
    return { scenario, result: null, problem: error as Error };
  }
}

/** All scenarios in the order of the project, measured; null until they are. What is shown may be of a moment ago while a change is worked out. */
export function useCompared(): Compared[] | null {
  useLooking(comparing);
  return useResults((results) => results.compared);
}
