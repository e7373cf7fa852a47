import type { Both, Story, StoryStep, StoryView } from '../../model/story.ts';

type Steps = StoryStep[];

/** The words in one language, or in the other where there are none; '' where there are none at all. */
export function told(words: Both, tongue: keyof Both): string {
  return words[tongue].trim() || words[tongue === 'en' ? 'zh' : 'en'].trim();
}

/** The first number that no step has: ids do not depend on the clock. */
function freshStepId(steps: Steps): string {
  for (let n = 1; ; n++) if (!steps.some(({ id }) => id === `v${n}`)) return `v${n}`;
}

/** Adds a step behind another, or at the end; also what it is called. */
export function addStep(
  steps: Steps,
  step: Omit<StoryStep, 'id'>,
  after: string | null = null,
): { steps: Steps; id: string } {
  const id = freshStepId(steps);
  const at = steps.findIndex((one) => one.id === after);
  return { steps: steps.toSpliced(at < 0 ? steps.length : at + 1, 0, { ...step, id }), id };
}

/** Puts a step at a place, counted without it; beyond the ends is at the end. A step that is not there moves nothing. */
export function moveStep(steps: Steps, id: string, to: number): Steps {
  const from = steps.findIndex((one) => one.id === id);
  const place = Math.max(0, Math.min(steps.length - 1, to));
  if (from < 0 || from === place) return steps;
  return steps.toSpliced(from, 1).toSpliced(place, 0, steps[from]);
}

/** The story with one of its steps changed; a step that is not there changes nothing. */
export function changeStep(story: Story, id: string, change: (step: StoryStep) => StoryStep): Story {
  return { ...story, steps: story.steps.map((one) => (one.id === id ? change(one) : one)) };
}

/** What a step cannot show as it was made. */
export type StepProblem = 'scenario-gone' | 'parcel-gone' | 'no-words';

export interface StepWorld {
  scenarios: { id: string }[];
  /** Ids of the parcels; null while no district is open. */
  parcels: ReadonlySet<string> | null;
}

/** What a step names that is not there any more, and whether it has no words in either language. */
export function problemsOf({ view, headline, sentence }: StoryStep, world: StepWorld): StepProblem[] {
  const problems: StepProblem[] = [];
  if (view.scenario !== null && !world.scenarios.some(({ id }) => id === view.scenario))
    problems.push('scenario-gone');
  if (view.parcel !== null && world.parcels && !world.parcels.has(view.parcel)) problems.push('parcel-gone');
  if (told(headline, 'en') === '' && told(sentence, 'en') === '') problems.push('no-words');
  return problems;
}

/** The view with what is gone left out: what a plan did where its scenario is no more gives way to the first result there is. */
export function shownView(view: StoryView, problems: StepProblem[]): StoryView {
  const noScenario = problems.includes('scenario-gone');
  const isOfPlan = view.lens?.startsWith('plan:') ?? false;
  return {
    ...view,
    scenario: noScenario ? null : view.scenario,
    lens: noScenario && isOfPlan ? null : view.lens,
    planYear: noScenario ? null : view.planYear,
    parcel: problems.includes('parcel-gone') ? null : view.parcel,
  };
}

/** The step after or before another; around the ends where the story loops, else the same one. */
export function stepFrom(index: number, by: number, count: number, loops = false): number {
  if (count === 0) return 0;
  if (loops) return (((index + by) % count) + count) % count;
  return Math.max(0, Math.min(count - 1, index + by));
}

/** Zoom that shows as much in one room as another did in its own: each doubling of the smaller side's ratio is one level. */
export function zoomFor(zoom: number, from: [number, number], to: [number, number]): number {
  return zoom + Math.log2(Math.min(to[0] / from[0], to[1] / from[1]));
}
