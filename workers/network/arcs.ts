import type { Edges } from './edges.ts';

/** Both directions of every edge, grouped by the junction where they start. */
export interface Arcs {
  /** Arc range of each junction. */
  starts: Uint32Array;
  /** Junction where the arc ends. */
  to: Uint32Array;
  edge: Uint32Array;
  lengthM: Float64Array;
}

export function arcsOf(edges: Edges): Arcs {
  const { edgeFrom, edgeTo, edgeLengthM } = edges;
  const starts = new Uint32Array(edges.junctionXy.length / 2 + 1);
  for (let e = 0; e < edgeFrom.length; e++) {
    starts[edgeFrom[e] + 1]++;
    starts[edgeTo[e] + 1]++;
  }
  for (let j = 1; j < starts.length; j++) starts[j] += starts[j - 1];
  const next = starts.slice();
  const arcs = 2 * edgeFrom.length;
  const to = new Uint32Array(arcs);
  const edge = new Uint32Array(arcs);
  const lengthM = new Float64Array(arcs);
  for (let e = 0; e < edgeFrom.length; e++) {
    const out = next[edgeFrom[e]]++;
    to[out] = edgeTo[e];
    edge[out] = e;
    lengthM[out] = edgeLengthM[e];
    const back = next[edgeTo[e]]++;
    to[back] = edgeFrom[e];
    edge[back] = e;
    lengthM[back] = edgeLengthM[e];
  }
  return { starts, to, edge, lengthM };
}
