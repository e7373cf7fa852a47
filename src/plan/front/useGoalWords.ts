import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../workers/model/goals.ts';
import { isLessBetter } from '../../project/frontPlans.ts';
import { useNumbers } from '../../words/numbers.ts';

/** How goals and their values are called in the language of the screen. */
export function useGoalWords() {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return useMemo(() => {
    const nameOf = (goal: Goal) => t(`goalFigure.${goal}`);
    const unitOf = (goal: Goal) => t(`goalUnit.${goal}`);
    const wayOf = (goal: Goal) => t(isLessBetter(goal) ? 'goalWay.less' : 'goalWay.more');
    const bare = (goal: Goal, value: number) =>
      goal === 'access' ? numbers.one(value) : goal === 'commute' ? numbers.two(value) : numbers.short(value);
    const textOf = (goal: Goal, value: number) => {
      const unit = goal === 'access' ? '%' : goal === 'mix' ? '' : unitOf(goal);
      return `${bare(goal, value)}${unit && ` ${unit}`}`;
    };
    return { nameOf, unitOf, wayOf, bare, textOf };
  }, [t, numbers]);
}
