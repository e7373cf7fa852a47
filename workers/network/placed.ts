import type { Travel } from './edgeCosts.ts';
import type { Join } from './join.ts';
import type { EdgeColumns } from './routes.ts';

/** Streets cut where points join them: every joined point is a node. */
export interface Placed {
  edges: EdgeColumns;
  /** The node of each point, one array per join; -1 where unjoined. */
  nodes: Int32Array[];
  /** Pieces of each edge of the streets, in order along it. */
  pieceStarts: Uint32Array;
  /** By piece: metres along its edge where it starts. */
  pieceFromM: Float64Array;
}

/** Points as close along a street are at one place: what rounding sets apart is not a walk, least of all against a one-way street. */
export const SAME_M = 1e-6;

/**
 * Cuts edges at the places where points join, so that a search meets points like junctions and two points on one edge need no
 * rule of their own. Costs are shared out by length. Junctions keep their numbers; points at one place are one node.
 */
export function placeOn({ edges, lengthM }: Travel, joins: Join[]): Placed {
  const nodes = joins.map((join) => new Int32Array(join.edge.length).fill(-1));
  const { starts, join, point } = pointsByEdge(edges, lengthM, joins, nodes);
  const inside = join.length;
  const order = Uint32Array.from(join.keys());
  const alongOf = (at: number) => joins[join[at]].alongM[point[at]];
  const capacity = edges.from.length + inside;
  const symmetric = edges.forth === edges.back;
  const placed: EdgeColumns = {
    nodes: edges.nodes,
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    forth: new Float64Array(capacity),
    back: new Float64Array(symmetric ? 0 : capacity),
  };
  const pieceStarts = new Uint32Array(edges.from.length + 1);
  const pieceFromM = new Float64Array(capacity);
  let piece = 0;
  const add = (e: number, from: number, to: number, fromM: number, metres: number) => {
    pieceFromM[piece] = fromM;
    placed.from[piece] = from;
    placed.to[piece] = to;
    placed.forth[piece] = metres * (edges.forth[e] / lengthM[e]);
    if (!symmetric) placed.back[piece] = metres * (edges.back[e] / lengthM[e]);
    piece++;
  };
  for (let e = 0; e < edges.from.length; e++) {
    const here = order.subarray(starts[e], starts[e + 1]);
    if (here.length > 1) here.sort((a, b) => alongOf(a) - alongOf(b));
    let node = edges.from[e];
    let alongM = 0;
    for (const at of here) {
      const atM = alongOf(at);
      if (atM > alongM + SAME_M) {
        add(e, node, placed.nodes, alongM, atM - alongM);
        node = placed.nodes++;
        alongM = atM;
      }
      nodes[join[at]][point[at]] = node;
    }
    add(e, node, edges.to[e], alongM, lengthM[e] - alongM);
    pieceStarts[e + 1] = piece;
  }
  placed.from = placed.from.subarray(0, piece);
  placed.to = placed.to.subarray(0, piece);
  placed.forth = placed.forth.subarray(0, piece);
  placed.back = symmetric ? placed.forth : placed.back.subarray(0, piece);
  return { edges: placed, nodes, pieceStarts, pieceFromM: pieceFromM.subarray(0, piece) };
}

/** Points inside edges, grouped by edge; those at an edge's end are given its junction at once. */
function pointsByEdge({ from, to }: EdgeColumns, lengthM: Float64Array, joins: Join[], nodes: Int32Array[]) {
  const starts = new Uint32Array(from.length + 1);
  joins.forEach(({ edge, alongM }, j) => {
    for (let p = 0; p < edge.length; p++) {
      const e = edge[p];
      if (e < 0) continue;
      if (alongM[p] <= SAME_M) nodes[j][p] = from[e];
      else if (alongM[p] >= lengthM[e] - SAME_M) nodes[j][p] = to[e];
      else starts[e + 1]++;
    }
  });
  for (let e = 0; e < from.length; e++) starts[e + 1] += starts[e];
  const next = starts.slice();
  const join = new Uint8Array(starts[from.length]);
  const point = new Uint32Array(starts[from.length]);
  joins.forEach(({ edge }, j) => {
    for (let p = 0; p < edge.length; p++) {
      if (edge[p] < 0 || nodes[j][p] >= 0) continue;
      const at = next[edge[p]]++;
      join[at] = j;
      point[at] = p;
    }
  });
  return { starts, join, point };
}
