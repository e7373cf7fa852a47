import { type AccessMeasure, E2SFCA_ZONES } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import { threeStep, twoStep } from './catchment.ts';
import { decayOf, gaussianCatchment, reachOf, uniform, type Weigh, zoned } from './decay.ts';
import { rememberedRows } from './rememberedRows.ts';
import type { Rows, Visit } from './rows.ts';
import type { Steps } from './steps.ts';
import { type KindOf, sumsAtOrigins } from './sums.ts';

/** The measures that are sums over who reaches whom. */
export type SummedMeasure = Exclude<AccessMeasure, { measure: 'nearest' }>;

/**
 * How much a facility at some distance counts, and from where on it does not.
 *
 * @throws 'bad-cutoff', 'bad-decay', 'bad-zones'
 */
export function weighingOf(what: SummedMeasure): { weigh: Weigh; cutoffMinutes: number } {
  const { cutoffMinutes } = what;
  const endless = what.measure === 'gravity' && cutoffMinutes === undefined;
  if (!endless && !(cutoffMinutes! > 0 && cutoffMinutes! < Infinity)) {
    throw new ReweaveError('bad-cutoff', { got: cutoffMinutes! });
  }
  switch (what.measure) {
    case 'gravity':
      return {
        weigh: decayOf(what.decay),
        cutoffMinutes: Math.min(cutoffMinutes ?? Infinity, reachOf(what.decay)),
      };
    case 'e2sfca':
      return {
        weigh: zoned(what.zones ?? E2SFCA_ZONES, what.cutoffMinutes),
        cutoffMinutes: what.cutoffMinutes,
      };
    case 'g2sfca':
    case '3sfca':
      return { weigh: gaussianCatchment(what.cutoffMinutes), cutoffMinutes: what.cutoffMinutes };
    default:
      return { weigh: uniform, cutoffMinutes: what.cutoffMinutes };
  }
}

/** One array per kind, one value per origin; and Rⱼ per facility, empty where the measure has none. */
export interface Measured {
  values: Float64Array[];
  supplyRatio: Float64Array;
}

/** How often a measure goes through all rows. */
export function passesOf({ measure }: SummedMeasure): number {
  return measure === '3sfca' ? 3 : measure === 'count' || measure === 'gravity' ? 1 : 2;
}

/**
 * Counts rows over all passes.
 *
 * @param supply per facility, 0 where it is left out
 * @param demand per origin, 0 where it is left out
 */
export function* measureSteps(
  what: SummedMeasure,
  searched: Rows,
  supply: Float64Array,
  demand: Float64Array,
  kinds: KindOf,
): Steps<Measured> {
  const { weigh } = weighingOf(what);
  if (what.measure === 'count' || what.measure === 'gravity') {
    return { values: yield* sumsAtOrigins(searched, supply, kinds, weigh), supplyRatio: new Float64Array(0) };
  }
  const steps = what.measure === '3sfca' ? threeStep : twoStep;
  const { access, ratio } = yield* steps(countingOn(rememberedRows(searched)), supply, demand, kinds, weigh);
  return { values: access, supplyRatio: ratio };
}

/** Each time through goes on counting where the last one ended. */
function countingOn(rows: Rows): Rows {
  const sources = rows.side === 'origins' ? rows.origins : rows.facilities;
  let before = 0;
  function* each(visit: Visit): Steps<void> {
    for (const done of rows.each(visit)) yield before + done;
    before += sources;
  }
  return { ...rows, each };
}
