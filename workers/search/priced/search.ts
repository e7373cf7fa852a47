import type { ChoiceAnswer, ChoiceProblem } from '../../model/search.ts';
import { type At, firstPlan, improvePlan } from './find-plan.ts';
import { findPrices, narrowAt, sizeOf } from './find-prices.ts';
import { Known } from './known.ts';
import { planOf } from './plan.ts';
import { type Prepared, prepare } from './prepare.ts';
import { presolve, raisedPrices } from './presolve.ts';
import { pricePath } from './price-path.ts';
import { sampleGroups } from './sample-groups.ts';
import { floored, warm } from './warm.ts';

export interface PricedOptions {
  /** Prices and plan of an earlier answer to a like problem (the same groups and limits, other numbers). */
  start?: { prices: Float64Array; choice?: Uint32Array };
  /** Enough when this is proved; 0.005 unless set. */
  gap?: number;
  /** Most passes over options in search of prices; 150 unless set. */
  mostPasses?: number;
  /** Most rounds of improving a plan once prices are found; 40 unless set. */
  mostRounds?: number;
}

const SAMPLE = 150;
/** Smoothing at which the sample's prices are near enough for the whole. */
const SAMPLE_ENOUGH = 0.02;
/** Smoothing that a search for prices begins with, in typical gains: of a sample finer, as a pass costs the more the coarser. */
const BEGIN = 0.05;
const SAMPLE_BEGIN = 0.01;
const ROUNDS = 40;

/**
 * Searches step by step: yields the best answer so far after each pass over all options. Ends when the gap is proved, or when neither prices nor plan move on. Errors: those of `prepare`.
 */
export function* pricedSteps(
  problem: ChoiceProblem,
  options: PricedOptions = {},
): Generator<ChoiceAnswer, void, void> {
  const prepared = prepare(problem);
  const left = presolve(prepared);
  if (!left) {
    yield* stepsOf(prepared, options);
    return;
  }
  const whole = (answer: ChoiceAnswer): ChoiceAnswer => {
    const choice = answer.choice.map((i) => left.option[i]);
    return { ...answer, choice, prices: raisedPrices(problem, left, choice, answer.prices) };
  };
  if (left.option.length === prepared.groups) {
    yield whole(onlyChoice(prepared, left.option));
    return;
  }
  const { start } = options;
  // A plan from before may have what is barred now; its prices are still near.
  const begin = { ...options, start: start && { prices: start.prices } };
  for (const answer of stepsOf(prepare(left.problem), begin)) yield whole(answer);
}

/** Where the limits leave one option to each group, by place: the best and the only choice. */
function onlyChoice(prepared: Prepared, option: Uint32Array): ChoiceAnswer {
  const { gain, used, feasible } = planOf(prepared, option);
  return {
    choice: option.map((_, g) => g),
    objective: gain,
    bound: feasible ? gain : -Infinity,
    gap: feasible ? 0 : Infinity,
    feasible,
    used,
    prices: new Float64Array(prepared.limits),
    iterations: 0,
  };
}

function* stepsOf(
  prepared: Prepared,
  { start, gap = 0.005, mostPasses = 150, mostRounds = ROUNDS }: PricedOptions,
): Generator<ChoiceAnswer, void, void> {
  const known = new Known(prepared, gap);
  const begin = start ? warm(prepared, start.prices) : cold(prepared);
  if (start?.choice) known.offer(start.choice);
  known.priceAt(start?.prices ?? begin.prices);
  if (known.isEnough()) {
    yield known.answer();
    return;
  }
  const narrowed = narrowAt(known, sizeOf(known));
  const mend = (at: At) => {
    if (!known.plan?.feasible) firstPlan(known, at);
  };
  mend({ narrowed, ...begin });
  yield known.answer();
  if (known.isEnough()) return;
  const enough = Math.min(gap / 50, 1e-4);
  const path = findPrices(known, begin, narrowed, enough, mostPasses);
  let step = path.next();
  for (; !step.done; step = path.next()) {
    mend(step.value);
    yield known.answer();
  }
  const found = step.value;
  if (found.impossible) known.nothingFits(found.prices);
  yield known.answer();
  if (found.impossible) return;
  for (let round = 0; round < mostRounds && !known.isEnough(); round++) {
    improvePlan(known, found, round);
    yield known.answer();
  }
  if (known.plan?.feasible) return;
  known.offer(prepared.problem.starts.slice(0, -1));
  yield known.answer();
}

function cold(prepared: Prepared): Pick<At, 'prices' | 'mu'> {
  const { groups, unit, gainUnit } = prepared;
  const prices = unit.map((u) => (0.1 * gainUnit) / u);
  const begin = { prices, mu: BEGIN * gainUnit };
  if (groups < 2 * SAMPLE) return begin;
  let found: Pick<At, 'prices' | 'mu'> = begin;
  const path = pricePath(
    sampleGroups(prepared, SAMPLE),
    { prices, mu: SAMPLE_BEGIN * gainUnit },
    SAMPLE_ENOUGH,
    150,
  );
  for (const point of path) {
    if (point.impossible) return begin;
    if (point.settled) found = { prices: point.prices, mu: point.mu };
  }
  return { prices: floored(prepared, found.prices), mu: found.mu };
}
