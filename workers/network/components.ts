import type { Arcs } from './arcs.ts';
import type { Edges } from './edges.ts';

/** Parts of the network that are connected in themselves, numbered by street length: 0 is the longest. */
export interface Components {
  count: number;
  /** By component. */
  junctions: Uint32Array;
  lengthM: Float64Array;
  ofJunction: Uint32Array;
  ofEdge: Uint32Array;
}

/** Ties in length are broken by the number of junctions, then by first appearance. */
export function componentsOf(edges: Edges, arcs: Arcs): Components {
  const junctionCount = arcs.starts.length - 1;
  const edgeCount = edges.edgeLine.length;
  const found = new Int32Array(junctionCount).fill(-1);
  const stack = new Uint32Array(junctionCount);
  const sizes: number[] = [];
  for (let start = 0; start < junctionCount; start++) {
    if (found[start] >= 0) continue;
    const component = sizes.length;
    let size = 0;
    let top = 0;
    stack[top++] = start;
    found[start] = component;
    while (top > 0) {
      const j = stack[--top];
      size++;
      for (let a = arcs.starts[j]; a < arcs.starts[j + 1]; a++) {
        if (found[arcs.to[a]] >= 0) continue;
        found[arcs.to[a]] = component;
        stack[top++] = arcs.to[a];
      }
    }
    sizes.push(size);
  }
  const lengths = new Float64Array(sizes.length);
  for (let e = 0; e < edgeCount; e++) lengths[found[edges.edgeFrom[e]]] += edges.edgeLengthM[e];
  const byLength = sizes.map((_, c) => c);
  byLength.sort((a, b) => lengths[b] - lengths[a] || sizes[b] - sizes[a] || a - b);
  const rank = new Uint32Array(sizes.length);
  byLength.forEach((c, r) => {
    rank[c] = r;
  });
  const ofJunction = Uint32Array.from(found, (c) => rank[c]);
  return {
    count: sizes.length,
    junctions: Uint32Array.from(byLength, (c) => sizes[c]),
    lengthM: Float64Array.from(byLength, (c) => lengths[c]),
    ofJunction,
    ofEdge: edges.edgeFrom.map((j) => ofJunction[j]),
  };
}
