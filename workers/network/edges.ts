import type { CutLines } from './junctionPoints.ts';

/** Pieces of street between junctions. Arrays named edge… have one entry per edge. */
export interface Edges {
  /** Metres, interleaved, one per junction. */
  junctionXy: Float64Array;
  edgeFrom: Uint32Array;
  edgeTo: Uint32Array;
  /** Along the street as drawn. */
  edgeLengthM: Float64Array;
  /** The input line that the edge is a piece of. */
  edgeLine: Uint32Array;
  /** The edge's own vertices are edgeFirst … edgeLast, both included, in `xy`. */
  edgeFirst: Uint32Array;
  edgeLast: Uint32Array;
  /** Vertices of the cut lines, metres, interleaved. */
  xy: Float64Array;
  /** By vertex: metres along its line. */
  alongM: Float64Array;
  /** By input line: the junction at its first vertex, -1 where nothing of the line is in the graph. */
  lineJunction: Int32Array;
}

/**
 * Cuts lines into edges at their junctions. Edges no longer than `snapM` that snapping closed up into one junction are
 * counted as `swallowed` and left out: they lead nowhere.
 */
export function cutEdges(cut: CutLines, snapM: number): { edges: Edges; swallowed: number } {
  const { xy, lineStarts, point, isJunction } = cut;
  const lineCount = lineStarts.length - 1;
  const alongM = new Float64Array(point.length);
  const capacity = point.length;
  const edgeFrom = new Uint32Array(capacity);
  const edgeTo = new Uint32Array(capacity);
  const edgeLengthM = new Float64Array(capacity);
  const edgeLine = new Uint32Array(capacity);
  const edgeFirst = new Uint32Array(capacity);
  const edgeLast = new Uint32Array(capacity);
  const junctionOf = new Int32Array(point.length).fill(-1);
  const junctionXy: number[] = [];
  const lineJunction = new Int32Array(lineCount);
  let edges = 0;
  let swallowed = 0;

  function junctionAt(vertex: number): number {
    let j = junctionOf[point[vertex]];
    const x = xy[2 * vertex];
    const y = xy[2 * vertex + 1];
    if (j < 0) {
      j = junctionXy.length / 2;
      junctionOf[point[vertex]] = j;
      junctionXy.push(x, y);
    } else if (x < junctionXy[2 * j] || (x === junctionXy[2 * j] && y < junctionXy[2 * j + 1])) {
      // Merged ends stand at the westernmost of them, so that the order of the lines does not matter.
      junctionXy[2 * j] = x;
      junctionXy[2 * j + 1] = y;
    }
    return j;
  }

  for (let line = 0; line < lineCount; line++) {
    let first = lineStarts[line];
    for (let v = first + 1; v < lineStarts[line + 1]; v++) {
      const dx = xy[2 * v] - xy[2 * v - 2];
      const dy = xy[2 * v + 1] - xy[2 * v - 1];
      alongM[v] = alongM[v - 1] + Math.sqrt(dx * dx + dy * dy);
      if (!isJunction[point[v]]) continue;
      const lengthM = alongM[v] - alongM[first];
      if (point[v] === point[first] && lengthM <= snapM) swallowed++;
      else {
        edgeFrom[edges] = junctionAt(first);
        edgeTo[edges] = junctionAt(v);
        edgeLengthM[edges] = lengthM;
        edgeLine[edges] = line;
        edgeFirst[edges] = first;
        edgeLast[edges++] = v;
      }
      first = v;
    }
  }
  for (let line = 0; line < lineCount; line++) {
    const empty = lineStarts[line] === lineStarts[line + 1];
    lineJunction[line] = empty ? -1 : junctionOf[point[lineStarts[line]]];
  }
  return {
    edges: {
      junctionXy: Float64Array.from(junctionXy),
      edgeFrom: edgeFrom.slice(0, edges),
      edgeTo: edgeTo.slice(0, edges),
      edgeLengthM: edgeLengthM.slice(0, edges),
      edgeLine: edgeLine.slice(0, edges),
      edgeFirst: edgeFirst.slice(0, edges),
      edgeLast: edgeLast.slice(0, edges),
      xy,
      alongM,
      lineJunction,
    },
    swallowed,
  };
}
