import { useMemo } from 'react';
import type { Options, Plan } from '../../workers/model/renewal.ts';
import { type Choice, findWork, nothingChosen } from '../../workers/renewal/plan.ts';
import { useResults } from './results.ts';
import { useScenario } from './scenarios.ts';

/** The plan as columns, one entry per parcel: what is not offered there is kept. */
export function choiceOfPlan(options: Options, plan: Plan): Choice {
  const choice = nothingChosen(options.existing.count);
  const seen = new Set<string>();
  options.existing.ids.forEach((id, row) => {
    const decision = plan[id];
    if (!decision || seen.has(id) || decision.year > options.years) return;
    seen.add(id);
    const work = findWork(options, row, decision);
    if (work < 0) return;
    choice.work[row] = work;
    choice.year[row] = decision.year;
  });
  return choice;
}

/** Options and the open scenario's plan in columns; null until the options are worked out. */
export function usePlanChoice(): { options: Options; choice: Choice } | null {
  const options = useResults((results) => results.plan?.options);
  const plan = useScenario()?.plan;
  return useMemo(
    () => (options && plan ? { options, choice: choiceOfPlan(options, plan) } : null),
    [options, plan],
  );
}

/** Floor area of each parcel at the end of a year of the plan, m²; NaN where it is not known. */
export function floorAt(
  { options, choice }: { options: Options; choice: Choice },
  year: number,
): Float64Array {
  const { demolishedM2, builtM2 } = options.amounts;
  return options.existing.floorM2.map((floor, row) => {
    const work = choice.work[row];
    return work < 0 || choice.year[row] > year ? floor : floor - demolishedM2[work] + builtM2[work];
  });
}
