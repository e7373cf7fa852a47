import type { FrontProblem } from '../model/front.ts';
import type { Goal, GoalWeights } from '../model/goals.ts';
import type { RedLine } from '../model/red-lines.ts';
import { nextBelow } from '../random.ts';
import { choiceVariation } from '../search/front/choice-variation.ts';
import { type Allowed, choiceProblem, type RenewalProblem } from './choice-problem.ts';
import { marginalGains } from './marginal-gains.ts';
import { planEvaluator } from './plan-evaluator.ts';
import type { PlanModel } from './plan-model.ts';
import { PlanState } from './plan-state.ts';
import type { SheetValues } from './sheet/values.ts';

/** What a front is searched for and within which rules. */
export interface FrontQuestion {
  goals: Goal[];
  redLines: RedLine[];
  allowed: Allowed;
}

/** A district's plans as a problem of the front search. */
export interface RenewalFront {
  renewal: RenewalProblem;
  /** Gains of every option for each goal alone, scaled to at most about 1 in sum: what seeds are priced with. */
  gains: Float64Array[];
  front: Omit<FrontProblem<Uint32Array>, 'seeds'>;
}

/**
 * Options and limits once, the evaluator over the chosen goals, and a repair that keeps parcels as they are until limits hold.
 * @throws as choiceProblem
 */
export function renewalFront(
  model: PlanModel,
  sheet: SheetValues,
  { goals, redLines, allowed }: FrontQuestion,
): RenewalFront {
  const { options, before } = model;
  const marginal = marginalGains(new PlanState(model));
  const of = (weights: GoalWeights) =>
    choiceProblem({ options, sheet, before, weights, redLines, allowed, marginal });
  const gains: Float64Array[] = [];
  let renewal: RenewalProblem | undefined;
  for (const goal of goals) {
    renewal = of({ [goal]: 1 });
    gains.push(renewal.problem.gain);
  }
  return {
    renewal: renewal!,
    gains,
    front: {
      variation: choiceVariation(renewal!.map.starts),
      evaluator: planEvaluator(model, renewal!, goals),
      repair: repairOf(renewal!),
    },
  };
}

/**
 * Takes back works, one parcel after the other from a random one on, that draw on a limit which is broken, until none is or none is left to
 * take back. What taking back cannot mend (a limit that asks for more of something) stays, and counts as violation.
 */
function repairOf({ problem }: RenewalProblem): (genes: Uint32Array, random: Uint32Array) => void {
  const { starts, limits, useStarts, useLimit, useAmount } = problem;
  const parcels = starts.length - 1;
  const used = new Float64Array(limits.length);
  const slack = limits.map(({ most }) => 1e-9 * Math.max(1, Math.abs(most)));
  const isOver = (l: number) => used[l] > limits[l].most + slack[l];
  const draw = (option: number, sign: 1 | -1) => {
    for (let u = useStarts[option]; u < useStarts[option + 1]; u++) used[useLimit[u]] += sign * useAmount[u];
  };
  /** Whether it draws on a broken limit. */
  const helps = (option: number) => {
    for (let u = useStarts[option]; u < useStarts[option + 1]; u++) {
      if (useAmount[u] > 0 && isOver(useLimit[u])) return true;
    }
    return false;
  };
  return (genes, random) => {
    used.fill(0);
    for (let p = 0; p < parcels; p++) draw(genes[p], 1);
    const isBroken = () => limits.some((_, l) => isOver(l));
    if (!isBroken()) return;
    const from = nextBelow(random, parcels);
    const step = strideOf(parcels, random);
    // Taking back a work that made room for others can break another limit: again, until nothing is left to take back.
    for (let taken = 1; taken > 0 && isBroken(); ) {
      taken = 0;
      for (let k = 0, p = from; k < parcels; k++, p = (p + step) % parcels) {
        const kept = starts[p];
        if (genes[p] === kept || !helps(genes[p])) continue;
        draw(genes[p], -1);
        genes[p] = kept;
        draw(kept, 1);
        taken++;
      }
    }
  };
}

/** A step by which all parcels are come by, in an order that looks random. */
function strideOf(parcels: number, random: Uint32Array): number {
  if (parcels < 3) return 1;
  for (;;) {
    const step = 1 + nextBelow(random, parcels - 1);
    if (greatestCommon(step, parcels) === 1) return step;
  }
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
