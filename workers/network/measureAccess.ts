import type { MeasureAccessInput, MeasuredAccess } from '../model/access.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import { noPath } from './access.ts';
import { demandOf } from './demand.ts';
import { minutesPerMetre } from './edgeCosts.ts';
import { type Measured, measureSteps, passesOf, weighingOf } from './measures.ts';
import { nearestByKind } from './nearestByKind.ts';
import { type PreparedAccess, prepareAccess } from './prepareAccess.ts';
import type { Rows } from './rows.ts';
import { breather } from './steps.ts';
import { straightRows } from './straightRows.ts';
import { streetRows } from './streetRows.ts';
import { type Supply, supplyOf } from './supply.ts';

/**
 * Any measure of access, by kind, from each origin: along the streets or (streets null) as the crow flies; trips go from origins
 * to facilities. Stages told to `ctx.progress`: 'graph' (passes), 'joining' (points), then 'walking' (kinds) for nearest and
 * 'searching' (places searched from, once per step of the measure) for the rest.
 *
 * @throws 'no-facilities', 'no-streets', 'bad-speed', 'bad-tolerance', 'bad-cutoff', 'bad-decay', 'bad-zones', 'bad-need',
 * 'no-capacity'; 'cancelled' through ctx.pause
 */
export async function measureAccess(input: MeasureAccessInput, ctx: JobContext): Promise<MeasuredAccess> {
  const { facilities, what } = input;
  const breath = breather(ctx);
  const summed = what.measure === 'nearest' ? null : what;
  if (summed) weighingOf(summed);
  const supply = supplyOf(facilities, what.measure);
  const originCount = input.originStarts ? input.originStarts.length - 1 : input.origins.length / 2;
  const demand = demandOf(input, originCount);
  const prepared = await prepareAccess(input, ctx, breath);
  const { report } = prepared;
  const base = { kinds: facilities.kinds, supply: supply.unit, demand: demand.unit, ...report };

  if (!summed) {
    const nearest = await nearestByKind(input, prepared.streets, ctx, breath);
    const values = nearest.map((one) => Float64Array.from(one.minutes));
    const notes = [...report.notes, ...noPath(values, report.originJoinM)];
    return { ...base, values, supplyRatio: new Float64Array(0), notes };
  }
  const rows = rowsOf(input, prepared, supply, weighingOf(summed).cutoffMinutes);
  const total = passesOf(summed) * (rows.side === 'origins' ? rows.origins : rows.facilities);
  const kinds = { of: facilities.kind, count: facilities.kinds.length };
  const offered = supply.amount.map((amount) => (Number.isNaN(amount) ? 0 : amount));
  const measured = await breath.run(measureSteps(summed, rows, offered, demand.amount, kinds), (done) =>
    ctx.progress('searching', done, total),
  );
  ctx.progress('searching', total, total);
  const offers = new Set(facilities.kind.filter((_, f) => !Number.isNaN(supply.amount[f])));
  measured.values.forEach((values, k) => {
    // Nobody knows what a kind offers none of whose facilities has a capacity.
    if (supply.unit === 'capacity' && !offers.has(k) && facilities.kind.includes(k)) values.fill(Number.NaN);
    values.forEach((_, o) => {
      if (Number.isNaN(report.originJoinM[o])) values[o] = Number.NaN;
    });
  });
  const isCatchment = measured.supplyRatio.length > 0;
  const notes = [
    ...report.notes,
    ...supply.notes,
    ...(isCatchment ? [...demand.notes, ...withoutDemand(measured, prepared, supply)] : []),
  ];
  return { ...base, ...measured, notes };
}

/** Searched from the side with fewer places. A facility without a supply is nowhere. */
function rowsOf(
  input: MeasureAccessInput,
  { streets }: PreparedAccess,
  { amount }: Supply,
  cutoffMinutes: number,
): Rows {
  const { origins, originStarts: starts, facilities, speedKmh } = input;
  const originCount = starts ? starts.length - 1 : origins.length / 2;
  const side = originCount < amount.length ? 'origins' : 'facilities';
  if (streets) {
    const node = streets.facilities.node.map((n, f) => (Number.isNaN(amount[f]) ? -1 : n));
    return streetRows({ ...streets, facilities: { ...streets.facilities, node }, cutoffMinutes, side });
  }
  const xy = facilities.xy.map((v, i) => (Number.isNaN(amount[i >> 1]) ? Number.NaN : v));
  return straightRows({
    origins: { xy: origins, starts },
    facilities: { xy },
    cutoffMinutes,
    minutesPerMetre: minutesPerMetre(speedKmh),
    side,
  });
}

/** Joined facilities with a supply that no demand reaches: their supply is in nobody's value. */
function withoutDemand({ supplyRatio }: Measured, { report }: PreparedAccess, { amount }: Supply): Note[] {
  let count = 0;
  supplyRatio.forEach((ratio, f) => {
    if (Number.isNaN(ratio) && !Number.isNaN(report.facilityJoinM[f]) && !Number.isNaN(amount[f])) count++;
  });
  return count > 0 ? [{ code: 'facilities-without-demand', severity: 'problem', count }] : [];
}
