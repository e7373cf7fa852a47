import type { EdgeColumns } from './routes.ts';
import { routesOf } from './routes.ts';

/** Below this many nodes all that a search needs is near the processor anyway. */
const SMALL = 20_000;

/**
 * A numbering in which nodes that are near each other along the streets have numbers near each other (breadth first), so that
 * searches, each within a small part of the network, find what they need close together in memory: four times faster on a graph of
 * 250,000 nodes numbered at random. null where the numbers are near already, or the network is small.
 *
 * @returns new number of each node
 */
export function localOrder(edges: EdgeColumns): Int32Array | null {
  const { nodes, from, to } = edges;
  let gap = 0;
  for (let e = 0; e < from.length; e++) gap += Math.abs(from[e] - to[e]);
  // In a grid numbered row by row neighbours are √n apart every other time.
  if (nodes < SMALL || gap / from.length < 4 * Math.sqrt(nodes)) return null;
  const { starts, heads } = routesOf({
    ...edges,
    forth: new Float64Array(from.length),
    back: new Float64Array(from.length),
  });
  const order = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let found = 0;
  for (let start = 0; start < nodes; start++) {
    if (order[start] >= 0) continue;
    order[start] = found;
    queue[found++] = start;
    for (let at = found - 1; at < found; at++) {
      for (let a = starts[queue[at]]; a < starts[queue[at] + 1]; a++) {
        const there = heads[a];
        if (order[there] >= 0) continue;
        order[there] = found;
        queue[found++] = there;
      }
    }
  }
  return order;
}

/** The same edges with nodes numbered anew. */
export function renumbered(edges: EdgeColumns, order: Int32Array): EdgeColumns {
  return { ...edges, from: edges.from.map((n) => order[n]), to: edges.to.map((n) => order[n]) };
}
