import type { StreetGraph } from '../streetGraph.ts';

/**
 * Edges that a drawing overshoots by: dead ends shorter than `stubM` whose other end is a junction of three or more. All of
 * them are found at once, so that a street does not crumble from its end.
 *
 * @returns by edge: 1 where it is a stub
 */
export function stubsOf(graph: StreetGraph, stubM: number): Uint8Array {
  const { edgeFrom, edgeTo, edgeLengthM } = graph;
  const degree = new Uint32Array(graph.junctionXy.length / 2);
  for (let e = 0; e < edgeFrom.length; e++) {
    degree[edgeFrom[e]]++;
    degree[edgeTo[e]]++;
  }
  const stubs = new Uint8Array(edgeFrom.length);
  for (let e = 0; e < stubs.length; e++) {
    const [low, high] = [degree[edgeFrom[e]], degree[edgeTo[e]]].sort((a, b) => a - b);
    if (edgeLengthM[e] < stubM && low === 1 && high > 2) stubs[e] = 1;
  }
  return stubs;
}
