import type { StoryStep } from '../../../workers/model/story.ts';
import { type Compared, useCompared } from '../../project/compared.ts';
import { useProject } from '../../project/store.ts';

/** What is measured of a step's scenario as it is now; null while that is worked out, so that no figure stands beside another plan than its own. */
export function useStepResult({ view }: StoryStep): Compared | null {
  const compared = useCompared();
  const scenario = useProject(({ document }) =>
    document.plans.scenarios.find(({ id }) => id === view.scenario),
  );
  return compared?.find((one) => one.scenario === scenario) ?? null;
}
