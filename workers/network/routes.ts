/** Where one can go from each node and at what cost: arcs grouped by the node where they start. */
export interface Routes {
  nodes: number;
  /** Arc range of each node. */
  starts: Int32Array;
  /** Node where the arc ends. */
  heads: Int32Array;
  /** Above 0 or 0, finite. */
  costs: Float64Array;
}

/** Edges between numbered nodes; arrays have one entry per edge. */
export interface EdgeColumns {
  nodes: number;
  from: Uint32Array;
  to: Uint32Array;
  /** Cost from `from` to `to`; Infinity where that way is closed. */
  forth: Float64Array;
  /** Cost from `to` to `from`. The same array where both ways always cost the same. */
  back: Float64Array;
}

/** @param reversed arcs lead against the way that they are travelled, for searches from the destination */
export function routesOf(edges: EdgeColumns, reversed = false): Routes {
  const { nodes, from, to } = edges;
  const forth = reversed ? edges.back : edges.forth;
  const back = reversed ? edges.forth : edges.back;
  const starts = new Int32Array(nodes + 1);
  for (let e = 0; e < from.length; e++) {
    if (forth[e] < Infinity) starts[from[e] + 1]++;
    if (back[e] < Infinity) starts[to[e] + 1]++;
  }
  for (let n = 0; n < nodes; n++) starts[n + 1] += starts[n];
  const next = starts.slice();
  const heads = new Int32Array(starts[nodes]);
  const costs = new Float64Array(starts[nodes]);
  for (let e = 0; e < from.length; e++) {
    if (forth[e] < Infinity) {
      const arc = next[from[e]]++;
      heads[arc] = to[e];
      costs[arc] = forth[e];
    }
    if (back[e] < Infinity) {
      const arc = next[to[e]]++;
      heads[arc] = from[e];
      costs[arc] = back[e];
    }
  }
  return { nodes, starts, heads, costs };
}
