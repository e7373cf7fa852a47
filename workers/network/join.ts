import { ACCESS_DEFAULTS } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import { type Hit, nearestSegment } from './nearestSegment.ts';
import { type SegmentGrid, segmentGrid } from './segmentGrid.ts';
import { runAll, type Steps } from './steps.ts';
import type { StreetGraph } from './streetGraph.ts';

/** Where points meet the streets; one entry per point. */
export interface Join {
  /** -1 where no street is near enough. */
  edge: Int32Array;
  /** Metres from the edge's first vertex to the place of joining; NaN where unjoined. */
  alongM: Float64Array;
  /** How far the point had to be moved in a straight line; NaN where unjoined. */
  movedM: Float64Array;
  unjoined: number;
  /** Points that joined a component other than the longest. */
  offMain: number;
}

export interface JoinOptions {
  /** A point further than this from every street stays unjoined, metres. */
  maxJoinM: number;
}

/** Finds edges by place. Built once for all points that are to be joined. */
export interface EdgeIndex {
  grid: SegmentGrid;
  /** By segment of the grid: its edge, and its first vertex. */
  edge: Uint32Array;
  vertex: Uint32Array;
}

export function edgeIndex(graph: StreetGraph): EdgeIndex {
  const { edgeFirst, edgeLast, xy } = graph;
  let count = 0;
  for (let e = 0; e < edgeFirst.length; e++) count += edgeLast[e] - edgeFirst[e];
  const edge = new Uint32Array(count);
  const vertex = new Uint32Array(count);
  const ends = new Float64Array(4 * count);
  let s = 0;
  for (let e = 0; e < edgeFirst.length; e++) {
    for (let v = edgeFirst[e]; v < edgeLast[e]; v++) {
      edge[s] = e;
      vertex[s] = v;
      for (let i = 0; i < 4; i++) ends[4 * s + i] = xy[2 * v + i];
      s++;
    }
  }
  return { grid: segmentGrid(ends), edge, vertex };
}

/**
 * Joins each point to the nearest place on any street, whatever component the street is in.
 *
 * @param xy points, metres, interleaved; a point without finite coordinates stays unjoined
 * @throws 'bad-tolerance' where maxJoinM is negative or not a number
 */
export function joinToStreets(
  graph: StreetGraph,
  xy: Float64Array,
  options: JoinOptions = { maxJoinM: ACCESS_DEFAULTS.maxJoinM },
): Join {
  return runAll(joinSteps(graph, edgeIndex(graph), xy, options));
}

const SLICE = 1024;

/** `joinToStreets` in slices, with an index at hand; counts the points. */
export function* joinSteps(
  graph: StreetGraph,
  index: EdgeIndex,
  xy: Float64Array,
  options: JoinOptions,
): Steps<Join> {
  const { maxJoinM } = options;
  if (!(maxJoinM >= 0)) throw new ReweaveError('bad-tolerance', { got: maxJoinM });
  const count = xy.length / 2;
  const join: Join = {
    edge: new Int32Array(count).fill(-1),
    alongM: new Float64Array(count).fill(Number.NaN),
    movedM: new Float64Array(count).fill(Number.NaN),
    unjoined: 0,
    offMain: 0,
  };
  for (let from = 0; from < count; from += SLICE) {
    joinSlice(graph, index, xy, maxJoinM, from, Math.min(count, from + SLICE), join);
    yield Math.min(count, from + SLICE);
  }
  return join;
}

function joinSlice(
  graph: StreetGraph,
  index: EdgeIndex,
  xy: Float64Array,
  maxJoinM: number,
  from: number,
  to: number,
  join: Join,
): void {
  const hit: Hit = { segment: -1, x: 0, y: 0, distanceM: 0 };
  for (let i = from; i < to; i++) {
    nearestSegment(index.grid, xy[2 * i], xy[2 * i + 1], maxJoinM, hit);
    if (hit.segment < 0) {
      join.unjoined++;
      continue;
    }
    const e = index.edge[hit.segment];
    const v = index.vertex[hit.segment];
    const toFoot = Math.hypot(hit.x - graph.xy[2 * v], hit.y - graph.xy[2 * v + 1]);
    const alongM = graph.alongM[v] - graph.alongM[graph.edgeFirst[e]] + toFoot;
    join.edge[i] = e;
    join.alongM[i] = Math.min(alongM, graph.edgeLengthM[e]);
    join.movedM[i] = hit.distanceM;
    if (graph.components.ofEdge[e] > 0) join.offMain++;
  }
}
