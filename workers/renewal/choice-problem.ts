import { ReweaveError } from '../model/errors.ts';
import { GOALS, type Goal, type GoalWeights } from '../model/goals.ts';
import type { RedLine } from '../model/red-lines.ts';
import {
  INTENSITIES,
  type Intensity,
  NONE,
  type Options,
  RENEWAL_USES,
  type RenewalUse,
} from '../model/renewal.ts';
import type { ChoiceProblem } from '../model/search.ts';
import type { Before } from './figures.ts';
import { costOf } from './flows.ts';
import { drawOf, limitsOf } from './limits.ts';
import type { Choice } from './plan.ts';
import { assumed, type SheetValues } from './sheet/values.ts';
import { RENTAL, SALE } from './templates.ts';
import { worth } from './time.ts';

const MOST_OPTIONS = 10_000_000;

/** What the search may choose from. */
export interface Allowed {
  /** All where absent. */
  intensities?: Intensity[];
  uses?: RenewalUse[];
  /** Parcels that the search must not touch: they get what `locked` holds for them, or are kept. */
  locked?: { parcels: Uint8Array; choice: Choice };
}

/** What each work brings to goals that are no sums, at the margin of a given plan; one value per work. See marginalGains. */
export type MarginalGains = Partial<Record<'access' | 'commute' | 'mix', Float64Array>>;

/** Which work and year an option of the search is. Options of parcel p are starts[p] … starts[p + 1] − 1, keeping first unless locked. */
export interface OptionMap {
  starts: Uint32Array;
  /** −1: keep. */
  work: Int32Array;
  /** 0 where kept. */
  year: Uint8Array;
}

export interface RenewalProblem {
  problem: ChoiceProblem;
  map: OptionMap;
  /** What a goal would come to at most without any limit; gains are weight · amount / ideal. 0: nothing helps that goal. */
  ideal: Record<Goal, number>;
  /** Set red lines that are no sums and so are not limits of the search: check them afterwards. */
  notLimits: string[];
}

/**
 * A plan as a multiple-choice knapsack: one group per parcel, one option for keeping and one per work and year; the gain is the
 * weighted sum of goals, each scaled by the most that it could come to, so that weights of equal size count alike.
 * @throws weights-wrong, red-line-wrong, plan-nothing-possible, choice-too-large
 */
export function choiceProblem(input: {
  options: Options;
  sheet: SheetValues;
  before: Before;
  weights: GoalWeights;
  redLines: RedLine[];
  allowed?: Allowed;
  marginal?: MarginalGains;
}): RenewalProblem {
  const { options, weights, allowed = {} } = input;
  checkWeights(weights);
  if (options.action.length === 0)
    throw new ReweaveError('plan-nothing-possible', { parcels: options.existing.count });
  const map = optionMap(options, allowed);
  const { limits, left } = limitsOf(options, input.redLines, input.before);
  const { gain, ideal } = gainsOf(input, map);
  const count = map.work.length;
  const useStarts = new Uint32Array(count + 1);
  let room = 1 << 16;
  let useLimit = new Uint16Array(room);
  let useAmount = new Float64Array(room);
  let used = 0;
  for (let o = 0; o < count; o++) {
    const w = map.work[o];
    if (w >= 0) {
      if (used + limits.length > room) {
        room *= 2;
        useLimit = widened(useLimit, new Uint16Array(room));
        useAmount = widened(useAmount, new Float64Array(room));
      }
      for (let l = 0; l < limits.length; l++) {
        const amount = drawOf(limits[l], w, map.year[o]);
        if (amount === 0) continue;
        useLimit[used] = l;
        useAmount[used++] = amount;
      }
    }
    useStarts[o + 1] = used;
  }
  return {
    problem: {
      starts: map.starts,
      gain,
      limits: limits.map(({ id, most }) => ({ id, most })),
      useStarts,
      useLimit: useLimit.slice(0, used),
      useAmount: useAmount.slice(0, used),
    },
    map,
    ideal,
    notLimits: left,
  };
}

/** Options of the search as a plan in columns. */
export function choiceOf({ work, year }: OptionMap, chosen: Uint32Array): Choice {
  return {
    work: Int32Array.from(chosen, (o) => work[o]),
    year: Uint8Array.from(chosen, (o) => year[o]),
  };
}

/** A plan in columns as options of the search; what the search may not choose becomes the parcel's first option. */
export function chosenOf({ starts, work, year }: OptionMap, choice: Choice): Uint32Array {
  return Uint32Array.from(choice.work, (w, p) => {
    for (let o = starts[p]; o < starts[p + 1]; o++) {
      if (work[o] === w && year[o] === choice.year[p]) return o;
    }
    return starts[p];
  });
}

function optionMap(options: Options, { intensities, uses, locked }: Allowed): OptionMap {
  const { starts: works, years, existing } = options;
  const isAllowed = (w: number) =>
    (options.use[w] === NONE || !uses || uses.includes(RENEWAL_USES[options.use[w]])) &&
    (options.intensity[w] === NONE ||
      !intensities ||
      intensities.includes(INTENSITIES[options.intensity[w]]));
  const open = Uint8Array.from(options.action, (_, w) => (isAllowed(w) ? 1 : 0));
  const starts = new Uint32Array(existing.count + 1);
  let count = 0;
  for (let p = 0; p < existing.count; p++) {
    count++;
    if (!locked?.parcels[p]) for (let w = works[p]; w < works[p + 1]; w++) count += open[w] * years;
    starts[p + 1] = count;
  }
  if (count > MOST_OPTIONS)
    throw new ReweaveError('choice-too-large', { options: count, most: MOST_OPTIONS });
  const work = new Int32Array(count);
  const year = new Uint8Array(count);
  let o = 0;
  for (let p = 0; p < existing.count; p++) {
    work[o] = locked?.parcels[p] ? locked.choice.work[p] : -1;
    year[o++] = locked?.parcels[p] ? locked.choice.year[p] : 0;
    if (locked?.parcels[p]) continue;
    for (let w = works[p]; w < works[p + 1]; w++) {
      if (open[w] === 0) continue;
      for (let y = 1; y <= years; y++) {
        work[o] = w;
        year[o++] = y;
      }
    }
  }
  return { starts, work, year };
}

function gainsOf(input: Parameters<typeof choiceProblem>[0], { starts, work, year }: OptionMap) {
  const gain = new Float64Array(work.length);
  const amount = new Float64Array(work.length);
  const ideal = Object.fromEntries(GOALS.map((goal) => [goal, 0])) as Record<Goal, number>;
  for (const goal of GOALS) {
    const weight = input.weights[goal] ?? 0;
    if (weight === 0) continue;
    const { once, onceIn, yearly, yearlyIn } = goalAmounts(input, goal);
    let [most, all] = [0, 0];
    for (let p = 0; p + 1 < starts.length; p++) {
      let best = 0;
      for (let o = starts[p]; o < starts[p + 1]; o++) {
        const w = work[o];
        if (w < 0) continue;
        const y = year[o];
        const brings = once[w] * onceIn[y] + yearly[w] * yearlyIn[y];
        amount[o] = brings;
        all += Math.abs(brings);
        if (brings > best) best = brings;
      }
      most += best;
    }
    ideal[goal] = most;
    // Where nothing helps a goal, what harms it still counts, by its own size.
    const scale = most > 0 ? most : all;
    if (scale === 0) continue;
    const each = weight / scale;
    for (let o = 0; o < gain.length; o++) if (work[o] >= 0) gain[o] += each * amount[o];
  }
  return { gain, ideal };
}

/** What works bring to a goal, in its own unit, more is better: once[w] · onceIn[year] + yearly[w] · yearlyIn[year]. */
export interface GoalAmounts {
  once: Float64Array;
  onceIn: Float64Array;
  yearly: Float64Array;
  yearlyIn: Float64Array;
}

export function goalAmounts(
  { options, sheet, marginal }: Pick<Parameters<typeof choiceProblem>[0], 'options' | 'sheet' | 'marginal'>,
  goal: Goal,
): GoalAmounts {
  const { amounts, use, facility, kinds, years, rate, horizonYears } = options;
  const plain = (once: Float64Array): GoalAmounts => ({
    once,
    onceIn: new Float64Array(years + 1).fill(1),
    yearly: once,
    yearlyIn: new Float64Array(years + 1),
  });
  const each = (at: (w: number) => number) => Float64Array.from(use, (_, w) => at(w));
  switch (goal) {
    case 'npv': {
      const { once, yearly } = worth(rate, years, horizonYears);
      return {
        once: each((w) => amounts.sale[w] - costOf(options, w)),
        onceIn: once,
        yearly: each((w) => amounts.rent[w] + amounts.fiscal[w]),
        yearlyIn: yearly,
      };
    }
    case 'investment':
      return plain(each((w) => costOf(options, w)));
    case 'people':
      return plain(amounts.residents);
    case 'saleM2':
      return plain(each((w) => (use[w] === SALE ? amounts.marketM2[w] : 0)));
    case 'rentalM2':
      return plain(each((w) => (use[w] === RENTAL ? amounts.marketM2[w] : 0)));
    case 'jobs':
      return plain(amounts.jobs);
    case 'greenM2':
      return plain(amounts.greenM2);
    case 'capacity': {
      const perUnit = kinds.map((kind) => 1000 / assumed(sheet, `facility.${kind}.perThousand`));
      return plain(each((w) => (facility[w] === NONE ? 0 : amounts.capacity[w] * perUnit[facility[w]])));
    }
    case 'carbon':
      return {
        once: each((w) => -amounts.embodiedKg[w]),
        onceIn: new Float64Array(years + 1).fill(1),
        yearly: each((w) => -amounts.yearlyKg[w]),
        yearlyIn: Float64Array.from({ length: years + 1 }, (_, year) => horizonYears - year),
      };
    case 'stay':
      return plain(each((w) => amounts.rehoused[w] - amounts.displaced[w]));
    default:
      return plain(marginal?.[goal] ?? new Float64Array(use.length));
  }
}

function checkWeights(weights: GoalWeights): void {
  let sum = 0;
  for (const goal of GOALS) {
    const got = weights[goal] ?? 0;
    if (!(got >= 0 && got < Infinity)) throw new ReweaveError('weights-wrong', { goal, got });
    sum += got;
  }
  if (sum === 0) throw new ReweaveError('weights-wrong', { goal: 'Σ', got: 0 });
}

function widened<T extends Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
