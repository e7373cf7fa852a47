import type { Fronts, FrontsInput } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { edgeIndex } from './join.ts';
import type { SegmentGrid } from './segmentGrid.ts';
import { type Front, frontBetween, isBefore, isBetterFront } from './segmentPair.ts';
import { SegmentsAround } from './segmentsAround.ts';
import { breather, type Steps } from './steps.ts';
import { STREET_GRAPH_PASSES, type StreetGraph, streetGraphSteps } from './streetGraph.ts';

/**
 * Where parcels may join the streets. For each piece of street (from junction to junction) that runs along a parcel's boundary within
 * `frontM`, or through it: the middle of the side that is nearest, as far as both run along each other. At most `fronts` of them, the
 * nearest to their street first, each place once. Where streets only pass corners the nearest such corner; where none is within
 * `frontM` the parcel's centre. Stages told to `ctx.progress`: 'graph' (passes), 'fronts' (parcels).
 *
 * @throws 'no-streets', 'bad-tolerance'; 'cancelled' through ctx.pause
 */
export async function parcelFronts(input: FrontsInput, ctx: JobContext): Promise<Fronts> {
  const { lines, snapM, frontM, parcels } = input;
  if (!(frontM >= 0)) throw new ReweaveError('bad-tolerance', { got: frontM });
  const breath = breather(ctx);
  await breath.pause();
  const graph = await breath.run(streetGraphSteps(lines, { snapM }), (done) =>
    ctx.progress('graph', done, STREET_GRAPH_PASSES),
  );
  ctx.progress('graph', STREET_GRAPH_PASSES, STREET_GRAPH_PASSES);
  const count = parcels.featureStarts.length - 1;
  const fronts = await breath.run(frontSteps(input, graph), (done) => ctx.progress('fronts', done, count));
  ctx.progress('fronts', count, count);
  return fronts;
}

const SLICE = 64;

function* frontSteps(
  { parcels, centreXy, frontM, fronts: most }: FrontsInput,
  graph: StreetGraph,
): Steps<Fronts> {
  const { grid, edge } = edgeIndex(graph);
  const around = new SegmentsAround(grid);
  const count = parcels.featureStarts.length - 1;
  const origins: number[] = [];
  const fronts = { originStarts: new Uint32Array(count + 1), several: 0, none: 0 };
  for (let parcel = 0; parcel < count; parcel++) {
    const nearest = nearestFronts(parcels, parcel, frontM, grid, edge, around);
    const points = placesOf([...nearest.values()], most);
    if (points.length === 0) {
      fronts.none++;
      origins.push(centreXy[2 * parcel], centreXy[2 * parcel + 1]);
    } else {
      if (points.length > 2) fronts.several++;
      origins.push(...points);
    }
    fronts.originStarts[parcel + 1] = origins.length / 2;
    if (parcel % SLICE === SLICE - 1) yield parcel + 1;
  }
  return { origins: Float64Array.from(origins), ...fronts };
}

/** Of each piece of street within `frontM` of a parcel how it runs along it. */
function nearestFronts(
  { xy, ringStarts, polygonStarts, featureStarts }: FrontsInput['parcels'],
  parcel: number,
  frontM: number,
  { ends }: SegmentGrid,
  edge: Uint32Array,
  around: SegmentsAround,
): Map<number, Front> {
  const nearest = new Map<number, Front>();
  for (let polygon = featureStarts[parcel]; polygon < featureStarts[parcel + 1]; polygon++) {
    const outer = polygonStarts[polygon];
    for (let v = ringStarts[outer]; v + 1 < ringStarts[outer + 1]; v++) {
      const side = xy.subarray(2 * v, 2 * v + 4);
      around.find(side, 0, frontM);
      for (let k = 0; k < around.count; k++) {
        const front = frontBetween(side, 0, ends, around.found[k]);
        const street = edge[around.found[k]];
        const known = nearest.get(street);
        if (front.lengthM <= frontM && (!known || isBetterFront(front, known))) nearest.set(street, front);
      }
    }
  }
  return nearest;
}

/** Shorter than this a street does not run along a parcel, it only passes a corner. */
const LEAST_FRONT_M = 1;

/** x, y of the fronts, the nearest to their street first, each place once. */
function placesOf(near: Front[], most: number): number[] {
  near.sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  const fronts = near.filter(({ alongM, lengthM }) => alongM >= LEAST_FRONT_M || lengthM === 0);
  if (fronts.length === 0) fronts.push(...near.slice(0, 1));
  const places: number[] = [];
  for (const { x1, y1 } of fronts) {
    if (places.length === 2 * most) break;
    let isKnown = false;
    for (let i = 0; i < places.length; i += 2) isKnown ||= places[i] === x1 && places[i + 1] === y1;
    if (!isKnown) places.push(x1, y1);
  }
  return places;
}
