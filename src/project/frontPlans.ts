import type { FrontPlans } from '../../workers/model/front.ts';
import type { Goal } from '../../workers/model/goals.ts';
import { ACTIONS, type Options } from '../../workers/model/renewal.ts';
import { choiceOf, type OptionMap } from '../../workers/renewal/choice-problem.ts';

/** Goals of which less is better: they are shown as they are minimised. */
const LESS: readonly Goal[] = ['commute', 'carbon', 'stay'];

export const isLessBetter = (goal: Goal): boolean => LESS.includes(goal);

/** A goal as it is told, in the unit `goalUnit.<goal>`, from the value that the search minimises. */
export function goalValue(goal: Goal, minimised: number): number {
  if (isLessBetter(goal)) return minimised;
  // No −0.
  return (goal === 'access' ? -100 * minimised : -minimised) + 0;
}

/** A span of each goal in its shown unit that plans are chosen by; null: any. */
export type Spans = ([number, number] | null)[];

/** Values as they are told: a row per plan. */
export function rowsOf(goals: Goal[], plans: Pick<FrontPlans, 'count' | 'goals'>): number[][] {
  return Array.from({ length: plans.count }, (_, p) =>
    goals.map((goal, m) => goalValue(goal, plans.goals[p * goals.length + m])),
  );
}

/** Places of the rows that lie in every span. */
export function within(rows: number[][], spans: Spans): number[] {
  return rows.flatMap((row, p) =>
    spans.every((span, m) => !span || (row[m] >= span[0] && row[m] <= span[1])) ? [p] : [],
  );
}

/** How often each parcel is renewed among the plans: 0 … 1, one per parcel. NaN without plans. */
export function renewedShare(map: OptionMap, genes: Uint32Array, plans: number[]): Float32Array {
  const parcels = map.starts.length - 1;
  const share = new Float32Array(parcels);
  for (const plan of plans) {
    for (let p = 0; p < parcels; p++) if (map.work[genes[plan * parcels + p]] >= 0) share[p]++;
  }
  return share.map((count) => count / plans.length);
}

/** One plan of many in columns. */
export function planAt(map: OptionMap, genes: Uint32Array, plan: number) {
  const parcels = map.starts.length - 1;
  return choiceOf(map, genes.subarray(plan * parcels, (plan + 1) * parcels));
}

/** What a plan does with each parcel, as indices of ACTIONS. */
export function actionsOf(options: Options, work: Int32Array): Float32Array {
  return Float32Array.from(work, (w) => (w < 0 ? ACTIONS.indexOf('keep') : options.action[w]));
}

/** Where a plan of one front stands in another; null where it is not there. */
export function samePlan(
  from: FrontPlans<Uint32Array>,
  plan: number,
  to: FrontPlans<Uint32Array>,
): number | null {
  const length = from.genes.length / from.count;
  for (let q = 0; q < to.count; q++) {
    let at = 0;
    while (at < length && from.genes[plan * length + at] === to.genes[q * length + at]) at++;
    if (at === length) return q;
  }
  return null;
}
