import type { StreetLines } from './cleanLines.ts';
import type { LineSegments } from './lineSegments.ts';
import type { Gap } from './segmentPair.ts';

/** A gap between two lines of different parts. */
export interface Connector extends Gap {
  /** Segments (of the lines' list) at both ends. */
  from: number;
  to: number;
}

/** A vertex to be put into a line after one of its own. */
interface Insert {
  vertex: number;
  x: number;
  y: number;
}

/**
 * The lines with a vertex at each end of a connector, then the connectors that have a length as lines of their own. What meets has
 * exactly the same coordinates, so that it meets with any tolerance.
 */
export function linesWithConnectors(
  lines: StreetLines,
  { vertex }: LineSegments,
  connectors: Connector[],
): StreetLines {
  const { xy, lineStarts } = lines;
  const inserts: Insert[] = connectors.flatMap(({ from, to, x1, y1, x2, y2 }) => [
    { vertex: vertex[from], x: x1, y: y1 },
    { vertex: vertex[to], x: x2, y: y2 },
  ]);
  const awayM = ({ vertex, x, y }: Insert) => Math.hypot(x - xy[2 * vertex], y - xy[2 * vertex + 1]);
  inserts.sort((a, b) => a.vertex - b.vertex || awayM(a) - awayM(b));
  const out: number[] = [];
  const starts = [0];
  let next = 0;
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let v = lineStarts[line]; v < lineStarts[line + 1]; v++) {
      out.push(xy[2 * v], xy[2 * v + 1]);
      for (; next < inserts.length && inserts[next].vertex === v; next++) {
        const { x, y } = inserts[next];
        // The end of a segment is a vertex already.
        if (isAt(out, out.length - 2, x, y) || isAt(xy, 2 * v + 2, x, y)) continue;
        out.push(x, y);
      }
    }
    starts.push(out.length / 2);
  }
  for (const { x1, y1, x2, y2, lengthM } of connectors) {
    if (lengthM === 0) continue;
    out.push(x1, y1, x2, y2);
    starts.push(out.length / 2);
  }
  return { xy: Float64Array.from(out), lineStarts: Uint32Array.from(starts) };
}

function isAt(xy: ArrayLike<number>, at: number, x: number, y: number): boolean {
  return xy[at] === x && xy[at + 1] === y;
}
