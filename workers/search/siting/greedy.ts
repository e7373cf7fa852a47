import type { SitingCosts } from './costs.ts';
import { largest, savingOf, totalOf } from './nearest.ts';

interface Greedy {
  chosen: number[];
  /** Total cost with the first n. */
  steps: number[];
  /** No choice of so many candidates costs less. */
  bound: number;
}

/**
 * One candidate after the other, always the one that saves most. What is saved is submodular, so at least 1 − 1/e of the most that
 * can be saved is (Nemhauser, Wolsey and Fisher 1978), and what a candidate saved earlier bounds what it saves now: candidates are measured anew
 * only when they lead (Minoux 1978). The bound is what is saved after some steps and the largest savings left
 * (Nemhauser et al.; Leskovec et al. 2007), the best over all steps.
 */
export function greedy(problem: SitingCosts, open: number): Greedy {
  const first = problem.base.slice();
  const savings = Float64Array.from({ length: problem.candidates }, (_, c) => savingOf(problem, first, c));
  const freshAt = new Int32Array(problem.candidates);
  const chosen: number[] = [];
  const steps = [totalOf(problem, first)];
  let bound = steps[0] - largest(savings, open).sum;
  while (chosen.length < open) {
    let c = 0;
    for (;;) {
      for (let other = 0; other < savings.length; other++) if (savings[other] > savings[c]) c = other;
      if (freshAt[c] === chosen.length) break;
      savings[c] = savingOf(problem, first, c);
      freshAt[c] = chosen.length;
    }
    if (!(savings[c] > 0)) break;
    chosen.push(c);
    take(problem, first, c);
    savings[c] = 0;
    steps.push(totalOf(problem, first));
    bound = Math.max(bound, steps[chosen.length] - largest(savings, open).sum);
  }
  return { chosen, steps, bound };
}

function take({ starts, places, costs }: SitingCosts, first: Float64Array, c: number): void {
  for (let a = starts[c]; a < starts[c + 1]; a++) first[places[a]] = Math.min(first[places[a]], costs[a]);
}

/** The candidates in the order in which each saves most after those before it, and the total cost with the first n. */
export function orderBySaving(
  problem: SitingCosts,
  chosen: ArrayLike<number>,
): Pick<Greedy, 'chosen' | 'steps'> {
  const first = problem.base.slice();
  const left = Array.from(chosen).sort((a, b) => a - b);
  const order: number[] = [];
  const steps = [totalOf(problem, first)];
  while (left.length > 0) {
    const savings = left.map((c) => savingOf(problem, first, c));
    const at = savings.indexOf(Math.max(...savings));
    if (!(savings[at] > 0)) break;
    const [c] = left.splice(at, 1);
    order.push(c);
    take(problem, first, c);
    steps.push(totalOf(problem, first));
  }
  return { chosen: order, steps };
}
