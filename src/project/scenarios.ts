import type { ProjectDocument } from '../../workers/model/document.ts';
import type { Decision, Plan } from '../../workers/model/renewal.ts';
import {
  freshColour,
  freshScenarioId,
  newScenario,
  openScenarioOf,
  type Scenario,
} from '../../workers/model/scenario.ts';
import { edit, editInStroke, useProject } from './store.ts';

type Plans = ProjectDocument['plans'];

export function currentScenario({ plans }: ProjectDocument): Scenario | null {
  return openScenarioOf(plans);
}

export function useScenario(): Scenario | null {
  return useProject(({ document }) => currentScenario(document));
}

const inPlans = (change: (plans: Plans) => Plans) => (document: ProjectDocument) => ({
  ...document,
  plans: change(document.plans),
});

/** Adds a scenario that keeps everything, or a copy of one there is, and goes on with it. */
export function addScenario(name: string, copyOf?: Scenario): void {
  edit(
    inPlans((plans) => {
      const id = freshScenarioId(plans.scenarios);
      const colour = freshColour(plans.scenarios);
      const added = copyOf ? { ...copyOf, id, name, colour } : newScenario(id, name, colour);
      return { scenarios: [...plans.scenarios, added], current: id };
    }),
  );
}

export function removeScenario(id: string): void {
  edit(
    inPlans((plans) => {
      const scenarios = plans.scenarios.filter((one) => one.id !== id);
      const current = plans.current === id ? (scenarios.at(-1)?.id ?? null) : plans.current;
      return { scenarios, current };
    }),
  );
}

export function openScenario(id: string): void {
  edit(inPlans((plans) => ({ ...plans, current: id })));
}

const withScenario = (change: (scenario: Scenario) => Scenario) =>
  inPlans((plans) => {
    const current = plans.scenarios.find(({ id }) => id === plans.current) ?? plans.scenarios[0];
    return {
      ...plans,
      scenarios: plans.scenarios.map((one) => (one === current ? change(one) : one)),
    };
  });

/** Changes the open scenario; one step of undo. */
export function editScenario(change: (scenario: Scenario) => Scenario): void {
  edit(withScenario(change));
}

/** Changes the open scenario while a slider moves, until endStroke. */
export function editScenarioInStroke(change: (scenario: Scenario) => Scenario): void {
  editInStroke(withScenario(change));
}

/** Decides the same for several parcels; null: keep them. Locked parcels too: a lock holds a search back, not a hand. */
export function decide(ids: string[], decision: Decision | null): void {
  editScenario((scenario) => {
    const plan = { ...scenario.plan };
    for (const id of ids) {
      if (decision) plan[id] = decision;
      else delete plan[id];
    }
    return { ...scenario, plan };
  });
}

/** Takes several decisions at once, and locks their parcels against the search; one step of undo. */
export function decideAndLock(decisions: Plan): void {
  editScenario((scenario) => ({
    ...scenario,
    plan: { ...scenario.plan, ...decisions },
    locked: [...new Set([...scenario.locked, ...Object.keys(decisions)])],
  }));
}

export function setLocked(ids: string[], locked: boolean): void {
  editScenario((scenario) => {
    const now = new Set(scenario.locked);
    for (const id of ids) {
      if (locked) now.add(id);
      else now.delete(id);
    }
    return { ...scenario, locked: [...now] };
  });
}
