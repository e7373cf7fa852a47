import type { Parcels } from '../model/district.ts';
import type { Evaluation, Figure } from '../model/evaluation.ts';
import type { RedLine } from '../model/red-lines.ts';
import { NONE } from '../model/renewal.ts';
import { drawOf, limitsOf, type SumLimit } from './limits.ts';
import type { PlanState } from './plan-state.ts';
import { Rules } from './rules.ts';

/** A red line held against a plan. */
export interface RedLineCheck {
  id: string;
  /** NaN where it does not apply (nothing displaced, no consensus known): then it is met. Of a yearly line the worst year's. */
  value: number;
  threshold: number;
  met: boolean;
  /** How far past the threshold, in the quantity's unit; 0 where met. */
  by: number;
  /** The worst year of a yearly line. */
  year?: number;
  /** Rows of the parcels that break it, or that add to a sum that does, the most first. */
  parcels: number[];
  /** Of a broken sum: the one change of one parcel that mends it and costs least net present value; null where none does. */
  mend: { parcel: number; work: number; year: number; npvLost: number } | null;
}

/**
 * Every red line that is set, against a plan and its evaluation.
 * @param parcels of the district: protection and height limits are theirs
 * @param consensus share of stakeholders who accept, where it was worked out
 * @throws red-line-wrong
 */
export function checkRedLines(
  state: PlanState,
  evaluation: Evaluation,
  lines: RedLine[],
  parcels: Parcels,
  consensus = Number.NaN,
): RedLineCheck[] {
  const { limits } = limitsOf(state.model.options, lines, state.model.before);
  return lines.flatMap((line) => {
    if (line.threshold === null) return [];
    const own = limits.filter((limit) => limit.line === line.id);
    return [check(state, evaluation, line, line.threshold, own, parcels, consensus)];
  });
}

function check(
  state: PlanState,
  evaluation: Evaluation,
  line: RedLine,
  threshold: number,
  limits: SumLimit[],
  parcels: Parcels,
  consensus: number,
): RedLineCheck {
  const sign = line.operator === 'atMost' ? 1 : -1;
  const past = (value: number) => {
    const over = sign * (value - threshold);
    // Rounding of sums is no violation.
    return over > 1e-9 * Math.max(1, Math.abs(threshold)) ? over : 0;
  };
  const base = { id: line.id, threshold, parcels: [] as number[], mend: null };
  if (line.scope === 'parcel' || line.quantity === 'heightM') {
    const values = byParcel(state, line, parcels);
    let value = Number.NaN;
    values.forEach((one) => {
      if (!Number.isNaN(one) && !(sign * one <= sign * value)) value = one;
    });
    const broken = [...values.keys()].filter((p) => past(values[p]) > 0);
    broken.sort((a, b) => past(values[b]) - past(values[a]));
    return { ...base, value, met: broken.length === 0, by: past(value) || 0, parcels: broken };
  }
  const { value, year } = worstValue(evaluation, line, sign, consensus);
  const by = Number.isNaN(value) ? 0 : past(value);
  const result: RedLineCheck = { ...base, value, met: by === 0, by, ...(year === undefined ? {} : { year }) };
  if (by === 0 || limits.length === 0) return result;
  return { ...result, parcels: contributors(state, limits), mend: cheapestMend(state, limits) };
}

function worstValue({ byYear, totals, years }: Evaluation, line: RedLine, sign: number, consensus: number) {
  const existing = byYear.floorM2[0];
  switch (line.quantity) {
    case 'demolishedShare':
      return { value: totals.demolishedM2 / existing };
    case 'builtOverDemolished':
      return { value: totals.builtM2 / totals.demolishedM2 };
    case 'rehousedShare':
      return { value: totals.rehoused / totals.displaced };
    case 'publicShare':
      return { value: totals.newPublicM2 / totals.builtM2 };
    case 'consensus':
      return { value: consensus };
    case 'heritageM2':
    case 'aboveLimitM':
    case 'heightM':
      return { value: Number.NaN };
  }
  const column =
    line.quantity === 'deficit'
      ? byYear.cashSoFar.map((cash) => Math.max(0, -cash))
      : byYear[line.quantity as Figure];
  if (line.scope === 'whole') {
    return { value: line.quantity === 'deficit' ? totals.deepestDeficit : totals[line.quantity as Figure] };
  }
  let year = 1;
  for (let y = 2; y <= years; y++) if (sign * column[y] > sign * column[year]) year = y;
  return { value: column[year], year };
}

/** What each parcel has of a quantity that is its own; NaN where nothing is decided, or no limit is known. */
function byParcel({ model, choice }: PlanState, { quantity }: RedLine, parcels: Parcels): Float64Array {
  const { options, sheet } = model;
  const { amounts, use, intensity } = options;
  const rules = new Rules(parcels, options.existing, sheet, options.kinds);
  return Float64Array.from(choice.work, (w, p) => {
    if (w < 0) return Number.NaN;
    if (quantity === 'heritageM2') return parcels.heritage[p] === 1 ? amounts.demolishedM2[w] : 0;
    if (quantity === 'aboveLimitM' || quantity === 'heightM') {
      const heightM = use[w] === NONE ? 0 : rules.heightM(use[w], intensity[w]);
      if (quantity === 'heightM') return heightM;
      return Math.max(0, heightM - parcels.heightLimitM[p]);
    }
    const name = quantity as keyof typeof amounts;
    return name in amounts ? amounts[name][w] : Number.NaN;
  });
}

function roomOf({ choice }: PlanState, limit: SumLimit): number {
  let used = 0;
  choice.work.forEach((w, p) => {
    if (w >= 0) used += drawOf(limit, w, choice.year[p]);
  });
  return limit.most - used;
}

/** Chosen parcels that draw on the limit that is furthest past, the most first. */
function contributors(state: PlanState, limits: SumLimit[]): number[] {
  const { choice } = state;
  const worst = limits.reduce((a, b) => (roomOf(state, b) < roomOf(state, a) ? b : a));
  const draw = (p: number) => drawOf(worst, choice.work[p], choice.year[p]);
  return [...choice.work.keys()]
    .filter((p) => choice.work[p] >= 0 && draw(p) > 0)
    .sort((a, b) => draw(b) - draw(a));
}

function cheapestMend(state: PlanState, limits: SumLimit[]): RedLineCheck['mend'] {
  const { model, choice } = state;
  const { options, flows } = model;
  const { starts, years } = options;
  const rooms = limits.map((limit) => roomOf(state, limit));
  let best: RedLineCheck['mend'] = null;
  for (let p = 0; p < choice.work.length; p++) {
    const [now, since] = [choice.work[p], choice.year[p]];
    const npvNow = now < 0 ? 0 : flows.npv(now, since);
    const tries = (work: number, year: number) => {
      const npvLost = npvNow - (work < 0 ? 0 : flows.npv(work, year));
      if (best && npvLost >= best.npvLost) return;
      const mends = limits.every((limit, l) => {
        const freed = now < 0 ? 0 : drawOf(limit, now, since);
        const drawn = work < 0 ? 0 : drawOf(limit, work, year);
        return rooms[l] + freed - drawn >= -1e-9 * Math.max(1, Math.abs(limit.most));
      });
      if (mends) best = { parcel: p, work, year, npvLost };
    };
    if (now >= 0) tries(-1, 0);
    for (let w = starts[p]; w < starts[p + 1]; w++) for (let y = 1; y <= years; y++) tries(w, y);
  }
  return best;
}
