import type { AccessInput, AccessResult, NetworkSummary } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import { minutesPerMetre, travelOn } from './edgeCosts.ts';
import { edgeIndex, type Join, joinSteps } from './join.ts';
import { placeOn } from './placed.ts';
import type { Places } from './places.ts';
import type { EdgeColumns } from './routes.ts';
import type { breather } from './steps.ts';
import { STREET_GRAPH_PASSES, type StreetGraph, streetGraphSteps } from './streetGraph.ts';

/** Streets with origins and facilities on them: what every measure along streets starts from. */
export interface StreetPlaces {
  edges: EdgeColumns;
  minutesPerUnit: number;
  origins: Places;
  facilities: Places;
}

/** What every access result tells of its streets and joins. */
export type AccessReport = Omit<AccessResult, 'kinds' | 'minutes' | 'nearestFacility'>;

export interface PreparedAccess {
  /** null in straight-line mode. */
  streets: StreetPlaces | null;
  report: AccessReport;
}

/**
 * From lines and points to joined places, or as the crow flies (streets null) to a check of the input.
 * Stages told to `ctx.progress`: 'graph' (passes), 'joining' (points).
 *
 * @throws 'no-facilities', 'no-streets', 'bad-speed', 'bad-tolerance'; 'cancelled' through ctx.pause
 */
export async function prepareAccess(
  input: AccessInput,
  ctx: JobContext,
  breath: ReturnType<typeof breather>,
): Promise<PreparedAccess> {
  const { facilities, origins, originStarts, speedKmh } = input;
  if (facilities.xy.length === 0) throw new ReweaveError('no-facilities');
  minutesPerMetre(speedKmh);
  for (const tolerance of [input.snapM, input.maxJoinM]) {
    if (!(tolerance >= 0)) throw new ReweaveError('bad-tolerance', { got: tolerance });
  }
  await breath.pause();
  const originCount = originStarts ? originStarts.length - 1 : origins.length / 2;
  const placed = input.streets ? await onStreets(input, ctx, breath) : null;
  await breath.pause();
  const originJoinM = nearestPoint(placed?.origins.movedM ?? notMoved(origins), originCount, originStarts);
  const facilityJoinM = Float32Array.from(placed?.facilities.movedM ?? notMoved(facilities.xy));
  const report: AccessReport = {
    originJoinM,
    facilityJoinM,
    network: placed && summary(placed.graph),
    unjoinedOrigins: countMissing(originJoinM),
    unjoinedFacilities: countMissing(facilityJoinM),
    originsOffMain: placed ? offMain(placed.graph, placed.origins, originCount, originStarts) : 0,
    notes: [],
  };
  report.notes = [...(placed?.notes ?? []), ...notesOf(report, input.maxJoinM)];
  return { streets: placed?.streets ?? null, report };
}

async function onStreets(input: AccessInput, ctx: JobContext, breath: ReturnType<typeof breather>) {
  const { origins, originStarts, facilities, snapM, maxJoinM, speedKmh } = input;
  const lines = input.streets!;
  const graph = await breath.run(streetGraphSteps(lines, { snapM }), (done) =>
    ctx.progress('graph', done, STREET_GRAPH_PASSES),
  );
  ctx.progress('graph', STREET_GRAPH_PASSES, STREET_GRAPH_PASSES);
  await breath.pause();
  const index = edgeIndex(graph);
  const facilityCount = facilities.xy.length / 2;
  const points = facilityCount + origins.length / 2;
  const facilityJoin = await breath.run(joinSteps(graph, index, facilities.xy, { maxJoinM }), (done) =>
    ctx.progress('joining', done, points),
  );
  const originJoin = await breath.run(joinSteps(graph, index, origins, { maxJoinM }), (done) =>
    ctx.progress('joining', facilityCount + done, points),
  );
  const travel = travelOn(graph, speedKmh, lines);
  const { edges, nodes } = placeOn(travel, [originJoin, facilityJoin]);
  const perMetre = minutesPerMetre(speedKmh) / travel.minutesPerUnit;
  const offset = ({ movedM }: Join) => movedM.map((metres) => metres * perMetre);
  const streets: StreetPlaces = {
    edges,
    minutesPerUnit: travel.minutesPerUnit,
    origins: {
      count: originStarts ? originStarts.length - 1 : originJoin.edge.length,
      starts: originStarts,
      node: nodes[0],
      offset: offset(originJoin),
    },
    facilities: { count: facilityCount, node: nodes[1], offset: offset(facilityJoin) },
  };
  return {
    graph,
    origins: originJoin,
    facilities: facilityJoin,
    streets,
    notes: [...graph.notes, ...travel.notes],
  };
}

function notMoved(xy: Float64Array): Float64Array {
  const moved = new Float64Array(xy.length / 2);
  for (let i = 0; i < moved.length; i++)
    if (!Number.isFinite(xy[2 * i] + xy[2 * i + 1])) moved[i] = Number.NaN;
  return moved;
}

/** The least of each origin's points; NaN where none is joined. */
function nearestPoint(movedM: Float64Array, origins: number, starts?: Uint32Array): Float32Array {
  if (!starts) return Float32Array.from(movedM);
  const nearest = new Float32Array(origins).fill(Number.NaN);
  for (let o = 0; o < origins; o++) {
    let least = Infinity;
    for (let p = starts[o]; p < starts[o + 1]; p++) if (movedM[p] < least) least = movedM[p];
    if (least < Infinity) nearest[o] = least;
  }
  return nearest;
}

/** Origins that are joined, but by no point to the longest component. */
function offMain({ components }: StreetGraph, { edge }: Join, origins: number, starts?: Uint32Array): number {
  let off = 0;
  for (let o = 0; o < origins; o++) {
    let joined = false;
    let onMain = false;
    for (let p = starts?.[o] ?? o; p < (starts?.[o + 1] ?? o + 1); p++) {
      if (edge[p] < 0) continue;
      joined = true;
      if (components.ofEdge[edge[p]] === 0) onMain = true;
    }
    if (joined && !onMain) off++;
  }
  return off;
}

function countMissing(values: Float32Array): number {
  let missing = 0;
  for (const value of values) if (Number.isNaN(value)) missing++;
  return missing;
}

function summary(graph: StreetGraph): NetworkSummary {
  const { components, lineJunction } = graph;
  const lengthM = components.lengthM.reduce((sum, length) => sum + length, 0);
  return {
    junctions: graph.junctionXy.length / 2,
    segments: graph.edgeLine.length,
    lengthM,
    components: components.count,
    largestComponentShare: components.lengthM[0] / lengthM,
    lineComponent: lineJunction.map((j) => (j < 0 ? -1 : components.ofJunction[j])),
  };
}

function notesOf(report: AccessReport, maxJoinM: number): Note[] {
  const notes: Note[] = [];
  const note = (code: Note['code'], severity: Note['severity'], count: number, params?: Note['params']) => {
    if (count > 0) notes.push({ code, severity, count, params });
  };
  const { network } = report;
  if (network && network.components > 1) {
    // Rounded down: a broken network never reads as 100 %.
    const percent = (Math.floor(1000 * network.largestComponentShare) / 10).toFixed(1);
    note('street-components', 'problem', network.components, { percent });
  }
  note('origins-unjoined', 'left-out', report.unjoinedOrigins, { maxJoinM });
  note('facilities-unjoined', 'left-out', report.unjoinedFacilities, { maxJoinM });
  note('origins-off-main', 'problem', report.originsOffMain);
  return notes;
}
