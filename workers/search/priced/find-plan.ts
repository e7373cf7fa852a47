import { anneal } from './anneal.ts';
import { coreOf } from './core.ts';
import { exchange } from './exchange.ts';
import type { Known } from './known.ts';
import { type Narrowed, narrowedChoice, widened } from './narrow.ts';
import { planOf } from './plan.ts';
import { roundMixed } from './round.ts';
import { tabu } from './tabu.ts';

/** Candidates looked at in turn: few are searched deeper, many hold what rare limits need. */
const CORES = [400, 800, 1600];
const MOVES = 20_000;
/** Small cores are done with sooner. */
const MOVES_EACH = 50;
/** So many rounds are random before steady ones take turns with them. */
const RANDOM_ROUNDS = 4;
const TABU_STEPS = 300;
const EXCHANGE_CORE = 400;
const EXCHANGE_ROUNDS = 20;
/** Temperatures from a rounded plan and from the best so far. */
const HOT = 10;
const AGAIN = 5;
const FIRST_MOVES = 40_000;
/** So many typical changes of a group a rounded plan may be over its limits. */
const MENDED = 20;

export interface At {
  narrowed: Narrowed;
  prices: Float64Array;
  mu: number;
}

/** Any plan within the limits, soon: the mixed choice rounded, and mended until it fits, where it is not far from it. */
export function firstPlan(known: Known, { narrowed, prices, mu }: At): void {
  const { prepared } = narrowed;
  const { room, unit } = prepared;
  const reduced = new Float64Array(prepared.options);
  const rounded = planOf(prepared, roundMixed(prepared, prices, mu, reduced));
  const over = rounded.used.reduce((sum, use, l) => sum + Math.max(0, use - room[l]) / unit[l], 0);
  if (over > MENDED) return;
  const core = coreOf(prepared, reduced, rounded.choice, coreSize(known, 1));
  const options = { moves: FIRST_MOVES, seed: 1, hot: HOT, enough: -Infinity };
  const plan = rounded.feasible ? rounded : anneal(prepared, core, rounded, prices, options);
  known.offer(widened(narrowed, plan.choice));
}

/**
 * Looks for a better plan from the rounded choice or, every other round, from the best so far: at random (anneal) and, where some
 * rounds of that were not enough, also step by step (tabu); then by changes of two groups at once.
 */
export function improvePlan(known: Known, { narrowed, prices, mu }: At, round: number): void {
  const { prepared } = narrowed;
  const reduced = new Float64Array(prepared.options);
  const isSteady = round >= RANDOM_ROUNDS && round % 4 < 2;
  // Rounded from coarser mixtures a plan has more of each option that is nearly as good as another.
  const blur = round < RANDOM_ROUNDS ? mu : mu * 10 ** ((round >> 2) % 4);
  const rounded = roundMixed(prepared, prices, blur, reduced);
  const fromBest = known.plan?.feasible === true && round % 2 === 0;
  const from = planOf(prepared, fromBest ? narrowedChoice(narrowed, known.plan!.choice) : rounded);
  const enough = known.enough();
  const core = coreOf(prepared, reduced, from.choice, coreSize(known, round));
  const annealing = {
    moves: Math.min(MOVES, MOVES_EACH * core.size),
    seed: 1 + round,
    hot: fromBest ? AGAIN : HOT,
    enough,
  };
  const plan = isSteady
    ? tabu(prepared, core, from, prices, TABU_STEPS, enough)
    : anneal(prepared, core, from, prices, annealing);
  if (!plan.feasible) return;
  const near = coreOf(prepared, reduced, plan.choice, EXCHANGE_CORE);
  const better = exchange(prepared, near, plan, prices, enough, EXCHANGE_ROUNDS);
  known.offer(widened(narrowed, better.choice));
}

function coreSize({ prepared }: Known, round: number): number {
  return CORES[round % CORES.length] + Math.round(prepared.groups / 20);
}
