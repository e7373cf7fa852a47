import { GOAL_PRESETS, type GoalPreset } from '../../workers/model/goals.ts';
import { editScenario } from './scenarios.ts';

export const GOAL_CHOICES = [...(Object.keys(GOAL_PRESETS) as GoalPreset[]), 'own'] as const;

/** Makes the open scenario good at one of the goals there are, or at what its own weights say. */
export function chooseGoal(name: string): void {
  const preset = GOAL_CHOICES.find((one) => one === name)!;
  editScenario((one) => ({
    ...one,
    goal: { preset, weights: preset === 'own' ? one.goal.weights : { ...GOAL_PRESETS[preset] } },
  }));
}
