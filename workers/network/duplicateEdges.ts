import { type Arcs, arcsOf } from './arcs.ts';
import type { Edges } from './edges.ts';

/** Leaves out edges that have exactly the same vertices as an earlier one, in either direction, and counts them. */
export function dropDuplicates(edges: Edges, arcs: Arcs): { edges: Edges; arcs: Arcs; duplicates: number } {
  const edgeCount = edges.edgeLine.length;
  const dropped = new Uint8Array(edgeCount);
  let duplicates = 0;
  for (let e = 0; e < edgeCount; e++) {
    const from = edges.edgeFrom[e];
    for (let a = arcs.starts[from]; a < arcs.starts[from + 1]; a++) {
      const other = arcs.edge[a];
      if (other >= e) break;
      if (arcs.to[a] !== edges.edgeTo[e] || dropped[other] || !sameVertices(edges, e, other)) continue;
      dropped[e] = 1;
      duplicates++;
      break;
    }
  }
  if (duplicates === 0) return { edges, arcs, duplicates };
  const kept = (_: number, e: number) => dropped[e] === 0;
  const rest: Edges = {
    ...edges,
    edgeFrom: edges.edgeFrom.filter(kept),
    edgeTo: edges.edgeTo.filter(kept),
    edgeLengthM: edges.edgeLengthM.filter(kept),
    edgeLine: edges.edgeLine.filter(kept),
    edgeFirst: edges.edgeFirst.filter(kept),
    edgeLast: edges.edgeLast.filter(kept),
  };
  return { edges: rest, arcs: arcsOf(rest), duplicates };
}

function sameVertices(edges: Edges, a: number, b: number): boolean {
  const { edgeFirst, edgeLast } = edges;
  if (edgeLast[a] - edgeFirst[a] !== edgeLast[b] - edgeFirst[b]) return false;
  return sameFrom(edges, a, edgeFirst[b], 1) || sameFrom(edges, a, edgeLast[b], -1);
}

function sameFrom(edges: Edges, a: number, start: number, step: 1 | -1): boolean {
  const { xy, edgeFirst, edgeLast } = edges;
  for (let v = edgeFirst[a], w = start; v <= edgeLast[a]; v++, w += step) {
    if (xy[2 * v] !== xy[2 * w] || xy[2 * v + 1] !== xy[2 * w + 1]) return false;
  }
  return true;
}
