import type { StreetLines } from './cleanLines.ts';

/** Every straight piece of some lines; one entry per piece. */
export interface LineSegments {
  /** x1, y1, x2, y2 of each. */
  ends: Float64Array;
  line: Uint32Array;
  /** First vertex of each. */
  vertex: Uint32Array;
}

/** Pieces without a length or without finite coordinates are left out, and those of lines that `wanted` does not take. */
export function lineSegments(
  { xy, lineStarts }: StreetLines,
  wanted: (line: number) => boolean,
): LineSegments {
  const room = xy.length / 2;
  const ends = new Float64Array(4 * room);
  const line = new Uint32Array(room);
  const vertex = new Uint32Array(room);
  let count = 0;
  for (let l = 0; l + 1 < lineStarts.length; l++) {
    if (!wanted(l)) continue;
    for (let v = lineStarts[l]; v + 1 < lineStarts[l + 1]; v++) {
      const [x1, y1, x2, y2] = [xy[2 * v], xy[2 * v + 1], xy[2 * v + 2], xy[2 * v + 3]];
      if (!Number.isFinite(x1 + y1 + x2 + y2) || (x1 === x2 && y1 === y2)) continue;
      ends.set([x1, y1, x2, y2], 4 * count);
      line[count] = l;
      vertex[count++] = v;
    }
  }
  return { ends: ends.slice(0, 4 * count), line: line.slice(0, count), vertex: vertex.slice(0, count) };
}
