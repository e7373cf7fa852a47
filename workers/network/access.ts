import type { AccessInput, AccessResult, NetworkSummary } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import type { StreetLines } from './cleanLines.ts';
import { edgeIndex, type Join, joinSteps } from './join.ts';
import { minutesPerMetre, type Nearest, nearestSteps } from './nearest.ts';
import { breather, type Steps } from './steps.ts';
import { straightLineSteps } from './straightLine.ts';
import { STREET_GRAPH_PASSES, type StreetGraph, streetGraphSteps } from './streetGraph.ts';

/**
 * Minutes on foot from each origin to the nearest facility of each kind, along the streets or (streets null) as the crow flies.
 * Stages told to `ctx.progress`: 'graph' (passes), 'joining' (points), 'walking' (kinds).
 *
 * @throws 'no-facilities', 'no-streets', 'bad-speed', 'bad-tolerance'; 'cancelled' through ctx.pause
 */
export async function access(input: AccessInput, ctx: JobContext): Promise<AccessResult> {
  const { facilities, origins, speedKmh } = input;
  if (facilities.xy.length === 0) throw new ReweaveError('no-facilities');
  minutesPerMetre(speedKmh);
  for (const tolerance of [input.snapM, input.maxJoinM]) {
    if (!(tolerance >= 0)) throw new ReweaveError('bad-tolerance', { got: tolerance });
  }
  const breath = breather(ctx);
  await breath.pause();

  const streets = input.streets && (await joinAll(input.streets, input, ctx, breath));
  await breath.pause();
  const minutes: Float32Array[] = [];
  const nearestFacility: Int32Array[] = [];
  const kindCount = facilities.kinds.length;
  for (let kind = 0; kind < kindCount; kind++) {
    const members = Uint32Array.from(facilities.kind.keys()).filter((f) => facilities.kind[f] === kind);
    const steps: Steps<Nearest> = streets
      ? nearestSteps(streets.graph, streets.origins, streets.facilities, members, speedKmh)
      : straightLineSteps(origins, facilities.xy, members, speedKmh);
    const nearest = await breath.run(steps, () => {});
    minutes.push(nearest.minutes);
    nearestFacility.push(nearest.facility);
    ctx.progress('walking', kind + 1, kindCount);
  }
  const originJoinM = streets ? Float32Array.from(streets.origins.movedM) : notMoved(origins);
  const facilityJoinM = streets ? Float32Array.from(streets.facilities.movedM) : notMoved(facilities.xy);
  const result: AccessResult = {
    kinds: facilities.kinds,
    minutes,
    nearestFacility,
    originJoinM,
    facilityJoinM,
    network: streets && summary(streets.graph),
    unjoinedOrigins: countMissing(originJoinM),
    unjoinedFacilities: countMissing(facilityJoinM),
    originsOffMain: streets ? streets.origins.offMain : 0,
    notes: [],
  };
  result.notes = [...(streets ? streets.graph.notes : []), ...notesOf(result, input.maxJoinM)];
  return result;
}

interface JoinedStreets {
  graph: StreetGraph;
  origins: Join;
  facilities: Join;
}

async function joinAll(
  lines: StreetLines,
  input: AccessInput,
  ctx: JobContext,
  breath: ReturnType<typeof breather>,
): Promise<JoinedStreets> {
  const { origins, facilities, snapM, maxJoinM } = input;
  const graph = await breath.run(streetGraphSteps(lines, { snapM }), (done) =>
    ctx.progress('graph', done, STREET_GRAPH_PASSES),
  );
  ctx.progress('graph', STREET_GRAPH_PASSES, STREET_GRAPH_PASSES);
  await breath.pause();
  const index = edgeIndex(graph);
  const facilityCount = facilities.xy.length / 2;
  const points = facilityCount + origins.length / 2;
  const joinedFacilities = await breath.run(joinSteps(graph, index, facilities.xy, { maxJoinM }), (done) =>
    ctx.progress('joining', done, points),
  );
  const joinedOrigins = await breath.run(joinSteps(graph, index, origins, { maxJoinM }), (done) =>
    ctx.progress('joining', facilityCount + done, points),
  );
  return { graph, origins: joinedOrigins, facilities: joinedFacilities };
}

function notMoved(xy: Float64Array): Float32Array {
  const moved = new Float32Array(xy.length / 2);
  for (let i = 0; i < moved.length; i++)
    if (!Number.isFinite(xy[2 * i] + xy[2 * i + 1])) moved[i] = Number.NaN;
  return moved;
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

function notesOf(result: AccessResult, maxJoinM: number): Note[] {
  const notes: Note[] = [];
  const note = (code: Note['code'], severity: Note['severity'], count: number, params?: Note['params']) => {
    if (count > 0) notes.push({ code, severity, count, params });
  };
  const { network } = result;
  if (network && network.components > 1) {
    // Rounded down: a broken network never reads as 100 %.
    const percent = (Math.floor(1000 * network.largestComponentShare) / 10).toFixed(1);
    note('street-components', 'problem', network.components, { percent });
  }
  note('origins-unjoined', 'left-out', result.unjoinedOrigins, { maxJoinM });
  note('facilities-unjoined', 'left-out', result.unjoinedFacilities, { maxJoinM });
  note('origins-off-main', 'problem', result.originsOffMain);
  note('no-path', 'problem', originsWithoutPath(result));
  return notes;
}

/** Joined origins from which at least one kind cannot be walked to. */
function originsWithoutPath({ minutes, originJoinM }: AccessResult): number {
  let without = 0;
  for (let o = 0; o < originJoinM.length; o++) {
    if (!Number.isNaN(originJoinM[o]) && minutes.some((kind) => Number.isNaN(kind[o]))) without++;
  }
  return without;
}
