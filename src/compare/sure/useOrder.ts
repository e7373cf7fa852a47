import { useMemo } from 'react';
import { type NoOrder, type ScenarioOrder, scenarioOrder } from '../../../workers/compare/scenario-order.ts';
import { useCriteria } from '../../project/comparison.ts';
import type { Measured } from '../useMeasured.ts';

/** The chosen scenarios in the order of the person's weights, or why there is none; follows while a weight moves. */
export function useOrder({ figures, scenarios }: Measured): ScenarioOrder | NoOrder {
  const criteria = useCriteria();
  return useMemo(() => scenarioOrder(figures, scenarios, criteria), [figures, scenarios, criteria]);
}
