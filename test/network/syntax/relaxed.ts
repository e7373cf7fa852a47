import type { TurnGraph } from '../../../workers/network/syntax/turnGraph.ts';

/** Least turning from one segment to each, by relaxing arcs until nothing changes (Bellman and Ford); Infinity where unreached. */
export function relaxedDepths(graph: TurnGraph, source: number): number[] {
  const turn = new Array<number>(2 * graph.segments).fill(Infinity);
  turn[2 * source] = 0;
  turn[2 * source + 1] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let state = 0; state < turn.length; state++) {
      for (let a = graph.starts[state]; a < graph.starts[state + 1]; a++) {
        const there = turn[state] + graph.turn[a];
        if (there >= turn[graph.to[a]]) continue;
        turn[graph.to[a]] = there;
        changed = true;
      }
    }
  }
  return Array.from({ length: graph.segments }, (_, t) => Math.min(turn[2 * t], turn[2 * t + 1]));
}
