import { useMemo } from 'react';
import { type Lens, lensesOf } from './lenses.ts';
import { useResults } from './results.ts';
import { useScenario } from './scenarios.ts';
import { useView } from './view.ts';

/** All lenses, and the one that colours the map: the chosen one, or the first where that one has no result. */
export function useLenses(): { lenses: Lens[]; lens: Lens | null } {
  const results = useResults();
  const chosen = useView((view) => view.lens);
  const scenario = useScenario();
  const planYear = useView((view) => view.planYear);
  const lenses = useMemo(() => lensesOf(results, scenario, planYear), [results, scenario, planYear]);
  return { lenses, lens: lenses.find(({ id }) => id === chosen) ?? lenses[0] ?? null };
}
