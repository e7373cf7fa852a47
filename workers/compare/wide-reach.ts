import type { District } from '../model/district.ts';
import type { JobContext } from '../model/job.ts';
import type { Reach } from '../model/reach.ts';
import type { Options } from '../model/renewal.ts';
import type { Sheet } from '../model/sheet.ts';
import { gaussianCatchment } from '../network/decay.ts';
import { facilitiesOf, LEAST_PULL, prepareReach } from '../renewal/prepare-reach.ts';
import { assumed, type SheetValues } from '../renewal/sheet/values.ts';

/** Ways that are long enough for every value that the assumptions about travel may take: those at one value are cut out of them. */
export interface WideReach {
  reach: Reach;
  /** Speeds that its minutes are at. */
  walkKmh: number;
  commuteKmh: number;
  /** Between zones, as Reach.pull; Infinity where no way leads. */
  commuteMinutes: Float32Array;
  /** Zones that have jobs before or after the plan, 1 each: nothing is asked of the ways to others. */
  hasJobs: Uint8Array;
  /** The ways to work as they were last asked for: most assumptions do not touch them. */
  lastWork: { longer: number; decay: number; pull: Float32Array; pullMinutes: Float32Array } | null;
}

type Places = Pick<District, 'parcels' | 'facilities' | 'streets'>;

/** Searches the ways once. Stages told and errors as prepareReach. */
export async function wideReach(
  {
    district,
    options,
    sheet,
    values,
  }: { district: Places; options: Options; sheet: Sheet; values: SheetValues },
  ctx: JobContext,
): Promise<WideReach> {
  const least = (id: string) => Math.min(assumed(values, id), rangeOf(sheet, id).low);
  const most = (id: string) => Math.max(assumed(values, id), rangeOf(sheet, id).high);
  const walkKmh = assumed(values, 'walkKmh');
  const commuteKmh = most('commuteKmh');
  const wide = {
    ...values,
    accessMinutes: (most('accessMinutes') * most('walkKmh')) / walkKmh,
    commuteKmh,
    commuteDecay: least('commuteDecay'),
  };
  const reach = await prepareReach({ district, options, sheet: wide }, ctx);
  const { pull, pullMinutes } = reach;
  const commuteMinutes = pullMinutes.map((minutes, at) => (pull[at] > 0 ? minutes / pull[at] : Infinity));
  const hasJobs = new Uint8Array(reach.zones);
  const { existing, starts, amounts } = options;
  for (let p = 0; p < existing.count; p++) {
    if (existing.jobs[p] > 0) hasJobs[reach.zoneOf[p]] = 1;
    for (let w = starts[p]; w < starts[p + 1]; w++) if (amounts.jobs[w] !== 0) hasJobs[reach.zoneOf[p]] = 1;
  }
  return { reach, walkKmh, commuteKmh, commuteMinutes, hasJobs, lastWork: null };
}

function rangeOf({ assumptions }: Sheet, id: string): { low: number; high: number } {
  return assumptions.find((one) => one.id === id)!;
}

/** The ways as prepareReach finds them under these assumptions, to the rounding of 32-bit minutes; those to zones without jobs are left out. */
export function reachUnder(
  wide: WideReach,
  { district, options, values }: { district: Places; options: Options; values: SheetValues },
): Reach {
  const { reach } = wide;
  const cutoffMinutes = assumed(values, 'accessMinutes');
  const { pull, pullMinutes } = workUnder(
    wide,
    wide.commuteKmh / assumed(values, 'commuteKmh'),
    assumed(values, 'commuteDecay'),
  );
  return {
    ...reach,
    capacity: facilitiesOf(district, options, values).capacity,
    ...nearUnder(reach, wide.walkKmh / assumed(values, 'walkKmh'), cutoffMinutes),
    ...{ cutoffMinutes, pull, pullMinutes },
  };
}

function nearUnder(wide: Reach, longer: number, cutoffMinutes: number) {
  const weigh = gaussianCatchment(cutoffMinutes);
  const sites = wide.starts.length - 1;
  const starts = new Uint32Array(sites + 1);
  const parcel = new Uint32Array(wide.parcel.length);
  const minutes = new Float32Array(parcel.length);
  const weight = new Float32Array(parcel.length);
  let at = 0;
  for (let site = 0; site < sites; site++) {
    for (let i = wide.starts[site]; i < wide.starts[site + 1]; i++) {
      const walk = wide.minutes[i] * longer;
      if (walk > cutoffMinutes) continue;
      parcel[at] = wide.parcel[i];
      minutes[at] = walk;
      weight[at++] = weigh(walk);
    }
    starts[site + 1] = at;
  }
  const cut = <A extends Uint32Array | Float32Array>(column: A) => column.subarray(0, at) as A;
  return { starts, parcel: cut(parcel), minutes: cut(minutes), weight: cut(weight) };
}

function workUnder(wide: WideReach, longer: number, decay: number) {
  if (wide.lastWork?.longer === longer && wide.lastWork.decay === decay) return wide.lastWork;
  const { commuteMinutes, hasJobs } = wide;
  const zones = hasJobs.length;
  const pull = new Float32Array(commuteMinutes.length);
  const pullMinutes = new Float32Array(commuteMinutes.length);
  const most = -Math.log(LEAST_PULL) / decay;
  for (let to = 0; to < zones; to++) {
    if (hasJobs[to] === 0) continue;
    for (let at = to * zones; at < (to + 1) * zones; at++) {
      const minutes = commuteMinutes[at] * longer;
      if (!(minutes <= most)) continue;
      const g = Math.exp(-decay * minutes);
      pull[at] = g;
      pullMinutes[at] = g * minutes;
    }
  }
  wide.lastWork = { longer, decay, pull, pullMinutes };
  return wide.lastWork;
}
