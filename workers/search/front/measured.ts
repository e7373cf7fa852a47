import { ReweaveError } from '../../model/errors.ts';
import type { FrontPlans, FrontProblem, Genes } from '../../model/front.ts';

/**
 * Room for plans of one island and what is known of them. A plan stays in its place as long as it lives; places are given out and taken
 * back, so that breeding allocates nothing.
 */
export interface Measured<G extends Genes> {
  genes: G[];
  goals: Float64Array;
  violation: Float64Array;
  /** Measures what stands in a place, from scratch. */
  measure(place: number): void;
  /** Measures what stands in a place as a child of what stands in another. */
  measureChild(place: number, parent: number): void;
  evaluations(): number;
  plansAt(places: ArrayLike<number>): FrontPlans<G>;
}

/** A child that differs from its parent in more than this share of its genes is measured from scratch. */
const MUCH = 0.5;

/** @throws front-goal-missing where a plan has a goal or violation that is not a number */
export function measured<G extends Genes>(
  { variation, evaluator }: FrontProblem<G>,
  places: number,
): Measured<G> {
  const { length } = variation;
  const { goals: count, kept } = evaluator;
  const all = variation.allocate(places);
  const genes = Array.from({ length: places }, (_, p) => all.subarray(p * length, (p + 1) * length) as G);
  const allKept = new Float64Array(places * kept);
  const keptOf = Array.from({ length: places }, (_, p) => allKept.subarray(p * kept, (p + 1) * kept));
  const goals = new Float64Array(places * count);
  const violation = new Float64Array(places);
  const out = new Float64Array(count + 1);
  const changed = new Uint32Array(length);
  let evaluations = 0;

  function take(place: number): void {
    evaluations++;
    for (let m = 0; m <= count; m++) {
      if (Number.isNaN(out[m])) throw new ReweaveError('front-goal-missing', { got: m + 1 });
    }
    for (let m = 0; m < count; m++) goals[place * count + m] = out[m];
    violation[place] = Math.max(out[count], 0);
  }

  function measure(place: number): void {
    evaluator.evaluate(genes[place], keptOf[place], out);
    take(place);
  }

  return {
    genes,
    goals,
    violation,
    measure,
    measureChild(place, parent) {
      if (!evaluator.update) return measure(place);
      const before = genes[parent];
      const now = genes[place];
      let n = 0;
      for (let g = 0; g < length; g++) if (now[g] !== before[g]) changed[n++] = g;
      if (n > MUCH * length) return measure(place);
      keptOf[place].set(keptOf[parent]);
      evaluator.update(now, before, changed.subarray(0, n), keptOf[place], out);
      take(place);
    },
    evaluations: () => evaluations,
    plansAt(list) {
      const plans = {
        count: list.length,
        genes: variation.allocate(list.length),
        goals: new Float64Array(list.length * count),
        violation: new Float64Array(list.length),
      };
      for (let k = 0; k < list.length; k++) {
        plans.genes.set(genes[list[k]] as never, k * length);
        for (let m = 0; m < count; m++) plans.goals[k * count + m] = goals[list[k] * count + m];
        plans.violation[k] = violation[list[k]];
      }
      return plans;
    },
  };
}
