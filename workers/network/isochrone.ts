import type { Isochrone, IsochroneInput } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { ROUNDING } from './decay.ts';
import { minutesPerMetre, travelOn } from './edgeCosts.ts';
import { isochroneAreas } from './isochroneAreas.ts';
import { edgeIndex, joinSteps } from './join.ts';
import { LeastCosts } from './leastCosts.ts';
import { minutesAt } from './minutesAt.ts';
import { placeOn } from './placed.ts';
import { furthestOffset } from './places.ts';
import { type ReachedStreets, reachedPieces } from './reachedPieces.ts';
import { routesOf } from './routes.ts';
import { breather } from './steps.ts';
import { STREET_GRAPH_PASSES, streetGraphSteps } from './streetGraph.ts';

const SLICE = 1 << 15;

/**
 * What can be reached from a place (or what reaches it) within each limit: the pieces of street, and the area around them. The area is
 * that of the places from which `access` would give at most the limit: straight to the nearest street, no further than `bufferM`, and
 * along the streets; it is drawn by marching squares over a grid of `cellM`.
 * Stages told to `ctx.progress`: 'graph' (passes), 'area' (cells).
 *
 * @throws 'no-streets', 'bad-speed', 'bad-tolerance', 'bad-cutoff', 'isochrone-unjoined', 'cell-not-positive', 'grid-too-large';
 * 'cancelled' through ctx.pause
 */
export async function isochrone(input: IsochroneInput, ctx: JobContext): Promise<Isochrone> {
  const { streets: lines, points, direction, speedKmh, snapM, maxJoinM, bufferM } = input;
  const limitsMinutes = [...new Set(input.limitsMinutes)].sort((a, b) => a - b);
  for (const got of limitsMinutes)
    if (!(got > 0 && got < Infinity)) throw new ReweaveError('bad-cutoff', { got });
  if (!(bufferM > 0)) throw new ReweaveError('bad-tolerance', { got: bufferM });
  if (!(input.cellM > 0)) throw new ReweaveError('cell-not-positive', { got: input.cellM });
  const perMetre = minutesPerMetre(speedKmh);
  const breath = breather(ctx);
  await breath.pause();
  const graph = await breath.run(streetGraphSteps(lines, { snapM }), (done) =>
    ctx.progress('graph', done, STREET_GRAPH_PASSES),
  );
  ctx.progress('graph', STREET_GRAPH_PASSES, STREET_GRAPH_PASSES);
  const index = edgeIndex(graph);
  const join = await breath.run(joinSteps(graph, index, points, { maxJoinM }), () => {});
  if (join.unjoined === join.edge.length) {
    throw new ReweaveError('isochrone-unjoined', { got: join.edge.length, maxJoinM });
  }
  const travel = travelOn(graph, speedKmh, lines);
  const placed = placeOn(travel, [join]);
  const limits = limitsMinutes.map((minutes) => minutes / travel.minutesPerUnit);
  const offset = join.movedM.map((metres) => (metres * perMetre) / travel.minutesPerUnit);
  const search = new LeastCosts(routesOf(placed.edges, direction === 'to'), {
    limit: (limits.at(-1) ?? 0) * (1 + ROUNDING),
    furthestSeed: furthestOffset({ count: offset.length, node: join.edge, offset }),
    labelled: false,
  });
  placed.nodes[0].forEach((node, p) => {
    if (node >= 0) search.seed(node, offset[p]);
  });
  await breath.run(
    (function* () {
      while (!search.advance(SLICE)) yield 0;
    })(),
    () => {},
  );
  const { forth, back } = placed.edges;
  const reached: ReachedStreets = {
    graph,
    placed,
    cost: search.cost,
    onward: direction === 'from' ? forth : back,
    backward: direction === 'from' ? back : forth,
  };
  const pieces = reachedPieces(reached, limits);
  const reachedM = new Float64Array(limits.length);
  pieces.limit.forEach((first, i) => {
    for (let k = first; k < limits.length; k++) reachedM[k] += pieces.toM[i] - pieces.fromM[i];
  });
  const at = await breath.run(
    joinSteps(graph, index, input.at ?? new Float64Array(0), { maxJoinM }),
    () => {},
  );
  const atMinutes = minutesAt(reached, at, limits.at(-1) ?? 0, perMetre, travel.minutesPerUnit);
  const areas = await isochroneAreas(
    input,
    reached,
    index,
    pieces,
    limits,
    travel.minutesPerUnit,
    ctx,
    breath,
  );
  return {
    limitsMinutes,
    pieces,
    reachedM,
    areas,
    atMinutes,
    unjoined: join.unjoined,
    notes: [...graph.notes, ...travel.notes],
  };
}
