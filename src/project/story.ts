import {
  addStep,
  changeStep,
  moveStep,
  problemsOf,
  type StepProblem,
  type StepWorld,
} from '../../workers/consult/story/steps.ts';
import type { Story, StoryStep } from '../../workers/model/story.ts';
import { useResults } from './results.ts';
import { edit, useProject } from './store.ts';

const inStory = (change: (story: Story) => Story) =>
  edit((document) => ({ ...document, story: change(document.story) }));

export const useStory = (): Story => useProject(({ document }) => document.story);

/** Adds a step behind another, or at the end; returns its id. */
export function addStoryStep(step: Omit<StoryStep, 'id'>, after: string | null = null): string {
  let added = '';
  inStory((story) => {
    const { steps, id } = addStep(story.steps, step, after);
    added = id;
    return { ...story, steps };
  });
  return added;
}

/** Several steps at once: one step of undo. */
export function addStorySteps(steps: Omit<StoryStep, 'id'>[]): void {
  inStory((story) => ({
    ...story,
    steps: steps.reduce((all, step) => addStep(all, step).steps, story.steps),
  }));
}

export function removeStoryStep(id: string): void {
  inStory((story) => ({ ...story, steps: story.steps.filter((one) => one.id !== id) }));
}

export function moveStoryStep(id: string, to: number): void {
  const { steps } = useProject.getState().document.story;
  if (moveStep(steps, id, to) === steps) return;
  inStory((story) => ({ ...story, steps: moveStep(story.steps, id, to) }));
}

export function changeStoryStep(id: string, part: Partial<Omit<StoryStep, 'id'>>): void {
  inStory((story) => changeStep(story, id, (step) => ({ ...step, ...part })));
}

/** How the story plays by itself. */
export function setPlaying(part: Partial<Pick<Story, 'seconds' | 'loops'>>): void {
  inStory((story) => ({ ...story, ...part }));
}

const known = new WeakMap<string[], ReadonlySet<string>>();

function idsOf(ids: string[]): ReadonlySet<string> {
  const set = known.get(ids) ?? new Set(ids);
  known.set(ids, set);
  return set;
}

/** What steps can refer to now. */
export function storyWorld(): StepWorld {
  const { district } = useResults.getState();
  return {
    scenarios: useProject.getState().document.plans.scenarios,
    parcels: district && idsOf(district.parcels.ids),
  };
}

/** What is wrong with a step, told anew when scenarios or parcels change. */
export function useStepProblems(step: StoryStep): StepProblem[] {
  const scenarios = useProject(({ document }) => document.plans.scenarios);
  const ids = useResults(({ district }) => district?.parcels.ids ?? null);
  return problemsOf(step, { scenarios, parcels: ids && idsOf(ids) });
}
