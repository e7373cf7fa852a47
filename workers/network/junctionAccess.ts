import type { JunctionAccessInput, JunctionAccessResult } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { minutesPerMetre } from './edgeCosts.ts';
import { measureSteps, passesOf, weighingOf } from './measures.ts';
import { type Nearest, nearestOfKinds } from './nearest.ts';
import type { Places } from './places.ts';
import type { StreetPlaces } from './prepareAccess.ts';
import { breather } from './steps.ts';
import { streetRows } from './streetRows.ts';

/**
 * Any measure of access on a street graph given as columns, from junctions to junctions: no drawing, no joining. Stages: 'walking'
 * for nearest, 'searching' for the rest.
 *
 * With a `range` of origins the values are those of these origins alone, searched from the origins: each is the sum of its own row,
 * so that ranges given to several workers put together are, to the last bit, what one worker gives for the whole range. Only for
 * measures in which origins do not compete.
 *
 * @throws 'no-facilities', 'bad-speed', 'bad-cutoff', 'bad-decay', 'bad-zones', 'range-of-catchment'; 'cancelled' through ctx.pause
 */
export async function junctionAccess(
  input: JunctionAccessInput,
  ctx: JobContext,
): Promise<JunctionAccessResult> {
  const { what, range } = input;
  const breath = breather(ctx);
  const streets = streetsOf(input);
  const { origins, facilities } = streets;
  if (facilities.count === 0) throw new ReweaveError('no-facilities');
  await breath.pause();
  const nothing = new Float64Array(0);
  if (what.measure === 'nearest') {
    let nearest!: Nearest;
    const give = (_: number, found: Nearest) => {
      nearest = found;
    };
    await breath.run(nearestOfKinds(streets, new Uint16Array(facilities.count), 1, give), () => {});
    ctx.progress('walking', 1, 1);
    return { values: new Float64Array(nearest.minutes.subarray(...(range ?? []))), supplyRatio: nothing };
  }
  if (range && passesOf(what) > 1) throw new ReweaveError('range-of-catchment', { measure: what.measure });
  const side = range || origins.count < facilities.count ? 'origins' : 'facilities';
  const rows = streetRows({ ...streets, cutoffMinutes: weighingOf(what).cutoffMinutes, side, range });
  const sources = range ? range[1] - range[0] : Math.min(origins.count, facilities.count);
  const total = sources * passesOf(what);
  const kinds = { of: new Uint16Array(facilities.count), count: 1 };
  const one = (count: number) => new Float64Array(count).fill(1);
  const supply = what.measure === 'count' ? one(facilities.count) : (input.supply ?? one(facilities.count));
  const measured = await breath.run(
    measureSteps(what, rows, supply, input.demand ?? one(origins.count), kinds),
    (done) => ctx.progress('searching', done, total),
  );
  ctx.progress('searching', total, total);
  return { values: measured.values[0].slice(...(range ?? [])), supplyRatio: measured.supplyRatio };
}

function streetsOf({ graph, origins, facilities, speedKmh }: JunctionAccessInput): StreetPlaces {
  const { junctions: nodes, from, to, lengthM } = graph;
  const all = new Int32Array(origins && facilities ? 0 : nodes);
  for (let j = 0; j < all.length; j++) all[j] = j;
  const places = (node: Int32Array): Places => ({
    count: node.length,
    node,
    offset: new Float64Array(node.length),
  });
  return {
    edges: { nodes, from, to, forth: lengthM, back: graph.backLengthM ?? lengthM },
    minutesPerUnit: minutesPerMetre(speedKmh),
    origins: places(origins ?? all),
    facilities: places(facilities ?? all),
  };
}
