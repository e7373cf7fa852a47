import { ReweaveError } from '../model/errors.ts';
import { type Goal, type GoalWeights, MARGINAL_GOALS } from '../model/goals.ts';
import type { JobContext } from '../model/job.ts';
import type { RedLine } from '../model/red-lines.ts';
import type { Decision, Intensity, Plan, RenewalUse } from '../model/renewal.ts';
import type { ChoiceAnswer, ChoiceProblem, Clash } from '../model/search.ts';
import { findClash } from '../search/clash/find-clash.ts';
import type { ExactInput } from '../search/exact/exact-search.ts';
import { pricedSearch } from '../search/priced/priced-search.ts';
import { limitThatFlips } from '../search/why/limit-that-flips.ts';
import { whyOption } from '../search/why/why-option.ts';
import { choiceOf, choiceProblem, chosenOf, type OptionMap, type RenewalProblem } from './choice-problem.ts';
import { improveMeasured, measuredGoals } from './improve-measured.ts';
import { marginalGains } from './marginal-gains.ts';
import { type Choice, decisionOf, readPlan, writePlan } from './plan.ts';
import type { PlanModel } from './plan-model.ts';
import { PlanState } from './plan-state.ts';
import { type Prepared, preparedBy } from './session.ts';

/** What is searched for: the open scenario without its name. */
export interface PlanSearchInput {
  /** Of planPrepare. */
  key: string;
  /** Decisions so far: locked parcels keep theirs, and goals that are no sums are taken as they change from them. */
  plan: Plan;
  locked: string[];
  weights: GoalWeights;
  redLines: RedLine[];
  allowed: { intensities: Intensity[]; uses: RenewalUse[] };
  /** 'quick' begins at the last answer, while a slider moves; 'fresh' begins anew, so that the same question has the same answer. */
  begin: 'quick' | 'fresh';
}

/** A limit of the search in the terms of the red lines. */
export interface SearchedLimit {
  /** `<red line>` or `<red line>.<year>`. */
  id: string;
  used: number;
  most: number;
  /** What one more unit would bring, in shares of what the goals could come to (1 = all). */
  price: number;
}

export interface PlanSearched {
  plan: Plan;
  feasible: boolean;
  /** Weighted shares of what each goal could come to at most, 0 … Σ weights; NaN where nothing feasible was found. */
  objective: number;
  bound: number;
  gap: number;
  /** Goals that are no sums, with what they measure where nothing is done and in this plan; nothing is proved of them. */
  measured: { goal: Goal; before: number; after: number }[];
  /** The most that each goal with a weight could come to without any limit, in its unit. */
  ideal: Partial<Record<Goal, number>>;
  limits: SearchedLimit[];
  /** Ids of set red lines that are no sums: look at them in the figures. */
  notLimits: string[];
}

interface Searched {
  asked: PlanSearchInput;
  renewal: RenewalProblem;
  answer: ChoiceAnswer;
}
/** Rounds of improving while a slider moves, so that the plan follows it where the wanted gap is out of reach. */
const QUICK_ROUNDS = 8;

/** The last search of each preparation, for quick starts and for questions about it. */
const last = new Map<string, Searched>();

/**
 * The best plan that can be proved good within the limits, in the time of a slider's move.
 * @throws plan-not-prepared, and as choiceProblem and pricedSearch
 */
export async function planSearch(input: PlanSearchInput, ctx: JobContext): Promise<PlanSearched> {
  const { prepared, renewal } = stated(input);
  const before = last.get(input.key);
  const fits = before && before.answer.prices.length === renewal.problem.limits.length;
  const start =
    input.begin === 'quick' && fits
      ? {
          prices: before.answer.prices,
          choice: chosenOf(renewal.map, choiceOf(before.renewal.map, before.answer.choice)),
        }
      : undefined;
  const mostRounds = input.begin === 'quick' ? QUICK_ROUNDS : undefined;
  const answer = await pricedSearch({ problem: renewal.problem, start, mostRounds }, ctx);
  const isMeasured = goalsIn(input.weights).some((goal) => MARGINAL_GOALS.includes(goal));
  if (input.begin === 'fresh' && isMeasured && answer.feasible) {
    const { model } = prepared;
    const restated = (around: PlanState) => stated(input, around).renewal;
    const { weights } = input;
    answer.choice = await improveMeasured({ model, renewal, weights, choice: answer.choice, restated }, ctx);
    answer.used = usedBy(renewal.problem, answer.choice);
  }
  return keep(input, prepared, renewal, answer);
}

/** The problem itself with the last answer to it, for a search that runs elsewhere. @throws as choiceProblem */
export function planProblem(input: PlanSearchInput): ExactInput {
  const { renewal } = stated(input);
  const before = last.get(input.key);
  const isSame = before && JSON.stringify(before.asked) === JSON.stringify(input);
  return structuredClone({
    problem: renewal.problem,
    start: isSame ? { prices: before.answer.prices, choice: before.answer.choice } : undefined,
  });
}

/** An answer that was found elsewhere, as a plan; questions are about it from now on. */
export function planTake({ asked, answer }: { asked: PlanSearchInput; answer: ChoiceAnswer }): PlanSearched {
  const { prepared, renewal } = stated(asked);
  return keep(asked, prepared, renewal, answer);
}

/** The smallest set of limits that no plan can meet, where one was found. @throws plan-not-prepared */
export async function planClash(input: PlanSearchInput, ctx: JobContext): Promise<Clash | null> {
  return findClash({ problem: stated(input).renewal.problem }, ctx);
}

export interface PlanWhy {
  /** null: kept. */
  chosen: Decision | null;
  /** Weighted share of the goals that it brings, and what its uses of the limits cost at their prices. */
  gain: number;
  uses: { limit: string; amount: number; price: number; cost: number }[];
  reduced: number;
  runnerUp: { decision: Decision | null; gain: number; reduced: number } | null;
  /** By how much it leads over the runner-up at these prices; below 0 it stands because the whole plan must fit. */
  margin: number;
  /** The limit whose price counts most here, and at which values of it the decision would turn, and into what. */
  flip: {
    limit: string;
    most: number;
    below: { most: number; decision: Decision | null } | null;
    above: { most: number; decision: Decision | null } | null;
  } | null;
}

/** Why a parcel has the decision that the last search gave it. @throws plan-not-prepared, plan-not-searched */
export async function planWhy(
  { key, parcel }: { key: string; parcel: number },
  ctx: JobContext,
): Promise<PlanWhy> {
  const prepared = preparedBy(key);
  const searched = last.get(key);
  if (!searched) throw new ReweaveError('plan-not-searched');
  const { renewal, answer } = searched;
  const { map, problem } = renewal;
  const why = whyOption(problem, answer, parcel);
  const decision = (option: number) => decisionAt(prepared, map, option);
  const { chosen, runnerUp } = why;
  const told = runnerUp ? [...chosen.uses, ...runnerUp.uses] : chosen.uses;
  // Of the limits that cost something here, the one that counts most.
  const counts = told.reduce<(typeof told)[number] | null>(
    (most, use) => (Math.abs(use.cost) > Math.abs(most?.cost ?? 0) ? use : most),
    null,
  );
  const at = counts ? problem.limits.findIndex(({ id }) => id === counts.limit) : -1;
  const turn =
    at < 0 ? null : await limitThatFlips({ problem, prices: answer.prices, group: parcel, limit: at }, ctx);
  const side = (one: { most: number; option: number } | null) =>
    one && { most: one.most, decision: decision(one.option) };
  return {
    chosen: decision(chosen.option),
    gain: chosen.gain,
    uses: chosen.uses,
    reduced: chosen.reduced,
    runnerUp: runnerUp && {
      decision: decision(runnerUp.option),
      gain: runnerUp.gain,
      reduced: runnerUp.reduced,
    },
    margin: why.margin,
    // About the prices alone: where they would choose otherwise already, no value of a limit explains the decision.
    flip:
      turn && turn.option === chosen.option && counts
        ? {
            limit: counts.limit,
            most: problem.limits[at].most,
            below: side(turn.below),
            above: side(turn.above),
          }
        : null,
  };
}

/** Goals that are no sums count as they change at the margin of `around`, or of the locked decisions alone. */
function stated(input: PlanSearchInput, around?: PlanState): { prepared: Prepared; renewal: RenewalProblem } {
  const prepared = preparedBy(input.key);
  const { options, model, sheet } = prepared;
  const { choice } = readPlan(options, input.plan, prepared.input);
  const locked = new Set(input.locked);
  const isLocked = Uint8Array.from(options.existing.ids, (id) => (locked.has(id) ? 1 : 0));
  const needsMargins = goalsIn(input.weights).some((goal) => MARGINAL_GOALS.includes(goal));
  const renewal = choiceProblem({
    options,
    sheet,
    before: model.before,
    weights: input.weights,
    redLines: input.redLines,
    allowed: { ...input.allowed, locked: { parcels: isLocked, choice } },
    marginal: needsMargins
      ? marginalGains(around ?? new PlanState(model, lockedOnly(choice, isLocked)))
      : undefined,
  });
  return { prepared, renewal };
}

function usedBy(
  { limits, useStarts, useLimit, useAmount }: ChoiceProblem,
  choice: Uint32Array,
): Float64Array {
  const used = new Float64Array(limits.length);
  for (const o of choice)
    for (let u = useStarts[o]; u < useStarts[o + 1]; u++) used[useLimit[u]] += useAmount[u];
  return used;
}

function lockedOnly({ work, year }: Choice, isLocked: Uint8Array): Choice {
  return {
    work: work.map((w, p) => (isLocked[p] ? w : -1)),
    year: year.map((y, p) => (isLocked[p] ? y : 0)),
  };
}

function goalsIn(weights: GoalWeights): Goal[] {
  return (Object.keys(weights) as Goal[]).filter((goal) => (weights[goal] ?? 0) > 0);
}

function keep(
  asked: PlanSearchInput,
  prepared: Prepared,
  renewal: RenewalProblem,
  answer: ChoiceAnswer,
): PlanSearched {
  last.set(asked.key, { asked, renewal, answer });
  const { problem, map, ideal, notLimits } = renewal;
  const { options } = prepared;
  const goals = goalsIn(asked.weights);
  return {
    plan: answer.feasible ? writePlan(options, choiceOf(map, answer.choice)) : asked.plan,
    feasible: answer.feasible,
    objective: answer.feasible ? answer.objective : Number.NaN,
    bound: answer.bound,
    gap: answer.gap,
    measured: measuredIn(prepared.model, renewal, goals, answer.choice),
    ideal: Object.fromEntries(goals.map((goal) => [goal, ideal[goal]])),
    limits: problem.limits.map(({ id, most }, l) => ({
      id,
      most,
      used: answer.used[l],
      price: answer.prices[l],
    })),
    notLimits,
  };
}

function measuredIn(
  model: PlanModel,
  renewal: RenewalProblem,
  goals: Goal[],
  choice: Uint32Array,
): PlanSearched['measured'] {
  const few = goals.filter((goal) => MARGINAL_GOALS.includes(goal));
  if (few.length === 0) return [];
  const before = measuredGoals(model, renewal, few, renewal.problem.starts.slice(0, -1));
  const after = measuredGoals(model, renewal, few, choice);
  return few.map((goal, g) => ({ goal, before: before[g], after: after[g] }));
}

function decisionAt({ options }: Prepared, { work, year }: OptionMap, option: number): Decision | null {
  return work[option] < 0 ? null : decisionOf(options, work[option], year[option]);
}
