import type { SegmentUnit } from '../../model/syntax.ts';
import type { StreetGraph } from '../streetGraph.ts';

/** Pieces of line between nodes: edges of the street graph, or their straight pieces. One entry per piece. */
export interface LinePieces {
  /** Nodes at the ends. */
  from: Uint32Array;
  to: Uint32Array;
  nodes: number;
  /** Its vertices are first … last, both included, in `xy`. */
  first: Uint32Array;
  last: Uint32Array;
  xy: Float64Array;
  /** By vertex: metres along its line. */
  alongM: Float64Array;
  line: Uint32Array;
  /** The edge of the street graph that it is a piece of. */
  edge: Uint32Array;
  component: Uint32Array;
}

/** Nodes are the junctions; for the unit 'straight' each vertex inside an edge is one more. */
export function linePieces(graph: StreetGraph, unit: SegmentUnit): LinePieces {
  const { edgeFrom, edgeTo, edgeFirst, edgeLast, edgeLine, xy, alongM, components } = graph;
  const junctions = graph.junctionXy.length / 2;
  if (unit === 'street') {
    return {
      from: edgeFrom,
      to: edgeTo,
      nodes: junctions,
      first: edgeFirst,
      last: edgeLast,
      xy,
      alongM,
      line: edgeLine,
      edge: Uint32Array.from(edgeLine.keys()),
      component: components.ofEdge,
    };
  }
  let count = 0;
  for (let e = 0; e < edgeFirst.length; e++) count += edgeLast[e] - edgeFirst[e];
  const pieces: LinePieces = {
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    nodes: junctions,
    first: new Uint32Array(count),
    last: new Uint32Array(count),
    xy,
    alongM,
    line: new Uint32Array(count),
    edge: new Uint32Array(count),
    component: new Uint32Array(count),
  };
  let p = 0;
  for (let e = 0; e < edgeFirst.length; e++) {
    let node = edgeFrom[e];
    for (let v = edgeFirst[e]; v < edgeLast[e]; v++, p++) {
      pieces.from[p] = node;
      node = v + 1 === edgeLast[e] ? edgeTo[e] : pieces.nodes++;
      pieces.to[p] = node;
      pieces.first[p] = v;
      pieces.last[p] = v + 1;
      pieces.line[p] = edgeLine[e];
      pieces.edge[p] = e;
      pieces.component[p] = components.ofEdge[e];
    }
  }
  return pieces;
}
