import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, GoalWeights } from '../../workers/model/goals.ts';
import type { RedLine, RedLineQuantity } from '../../workers/model/red-lines.ts';
import { type Numbers, useNumbers } from '../words/numbers.ts';
import { useTongue } from '../words/tongue.ts';
import { unitOfQuantity } from './redLineUnits.ts';

/** How a threshold is written and moved. */
export type LimitUnit = 'share' | 'ratio' | 'money' | 'm2' | 'm' | 'count';

export function limitUnitOf(quantity: RedLineQuantity): LimitUnit {
  const unit = unitOfQuantity(quantity);
  if (unit === 'share' || unit === 'ratio' || unit === 'money' || unit === 'm2') return unit;
  return unit === 'metres' ? 'm' : 'count';
}

/** What one unit of a limit is as the search counts it: shares and ratios are kept as sums of floor or households. */
export function searchedUnit(quantity: RedLineQuantity): 'money' | 'm2' | 'household' | 'parcel' | 'one' {
  if (quantity === 'rehousedShare') return 'household';
  if (quantity === 'begun') return 'parcel';
  const unit = limitUnitOf(quantity);
  if (unit === 'money') return 'money';
  return unit === 'share' || unit === 'ratio' || unit === 'm2' ? 'm2' : 'one';
}

export function writeThreshold(unit: LimitUnit, value: number, numbers: Numbers): string {
  if (unit === 'share') return numbers.percent(value);
  if (unit === 'money') return `¥${numbers.short(value)}`;
  if (unit === 'm2') return `${numbers.short(value)} m²`;
  if (unit === 'm') return `${numbers.short(value)} m`;
  return numbers.short(value);
}

/** The name of a red line in the language of the screen, with its side. */
export function useLineName(): (line: RedLine) => string {
  const tongue = useTongue();
  return ({ name, operator }) => `${name[tongue]} ${operator === 'atMost' ? '≤' : '≥'}`;
}

/** The one goal that a search is for; null where it weighs several. */
function singleGoal(weights: GoalWeights): Goal | null {
  const goals = (Object.keys(weights) as Goal[]).filter((goal) => (weights[goal] ?? 0) > 0);
  return goals.length === 1 ? goals[0] : null;
}

const GOAL_UNITS: Partial<Record<Goal, 'money' | 'people' | 'm2' | 'jobs' | 'households' | 'kg'>> = {
  npv: 'money',
  investment: 'money',
  people: 'people',
  saleM2: 'm2',
  rentalM2: 'm2',
  jobs: 'jobs',
  greenM2: 'm2',
  capacity: 'people',
  carbon: 'kg',
  stay: 'households',
};

/**
 * A gain as the search counts it (weighted shares of what the goals could come to at most) in words: of one goal in its own unit, else
 * as a share.
 */
export function useGainWords(weights: GoalWeights, ideal: Partial<Record<Goal, number>>) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  return useMemo(() => {
    const goal = singleGoal(weights);
    const unit = goal && GOAL_UNITS[goal];
    const scale = goal && unit ? (ideal[goal] ?? 0) / (weights[goal] ?? 1) : 0;
    const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
    return (gain: number): string => {
      if (scale > 0 && unit) return t(`gain.${unit}`, { value: numbers.short(gain * scale) });
      return t('gain.share', { value: numbers.short((100 * gain) / sum) });
    };
  }, [t, numbers, weights, ideal]);
}
