import { ReweaveError } from '../../model/errors.ts';
import type { JobContext } from '../../model/job.ts';
import type { SitingAnswer, SitingInput } from '../../model/siting.ts';
import { knownPeople, sitingCosts } from './costs.ts';
import { greedy, orderBySaving } from './greedy.ts';
import { interchange } from './interchange.ts';
import { lagrangian } from './lagrangian.ts';
import { largest, nearestOf, savingOf, totalOf } from './nearest.ts';

/**
 * Which candidates should get a facility: greedy (at least 1 − 1/e of the most that can be gained), improved by exchanges, with a bound. Facilities
 * that are there already count. Any number of people can be served by one. The same input gives the same answer.
 * @throws siting-count, siting-people, siting-minutes, cancelled
 */
export async function site(input: SitingInput, ctx: JobContext): Promise<SitingAnswer> {
  check(input);
  const { people, open, goal } = input;
  const problem = sitingCosts(input);
  const begun = greedy(problem, open);
  let best = await interchange(problem, begun.chosen, ctx);
  const fromBelow = await lagrangian(problem, open, best, ctx);
  if (fromBelow.better) best = await interchange(problem, fromBelow.better.chosen, ctx);
  const { first } = nearestOf(problem, best.chosen);
  const left = Float64Array.from({ length: problem.candidates }, (_, c) => savingOf(problem, first, c));
  const bound = Math.min(
    best.cost,
    Math.max(begun.bound, fromBelow.bound, totalOf(problem, first) - largest(left, open).sum),
  );
  const { chosen, steps } = orderBySaving(problem, best.chosen);
  const total = problem.weights.reduce((sum, weight) => sum + weight, 0);
  const shown = (cost: number) => (goal.type === 'coverage' ? total - cost : cost / total);
  return {
    chosen: Uint32Array.from(chosen),
    steps: Float64Array.from(steps, shown),
    bound: shown(bound),
    gap: best.cost > bound ? (best.cost - bound) / (steps[0] - bound) : 0,
    unknown: people.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
  };
}

function check({ people, reach, open, goal }: SitingInput): void {
  const limit = reach.starts.length - 1;
  if (!(Number.isInteger(open) && open >= 1 && open <= limit)) {
    throw new ReweaveError('siting-count', { got: open, limit });
  }
  const minutes = goal.type === 'coverage' ? goal.withinMin : goal.farMin;
  if (!(minutes > 0 && minutes < Infinity)) throw new ReweaveError('siting-minutes', { got: minutes });
  const known = people.reduce((sum, value) => sum + knownPeople(value), 0);
  if (!(known > 0)) throw new ReweaveError('siting-people', { got: known });
}
