import type { ChoiceAnswer, ChoiceProblem } from '../../model/search.ts';

/** An option as the prices of the limits see it. */
export interface PricedOption {
  /** Counted over all options. */
  option: number;
  gain: number;
  /** What it uses of each limit, the price of that, and amount × price: what that use would be worth elsewhere. */
  uses: { limit: string; amount: number; price: number; cost: number }[];
  /** Gain less all costs. */
  reduced: number;
}

export interface WhyOption {
  chosen: PricedOption;
  /** The best other option by reduced gain; null where the group has no other. */
  runnerUp: PricedOption | null;
  /**
   * By how much the chosen one's reduced gain leads, Infinity without another option. Below 0 the prices alone would choose the
   * runner-up, and the chosen one makes the whole plan fit the limits: a plan of whole parcels cannot follow prices everywhere.
   */
  margin: number;
  /**
   * Of each limit of whose price alone the choice depends, the prices between which it stays the best; 0 or Infinity where it does so on
   * that side. Empty where the margin is below 0: then no price keeps it by itself.
   */
  stays: { limit: string; price: number; from: number; to: number }[];
}

/** Why a group (a parcel) has the option it has: gains and uses at the prices of an answer, from the runner-up to what would change it. */
export function whyOption(problem: ChoiceProblem, answer: ChoiceAnswer, group: number): WhyOption {
  const { starts } = problem;
  const chosen = priced(problem, answer.prices, answer.choice[group]);
  const others: PricedOption[] = [];
  for (let o = starts[group]; o < starts[group + 1]; o++) {
    if (o !== chosen.option) others.push(priced(problem, answer.prices, o));
  }
  const runnerUp = others.reduce<PricedOption | null>(
    (best, other) => (best && best.reduced >= other.reduced ? best : other),
    null,
  );
  const margin = runnerUp ? chosen.reduced - runnerUp.reduced : Infinity;
  return { chosen, runnerUp, margin, stays: margin < 0 ? [] : ranges(problem, answer, chosen, others) };
}

function priced(
  { gain, limits, useStarts, useLimit, useAmount }: ChoiceProblem,
  prices: Float64Array,
  option: number,
) {
  const uses: PricedOption['uses'] = [];
  let reduced = gain[option];
  for (let k = useStarts[option]; k < useStarts[option + 1]; k++) {
    const price = prices[useLimit[k]];
    const cost = price * useAmount[k];
    uses.push({ limit: limits[useLimit[k]].id, amount: useAmount[k], price, cost });
    reduced -= cost;
  }
  return { option, gain: gain[option], uses, reduced };
}

/** With one price moved by d the lead over another option is lead − d·(more used): a line, so that each other option bounds d. */
function ranges(
  problem: ChoiceProblem,
  answer: ChoiceAnswer,
  chosen: PricedOption,
  others: PricedOption[],
): WhyOption['stays'] {
  const stays: WhyOption['stays'] = [];
  problem.limits.forEach(({ id }, l) => {
    const price = answer.prices[l];
    let from = 0;
    let to = Infinity;
    const own = amountOf(chosen, id);
    for (const other of others) {
      const more = own - amountOf(other, id);
      const turns = price + (chosen.reduced - other.reduced) / more;
      if (more > 0) to = Math.min(to, turns);
      if (more < 0) from = Math.max(from, turns);
    }
    if (from > 0 || to < Infinity) stays.push({ limit: id, price, from, to });
  });
  return stays;
}

function amountOf({ uses }: PricedOption, limit: string): number {
  return uses.reduce((sum, use) => (use.limit === limit ? sum + use.amount : sum), 0);
}
