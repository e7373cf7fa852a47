import { type Arcs, arcsOf } from './arcs.ts';
import type { Edges } from './edges.ts';

/** An edge that was left out because another has the same vertices. */
export interface Twin {
  /** The edge that was kept. */
  edge: number;
  /** The input line of the one left out. */
  line: number;
  /** Whether it ran the other way. */
  reversed: boolean;
}

/** Leaves out edges that have exactly the same vertices as an earlier one, in either direction, and tells which. */
export function dropDuplicates(edges: Edges, arcs: Arcs): { edges: Edges; arcs: Arcs; twins: Twin[] } {
  const edgeCount = edges.edgeLine.length;
  const dropped = new Uint8Array(edgeCount);
  const twins: Twin[] = [];
  for (let e = 0; e < edgeCount; e++) {
    const from = edges.edgeFrom[e];
    for (let a = arcs.starts[from]; a < arcs.starts[from + 1]; a++) {
      const other = arcs.edge[a];
      if (other >= e) break;
      if (arcs.to[a] !== edges.edgeTo[e] || dropped[other]) continue;
      const reversed = !sameFrom(edges, e, other, 1);
      if (reversed && !sameFrom(edges, e, other, -1)) continue;
      dropped[e] = 1;
      twins.push({ edge: other, line: edges.edgeLine[e], reversed });
      break;
    }
  }
  if (twins.length === 0) return { edges, arcs, twins };
  const number = new Uint32Array(edgeCount);
  for (let e = 1; e < edgeCount; e++) number[e] = number[e - 1] + 1 - dropped[e - 1];
  for (const twin of twins) twin.edge = number[twin.edge];
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
  return { edges: rest, arcs: arcsOf(rest), twins };
}

/** Whether two edges have the same vertices, those of b read forwards (1) or backwards (-1). */
function sameFrom(edges: Edges, a: number, b: number, step: 1 | -1): boolean {
  const { xy, edgeFirst, edgeLast } = edges;
  if (edgeLast[a] - edgeFirst[a] !== edgeLast[b] - edgeFirst[b]) return false;
  let w = step > 0 ? edgeFirst[b] : edgeLast[b];
  for (let v = edgeFirst[a]; v <= edgeLast[a]; v++, w += step) {
    if (xy[2 * v] !== xy[2 * w] || xy[2 * v + 1] !== xy[2 * w + 1]) return false;
  }
  return true;
}
