import { ACCESS_DEFAULTS } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { Join } from './join.ts';
import { MinHeap } from './minHeap.ts';
import { runAll, type Steps } from './steps.ts';
import type { StreetGraph } from './streetGraph.ts';

/** Minutes to walk one metre. @throws 'bad-speed' where the speed is not a positive number */
export function minutesPerMetre(speedKmh: number): number {
  if (!(speedKmh > 0 && speedKmh < Infinity)) throw new ReweaveError('bad-speed', { got: speedKmh });
  return 60 / (1000 * speedKmh);
}

/** The nearest of some facilities, seen from each origin. */
export interface Nearest {
  /** NaN where the origin is unjoined or no path leads to a facility. */
  minutes: Float32Array;
  /** Facility (row in the facilities' join), -1 where unreached. */
  facility: Int32Array;
}

/**
 * Minutes on foot from each origin to the nearest of the facilities, with
 * `minutes = (origin → street, straight + along the streets + street → facility, straight) / speed`.
 * One sweep from all facilities at once (Dijkstra, many sources) gives the distance at every junction; an origin takes the
 * better way out of its edge, or walks straight to a facility on the same edge. Of equally near ones the lower row counts.
 *
 * @param members rows of the facilities to consider, e.g. those of one kind
 * @throws 'bad-speed' where speedKmh is not a positive number
 */
export function nearestMinutes(
  graph: StreetGraph,
  origins: Join,
  facilities: Join,
  members: Uint32Array,
  speedKmh: number = ACCESS_DEFAULTS.speedKmh,
): Nearest {
  return runAll(nearestSteps(graph, origins, facilities, members, speedKmh));
}

const SLICE = 4096;

/** `nearestMinutes` in slices; counts junctions and origins together. */
export function* nearestSteps(
  graph: StreetGraph,
  origins: Join,
  facilities: Join,
  members: Uint32Array,
  speedKmh: number,
): Steps<Nearest> {
  const perMetre = minutesPerMetre(speedKmh);
  const sweep = startSweep(graph, facilities, members);
  let done = 0;
  while (sweep.heap.size > 0) {
    advance(graph, sweep, SLICE);
    done += SLICE;
    yield done;
  }
  const count = origins.edge.length;
  const onEdge = facilitiesByEdge(graph, facilities, members);
  const nearest: Nearest = { minutes: new Float32Array(count), facility: new Int32Array(count) };
  for (let from = 0; from < count; from += SLICE) {
    readSlice(
      graph,
      sweep,
      origins,
      facilities,
      onEdge,
      perMetre,
      from,
      Math.min(count, from + SLICE),
      nearest,
    );
    yield done + from;
  }
  return nearest;
}

/** Metres from each junction to the nearest facility, and which one that is. */
interface Sweep {
  metres: Float64Array;
  facility: Int32Array;
  heap: MinHeap;
}

function startSweep(graph: StreetGraph, facilities: Join, members: Uint32Array): Sweep {
  const junctions = graph.junctionXy.length / 2;
  const metres = new Float64Array(junctions).fill(Infinity);
  const sweep: Sweep = { metres, facility: new Int32Array(junctions).fill(-1), heap: new MinHeap(metres) };
  for (const f of members) {
    const e = facilities.edge[f];
    if (e < 0) continue;
    const along = facilities.alongM[f];
    const moved = facilities.movedM[f];
    reach(sweep, graph.edgeFrom[e], moved + along, f);
    reach(sweep, graph.edgeTo[e], moved + (graph.edgeLengthM[e] - along), f);
  }
  return sweep;
}

function reach(sweep: Sweep, junction: number, metres: number, facility: number): void {
  const known = sweep.metres[junction];
  if (metres > known || (metres === known && sweep.facility[junction] <= facility)) return;
  sweep.facility[junction] = facility;
  if (metres === known) return;
  sweep.metres[junction] = metres;
  sweep.heap.lower(junction);
}

function advance(graph: StreetGraph, sweep: Sweep, settle: number): void {
  const { starts, to, lengthM } = graph.arcs;
  const { heap, metres, facility } = sweep;
  for (let n = 0; n < settle && heap.size > 0; n++) {
    const junction = heap.pop();
    const here = metres[junction];
    const source = facility[junction];
    for (let a = starts[junction]; a < starts[junction + 1]; a++) {
      const there = here + lengthM[a];
      if (there <= metres[to[a]]) reach(sweep, to[a], there, source);
    }
  }
}

/** Facilities chained by the edge that they joined: first of each edge, next of each facility; -1 ends a chain. */
interface OnEdge {
  first: Int32Array;
  next: Int32Array;
}

function facilitiesByEdge(graph: StreetGraph, facilities: Join, members: Uint32Array): OnEdge {
  const first = new Int32Array(graph.edgeLine.length).fill(-1);
  const next = new Int32Array(facilities.edge.length).fill(-1);
  for (const f of members) {
    const e = facilities.edge[f];
    if (e < 0) continue;
    next[f] = first[e];
    first[e] = f;
  }
  return { first, next };
}

function readSlice(
  graph: StreetGraph,
  sweep: Sweep,
  origins: Join,
  facilities: Join,
  onEdge: OnEdge,
  perMetre: number,
  from: number,
  to: number,
  nearest: Nearest,
): void {
  for (let o = from; o < to; o++) {
    const e = origins.edge[o];
    let best = Infinity;
    let facility = -1;
    if (e >= 0) {
      const along = origins.alongM[o];
      const start = graph.edgeFrom[e];
      const end = graph.edgeTo[e];
      const viaStart = sweep.metres[start] + along;
      const viaEnd = sweep.metres[end] + (graph.edgeLengthM[e] - along);
      best = viaStart;
      facility = sweep.facility[start];
      if (viaEnd < best || (viaEnd === best && sweep.facility[end] < facility)) {
        best = viaEnd;
        facility = sweep.facility[end];
      }
      for (let f = onEdge.first[e]; f >= 0; f = onEdge.next[f]) {
        const direct = facilities.movedM[f] + Math.abs(facilities.alongM[f] - along);
        if (direct > best || (direct === best && f > facility)) continue;
        best = direct;
        facility = f;
      }
    }
    nearest.facility[o] = facility;
    nearest.minutes[o] = facility < 0 ? Number.NaN : (origins.movedM[o] + best) * perMetre;
  }
}
