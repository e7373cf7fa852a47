import type { ReachedPieces } from '../model/access.ts';
import { type Placed, SAME_M } from './placed.ts';
import type { StreetGraph } from './streetGraph.ts';

/** Streets with the cost of getting to each node and from there along each piece. */
export interface ReachedStreets {
  graph: StreetGraph;
  placed: Placed;
  /** By node; Infinity where not reached. */
  cost: Float64Array;
  /** By piece: from its start on, and from its end back. */
  onward: Float64Array;
  backward: Float64Array;
}

/** Cost at a place of an edge. */
export function costAt(streets: ReachedStreets, edge: number, alongM: number): number {
  const { pieceStarts, pieceFromM } = streets.placed;
  let piece = pieceStarts[edge];
  while (piece + 1 < pieceStarts[edge + 1] && pieceFromM[piece + 1] <= alongM) piece++;
  const lengthM = lengthOf(streets, edge, piece);
  const onM = alongM - pieceFromM[piece];
  // Who is as near to an end as rounding goes stands at it, whichever way the street is open.
  const share = onM <= SAME_M ? 0 : onM >= lengthM - SAME_M ? 1 : onM / lengthM;
  const { from, to } = streets.placed.edges;
  return Math.min(
    streets.cost[from[piece]] + part(share, streets.onward[piece]),
    streets.cost[to[piece]] + part(1 - share, streets.backward[piece]),
  );
}

/** Who stands at the end of a piece need not go along it, open or not. */
function part(share: number, cost: number): number {
  return share === 0 ? 0 : share * cost;
}

function lengthOf({ graph, placed }: ReachedStreets, edge: number, piece: number): number {
  const { pieceStarts, pieceFromM } = placed;
  const end = piece + 1 < pieceStarts[edge + 1] ? pieceFromM[piece + 1] : graph.edgeLengthM[edge];
  return end - pieceFromM[piece];
}

/** Shorter pieces are what rounding left over. */
const LEAST_M = 1e-6;

/**
 * The parts of every street that are reached within each limit but not within the one before: from either end of a piece as far as
 * the limit goes, until both meet.
 *
 * @param limits ascending, in units of cost
 */
export function reachedPieces(streets: ReachedStreets, limits: number[]): ReachedPieces {
  const { graph, placed } = streets;
  const rows: { edge: number; fromM: number; toM: number; limit: number }[] = [];
  for (let edge = 0; edge < graph.edgeLine.length; edge++) {
    for (let piece = placed.pieceStarts[edge]; piece < placed.pieceStarts[edge + 1]; piece++) {
      const lengthM = lengthOf(streets, edge, piece);
      const base = placed.pieceFromM[piece];
      let start = 0;
      let end = lengthM;
      for (let k = 0; k < limits.length && start < end; k++) {
        const forth = reach(
          limits[k] - streets.cost[placed.edges.from[piece]],
          streets.onward[piece],
          lengthM,
        );
        const back =
          lengthM - reach(limits[k] - streets.cost[placed.edges.to[piece]], streets.backward[piece], lengthM);
        const add = (fromM: number, toM: number) => {
          if (toM - fromM > LEAST_M) rows.push({ edge, fromM: base + fromM, toM: base + toM, limit: k });
        };
        if (forth >= back) {
          add(start, end);
          start = end;
        } else {
          add(start, forth);
          add(back, end);
          start = Math.max(start, forth);
          end = Math.min(end, back);
        }
      }
    }
  }
  const starts = new Uint32Array(rows.length + 1);
  const xy: number[] = [];
  rows.forEach(({ edge, fromM, toM }, r) => {
    pushCourse(graph, edge, fromM, toM, xy);
    starts[r + 1] = xy.length / 2;
  });
  return {
    line: Uint32Array.from(rows, ({ edge }) => graph.edgeLine[edge]),
    edge: Uint32Array.from(rows, (row) => row.edge),
    fromM: Float64Array.from(rows, (row) => row.fromM),
    toM: Float64Array.from(rows, (row) => row.toM),
    limit: Uint8Array.from(rows, (row) => row.limit),
    xy: Float64Array.from(xy),
    starts,
  };
}

/** How far along a piece one comes with what is left. */
function reach(left: number, cost: number, lengthM: number): number {
  return left >= cost ? lengthM : left > 0 && cost < Infinity ? (left / cost) * lengthM : 0;
}

/** The vertices of an edge from one place along it to another. */
function pushCourse(graph: StreetGraph, edge: number, fromM: number, toM: number, out: number[]): void {
  const { xy, alongM, edgeFirst, edgeLast } = graph;
  const base = alongM[edgeFirst[edge]];
  const pushAt = (v: number, metres: number) => {
    const t = (metres - alongM[v]) / (alongM[v + 1] - alongM[v]);
    out.push(
      xy[2 * v] + t * (xy[2 * v + 2] - xy[2 * v]),
      xy[2 * v + 1] + t * (xy[2 * v + 3] - xy[2 * v + 1]),
    );
  };
  let v = edgeFirst[edge];
  while (v + 2 <= edgeLast[edge] && alongM[v + 1] <= base + fromM) v++;
  pushAt(v, base + fromM);
  for (v++; v < edgeLast[edge] && alongM[v] < base + toM; v++) out.push(xy[2 * v], xy[2 * v + 1]);
  pushAt(v - 1, base + toM);
}
