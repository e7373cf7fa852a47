import type { ChoiceAnswer, ChoiceProblem } from '../../model/search.ts';
import { certifiedBound } from './certify.ts';
import { coreOf } from './core.ts';
import { exchange } from './exchange.ts';
import { isBetter, type Plan, planOf } from './plan.ts';
import { type Prepared, prepare } from './prepare.ts';
import { presolve, raisedPrices } from './presolve.ts';
import { type PricePoint, pricePath } from './price-path.ts';
import { roundMixed } from './round.ts';
import { sampleGroups } from './sample-groups.ts';
import { tabu } from './tabu.ts';
import { floored, WARM, warm } from './warm.ts';

export interface PricedOptions {
  /** Prices and plan of an earlier answer to a like problem (the same groups and limits, other numbers). */
  start?: { prices: Float64Array; choice?: Uint32Array };
  /** Enough when this is proved; 0.005 unless set. */
  gap?: number;
  /** Most passes over all options in search of prices; 150 unless set. */
  mostPasses?: number;
}

const SAMPLE = 150;
/** Smoothing at which the sample's prices are near enough for the whole. */
const SAMPLE_ENOUGH = 0.005;
/** Steps to a first plan, which is to be seen soon. */
const FIRST_STEPS = 80;
const QUICK_STEPS = 300;
const FULL_STEPS = 1000;
const LAST_ROUNDS = 4;
const LARGEST_CORE = 100_000;
const POLISH_CORE = 500;
const POLISH_ROUNDS = 40;

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
  { start, gap = 0.005, mostPasses = 150 }: PricedOptions,
): Generator<ChoiceAnswer, void, void> {
  const search = new Search(prepared, gap);
  const reduced = new Float64Array(prepared.options);
  if (start?.choice) search.offer(planOf(prepared, start.choice));
  if (start) {
    search.priceAt(start.prices);
    if (search.gap() > gap) attempt(search, start.prices, WARM * prepared.gainUnit, reduced, QUICK_STEPS);
  }
  yield search.answer();
  if (search.gap() <= gap) return;
  const begin = start ? warm(prepared, start.prices) : cold(prepared);
  let tries = 0;
  let last: PricePoint | null = null;
  for (const point of pricePath(prepared, begin, Math.min(gap / 50, 1e-4), mostPasses)) {
    search.iterations++;
    last = point;
    if (point.impossible) {
      search.nothingFits(point.bestPrices);
      yield search.answer();
      return;
    }
    if (point.settled || tries === 0) {
      tries++;
      search.priceAt(point.bestPrices);
      const at = point.settled ? point.prices : point.bestPrices;
      attempt(search, at, point.mu, reduced, QUICK_STEPS);
      if (search.gap() <= gap) break;
    }
    yield search.answer();
  }
  search.priceAt(last!.bestPrices);
  yield search.answer();
  for (let round = 0; round < LAST_ROUNDS && search.gap() > gap; round++) {
    attempt(search, search.prices, last!.mu * 3 ** (round % 3), reduced, FULL_STEPS, 1 + round);
    yield search.answer();
  }
}

/** What is known so far. */
class Search {
  readonly prepared: Prepared;
  readonly wantedGap: number;
  plan: Plan | null = null;
  bound = Infinity;
  prices: Float64Array;
  iterations = 0;
  private made: ChoiceAnswer | null = null;

  constructor(prepared: Prepared, wantedGap: number) {
    this.prepared = prepared;
    this.wantedGap = wantedGap;
    this.prices = new Float64Array(prepared.limits);
  }

  offer(plan: Plan): void {
    if (!isBetter(plan, this.plan)) return;
    this.plan = plan;
    this.made = null;
  }

  priceAt(prices: Float64Array): void {
    const bound = certifiedBound(this.prepared, prices);
    if (bound >= this.bound) return;
    this.bound = bound;
    this.prices = Float64Array.from(prices);
    this.made = null;
  }

  nothingFits(prices: Float64Array): void {
    this.bound = -Infinity;
    this.prices = Float64Array.from(prices);
    this.made = null;
  }

  gap(): number {
    if (!this.plan?.feasible) return Infinity;
    return Math.max(0, this.bound - this.plan.gain) / Math.max(Math.abs(this.bound), 1e-9);
  }

  /** A plan that brings this closes the gap as far as wanted. */
  enough(): number {
    return this.bound - this.wantedGap * Math.max(Math.abs(this.bound), 1e-9);
  }

  answer(): ChoiceAnswer {
    const { starts } = this.prepared.problem;
    const plan = this.plan ?? planOf(this.prepared, starts.slice(0, -1));
    this.made ??= {
      choice: plan.choice,
      objective: plan.gain,
      bound: this.bound,
      gap: this.gap(),
      feasible: plan.feasible,
      used: plan.used,
      prices: this.prices,
      iterations: this.iterations,
    };
    this.made.iterations = this.iterations;
    return this.made;
  }
}

/** Looks for a plan at some prices: rounds the mixed choice, improves that and the best plan so far within the core. */
function attempt(
  search: Search,
  prices: Float64Array,
  mu: number,
  reduced: Float64Array,
  steps: number,
  wider = 1,
): void {
  const { prepared } = search;
  const rounded = planOf(prepared, roundMixed(prepared, prices, mu, reduced));
  const size = Math.min(
    LARGEST_CORE,
    wider * (200 + 40 * prepared.limits + Math.round(prepared.groups / 20)),
  );
  const improve = (from: Plan, most: number) => {
    const core = coreOf(prepared, reduced, from.choice, size);
    search.offer(tabu(prepared, core, from, prices, most, search.enough()));
  };
  const known = search.plan;
  improve(rounded, known ? steps : FIRST_STEPS);
  if (!known || search.gap() <= search.wantedGap) return;
  polish(search, reduced);
  if (search.plan === known && search.gap() > search.wantedGap) {
    improve(known, steps);
    polish(search, reduced);
  }
}

/** Changes of two groups at once in the best plan. */
function polish(search: Search, reduced: Float64Array): void {
  const { prepared, plan } = search;
  if (!plan?.feasible) return;
  const core = coreOf(prepared, reduced, plan.choice, POLISH_CORE);
  search.offer(exchange(prepared, core, plan, search.enough(), POLISH_ROUNDS));
}

function cold(prepared: Prepared): { prices: Float64Array; mu: number } {
  const { groups, unit, gainUnit } = prepared;
  const begin: { prices: Float64Array; mu: number } = {
    prices: unit.map((u) => (0.1 * gainUnit) / u),
    mu: 0.05 * gainUnit,
  };
  if (groups < 2 * SAMPLE) return begin;
  const sample = sampleGroups(prepared, SAMPLE);
  let found = begin;
  for (const point of pricePath(sample, begin, SAMPLE_ENOUGH, 150)) {
    if (point.impossible) return begin;
    if (point.settled) found = { prices: point.prices, mu: point.mu };
  }
  return { prices: floored(prepared, found.prices), mu: found.mu };
}
