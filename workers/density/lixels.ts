import { ReweaveError } from '../model/errors.ts';
import type { StreetGraph } from '../network/streetGraph.ts';

/** Equal pieces of edges ("linear pixels"), edge after edge. */
export interface Lixels {
  /** Range of pieces of each edge. */
  starts: Uint32Array;
  edge: Uint32Array;
  fromM: Float64Array;
  toM: Float64Array;
}

const MOST_PIECES = 5_000_000;

/**
 * Cuts each edge into the fewest equal pieces of at most lixelM.
 * @throws piece-not-positive; pieces-too-many with a length that fits
 */
export function lixelsOf(edgeLengthM: Float64Array, lixelM: number): Lixels {
  if (!(lixelM > 0)) throw new ReweaveError('piece-not-positive', { got: lixelM });
  const starts = new Uint32Array(edgeLengthM.length + 1);
  let count = 0;
  let lengthM = 0;
  for (let e = 0; e < edgeLengthM.length; e++) {
    count += Math.max(1, Math.ceil(edgeLengthM[e] / lixelM - 1e-9));
    lengthM += edgeLengthM[e];
    starts[e + 1] = count;
  }
  if (count > MOST_PIECES) {
    const longer = Math.ceil(lengthM / Math.max(1, MOST_PIECES - edgeLengthM.length));
    throw new ReweaveError('pieces-too-many', { got: count, limit: MOST_PIECES, longer });
  }
  const lixels: Lixels = {
    starts,
    edge: new Uint32Array(count),
    fromM: new Float64Array(count),
    toM: new Float64Array(count),
  };
  for (let e = 0; e < edgeLengthM.length; e++) {
    const pieces = starts[e + 1] - starts[e];
    for (let k = 0; k < pieces; k++) {
      lixels.edge[starts[e] + k] = e;
      lixels.fromM[starts[e] + k] = (edgeLengthM[e] * k) / pieces;
      lixels.toM[starts[e] + k] = (edgeLengthM[e] * (k + 1)) / pieces;
    }
  }
  return lixels;
}

/** Pieces as lines along the streets as drawn: line k is vertices lineStarts[k] … lineStarts[k + 1] of xy (interleaved metres). */
export function lixelLines(
  graph: StreetGraph,
  { edge, fromM, toM }: Pick<Lixels, 'edge' | 'fromM' | 'toM'>,
): { xy: Float64Array; lineStarts: Uint32Array } {
  const { edgeFirst, edgeLast, alongM } = graph;
  const xy: number[] = [];
  const lineStarts = new Uint32Array(edge.length + 1);
  for (let k = 0; k < edge.length; k++) {
    const e = edge[k];
    const zero = alongM[edgeFirst[e]];
    let v = edgeFirst[e];
    while (v + 1 < edgeLast[e] && alongM[v + 1] - zero <= fromM[k]) v++;
    pushPlace(graph, v, fromM[k] + zero, xy);
    for (v++; v < edgeLast[e] && alongM[v] - zero < toM[k]; v++)
      xy.push(graph.xy[2 * v], graph.xy[2 * v + 1]);
    pushPlace(graph, v - 1, toM[k] + zero, xy);
    lineStarts[k + 1] = xy.length / 2;
  }
  return { xy: Float64Array.from(xy), lineStarts };
}

/** The place at a length along the line, on the segment that begins at vertex v. */
function pushPlace({ xy, alongM }: StreetGraph, v: number, atM: number, to: number[]): void {
  const lengthM = alongM[v + 1] - alongM[v];
  const t = lengthM > 0 ? Math.min(1, Math.max(0, (atM - alongM[v]) / lengthM)) : 0;
  for (let axis = 0; axis < 2; axis++) {
    const from = xy[2 * v + axis];
    to.push(from + t * (xy[2 * v + 2 + axis] - from));
  }
}
