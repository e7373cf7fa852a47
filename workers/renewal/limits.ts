import { ReweaveError } from '../model/errors.ts';
import type { RedLine } from '../model/red-lines.ts';
import { type Options, WORK_AMOUNTS, type WorkAmount } from '../model/renewal.ts';
import type { Before } from './figures.ts';
import { costOf } from './flows.ts';
import { COMMERCE, INDUSTRY, PUBLIC, RENTAL, SALE } from './templates.ts';

/**
 * A rule that is a sum over works: Σ once[w] (+ yearly[w] · (year − begun)) over the works that count is at most `most`.
 * year 0: all works count; else those begun in that year, or (soFar) up to it.
 */
export interface SumLimit {
  id: string;
  /** The red line that it is made from. */
  line: string;
  most: number;
  once: Float64Array;
  yearly: Float64Array | null;
  year: number;
  soFar: boolean;
}

/** What work w, begun in `year`, draws from a limit. */
export function drawOf(limit: SumLimit, w: number, year: number): number {
  if (limit.year === 0) return limit.once[w];
  if (limit.soFar ? year > limit.year : year !== limit.year) return 0;
  return limit.yearly ? limit.once[w] + limit.yearly[w] * (limit.year - year) : limit.once[w];
}

/**
 * The red lines that are sums as limits of a search, and the ids of those set lines that are not (rent, consensus, measured figures,
 * what the options rule out anyway). A ratio a/b ≤ r becomes Σ (a − r b) ≤ 0.
 * @throws red-line-wrong
 */
export function limitsOf(options: Options, lines: RedLine[], before: Before) {
  const limits: SumLimit[] = [];
  const left: string[] = [];
  for (const line of lines) {
    const { threshold } = line;
    if (threshold === null) continue;
    if (!Number.isFinite(threshold))
      throw new ReweaveError('red-line-wrong', { id: line.id, got: threshold });
    const made = limitOf(options, line, threshold, before);
    if (made) limits.push(...made);
    else left.push(line.id);
  }
  return { limits, left };
}

function limitOf(options: Options, line: RedLine, threshold: number, before: Before): SumLimit[] | null {
  const { amounts, years } = options;
  const count = options.action.length;
  const sign = line.operator === 'atMost' ? 1 : -1;
  const whole = (once: Float64Array, most: number): SumLimit[] => [
    { id: line.id, line: line.id, most, once, yearly: null, year: 0, soFar: false },
  ];
  const column = (at: (w: number) => number) => Float64Array.from({ length: count }, (_, w) => sign * at(w));
  const ratio = (a: (w: number) => number, b: (w: number) => number) =>
    whole(
      column((w) => a(w) - threshold * b(w)),
      0,
    );
  switch (line.quantity) {
    case 'demolishedShare': {
      const floor = before.floor.reduce((sum, m2) => sum + m2, 0);
      return whole(
        column((w) => amounts.demolishedM2[w]),
        sign * threshold * floor,
      );
    }
    case 'builtOverDemolished':
      return ratio(
        (w) => amounts.builtM2[w],
        (w) => amounts.demolishedM2[w],
      );
    case 'rehousedShare':
      return ratio(
        (w) => amounts.rehoused[w],
        (w) => amounts.displaced[w],
      );
    case 'publicShare':
      return ratio(
        (w) => (options.use[w] === PUBLIC ? amounts.builtM2[w] : 0),
        (w) => amounts.builtM2[w],
      );
    case 'deficit': {
      if (line.operator !== 'atMost') return null;
      const once = column((w) => costOf(options, w) - amounts.sale[w]);
      const yearly = column((w) => -amounts.rent[w] - amounts.fiscal[w]);
      return Array.from({ length: years }, (_, y) => ({
        id: `${line.id}.${y + 1}`,
        line: line.id,
        most: threshold,
        once,
        yearly,
        year: y + 1,
        soFar: true,
      }));
    }
  }
  const sum = sumOf(options, line.quantity, before);
  if (!sum || line.scope === 'parcel') return null;
  const once = column(sum.at);
  const most = sign * (threshold - sum.before);
  if (line.scope === 'whole') return whole(once, most);
  // A state in every year holds what was begun so far; a flow what is begun in that year.
  return Array.from({ length: years }, (_, y) => ({
    id: `${line.id}.${y + 1}`,
    line: line.id,
    most,
    once,
    yearly: null,
    year: y + 1,
    soFar: sum.isState,
  }));
}

/** A figure that is a sum of one amount per work; null where it is not. */
function sumOf(options: Options, quantity: RedLine['quantity'], before: Before) {
  const { amounts, use } = options;
  const flow = (at: (w: number) => number) => ({ at, before: 0, isState: false });
  const state = (at: (w: number) => number, start: number) => ({ at, before: start, isState: true });
  const ofUse = (wanted: number, from: WorkAmount) => flow((w) => (use[w] === wanted ? amounts[from][w] : 0));
  switch (quantity) {
    case 'begun':
      return flow(() => 1);
    case 'elsewhere':
      return flow((w) => amounts.displaced[w] - amounts.rehoused[w]);
    case 'investment':
      return flow((w) => costOf(options, w));
    case 'saleM2':
      return ofUse(SALE, 'marketM2');
    case 'rentalM2':
      return ofUse(RENTAL, 'marketM2');
    case 'newCommerceM2':
      return ofUse(COMMERCE, 'builtM2');
    case 'newIndustryM2':
      return ofUse(INDUSTRY, 'builtM2');
    case 'newPublicM2':
      return ofUse(PUBLIC, 'builtM2');
    case 'newGreenM2':
      return flow((w) => amounts.greenM2[w]);
    case 'revenue.sale':
      return flow((w) => amounts.sale[w]);
    case 'population':
      return state((w) => amounts.residents[w], before.population);
    case 'households':
      return state((w) => amounts.newHouseholds[w] - amounts.displaced[w], before.households);
    case 'jobs':
      return state((w) => amounts.jobs[w], before.jobs);
    case 'floorM2': {
      const floor = before.floor.reduce((sum, m2) => sum + m2, 0);
      return state((w) => amounts.builtM2[w] - amounts.demolishedM2[w], floor);
    }
    case 'yearlyKg':
      return state((w) => amounts.yearlyKg[w], before.yearlyKg);
  }
  const name = quantity.replace(/^cost\./, '') as WorkAmount;
  const isPlain = WORK_AMOUNTS.includes(name) && name !== 'greenM2';
  return isPlain ? flow((w) => amounts[name][w]) : null;
}
