import type { StreetLines } from './cleanLines.ts';
import { segmentsWithin } from './nearestSegment.ts';
import { type SegmentGrid, segmentGrid } from './segmentGrid.ts';
import type { Steps } from './steps.ts';

/** Vertices by place: those with exactly the same coordinates are one point. */
export interface DrawnPoints {
  /** The point of each vertex. */
  ids: Uint32Array;
  /** A vertex of each point. */
  firstVertex: Uint32Array;
  /** By point: 1 where a line ends. */
  isEnd: Uint8Array;
}

/** A line end that a segment is to pass through. */
interface Touch {
  /** First vertex of the segment. */
  vertex: number;
  /** 0 … 1 along the segment. */
  along: number;
  /** The line end's point. */
  point: number;
}

interface Touching {
  touches: Touch[];
  /** Point of the end, point of a vertex of the other line. */
  welds: [number, number][];
}

/**
 * For each line end, each line that comes within `snapM` of it without an end or a shared vertex there: the nearest point of that
 * line within the tolerance (a weld of the end's point to it), or else the nearest segment (a touch). The end's own line counts where
 * it comes back: more than twice the tolerance along it, so that a bend of a few short segments is not taken for a loop.
 */
export function* touchingEnds(lines: StreetLines, drawn: DrawnPoints, snapM: number): Steps<Touching> {
  const segments = allSegments(lines);
  const near: number[] = [];
  const found: Touching = { touches: [], welds: [] };
  yield 0;
  for (let point = 0; point < drawn.isEnd.length; point++) {
    if (drawn.isEnd[point]) touchesOf(point, lines, drawn, segments, snapM, near, found);
    if (point % SLICE === 0) yield point;
  }
  return found;
}

const SLICE = 4096;
function touchesOf(
  point: number,
  lines: StreetLines,
  drawn: DrawnPoints,
  segments: Segments,
  snapM: number,
  near: number[],
  found: Touching,
): void {
  const { xy } = lines;
  const { ids, firstVertex, isEnd } = drawn;
  const { first, lineOf } = segments;
  const x = xy[2 * firstVertex[point]];
  const y = xy[2 * firstVertex[point] + 1];
  segmentsWithin(segments.grid, x, y, snapM, near);
  for (let i = 0; i < near.length; ) {
    const line = lineOf[near[i]];
    const own = ownEnd(lines, ids, line, point);
    let meets = own === BOTH_ENDS;
    let weld = -1;
    let weldM = snapM;
    let touch: Touch | undefined;
    let touchM = snapM;
    for (; i < near.length && lineOf[near[i]] === line; i++) {
      const v = first[near[i]];
      if (own !== 0 && alongFromEnd(lines, segments, line, own, v, x, y) <= 2 * snapM) continue;
      if (ids[v] === point || ids[v + 1] === point) meets = true;
      if (meets) continue;
      const startX = xy[2 * v] - x;
      const startY = xy[2 * v + 1] - y;
      const dx = xy[2 * v + 2] - xy[2 * v];
      const dy = xy[2 * v + 3] - xy[2 * v + 1];
      for (let w = v; w <= v + 1; w++) {
        const away = length(startX + (w - v) * dx, startY + (w - v) * dy);
        if (isEnd[ids[w]] && away <= snapM) meets = true;
        if (away > weldM || (weld >= 0 && away === weldM)) continue;
        weld = ids[w];
        weldM = away;
      }
      const along = -(startX * dx + startY * dy) / (dx * dx + dy * dy);
      const away = length(startX + along * dx, startY + along * dy);
      if (along <= 0 || along >= 1 || away > touchM || (touch && away === touchM)) continue;
      touchM = away;
      touch = { vertex: v, along, point };
    }
    if (meets) continue;
    if (weld >= 0) found.welds.push([point, weld]);
    else if (touch) found.touches.push(touch);
  }
}

const BOTH_ENDS = 2;

/** Whether the line starts (1) or stops (-1) at the point, does both (2), or neither (0). */
function ownEnd({ lineStarts }: StreetLines, ids: Uint32Array, line: number, point: number): number {
  const starts = ids[lineStarts[line]] === point;
  const stops = ids[lineStarts[line + 1] - 1] === point;
  return starts && stops ? BOTH_ENDS : starts ? 1 : stops ? -1 : 0;
}

/** Metres along the line from its end at (x, y) to the place of the segment from vertex v that is nearest to that end. */
function alongFromEnd(
  { xy, lineStarts }: StreetLines,
  { alongM }: Segments,
  line: number,
  own: number,
  v: number,
  x: number,
  y: number,
): number {
  const dx = xy[2 * v + 2] - xy[2 * v];
  const dy = xy[2 * v + 3] - xy[2 * v + 1];
  const t = ((x - xy[2 * v]) * dx + (y - xy[2 * v + 1]) * dy) / (dx * dx + dy * dy);
  const along = alongM[v] + Math.min(1, Math.max(0, t)) * (alongM[v + 1] - alongM[v]);
  return own > 0 ? along : alongM[lineStarts[line + 1] - 1] - along;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}

/** Every segment of the lines, found by place. */
interface Segments {
  grid: SegmentGrid;
  /** First vertex of each. */
  first: Uint32Array;
  lineOf: Uint32Array;
  /** By vertex: metres along its line. */
  alongM: Float64Array;
}

function allSegments(lines: StreetLines): Segments {
  const { xy, lineStarts } = lines;
  const first = new Uint32Array(xy.length / 2);
  const lineOf = new Uint32Array(xy.length / 2);
  const ends = new Float64Array(2 * xy.length);
  const alongM = new Float64Array(xy.length / 2);
  let count = 0;
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let v = lineStarts[line]; v + 1 < lineStarts[line + 1]; v++) {
      first[count] = v;
      lineOf[count] = line;
      for (let i = 0; i < 4; i++) ends[4 * count + i] = xy[2 * v + i];
      alongM[v + 1] = alongM[v] + length(xy[2 * v + 2] - xy[2 * v], xy[2 * v + 3] - xy[2 * v + 1]);
      count++;
    }
  }
  return { grid: segmentGrid(ends.subarray(0, 4 * count)), first, lineOf, alongM };
}

/** Puts the touching ends into the segments that they touch, as vertices, in order. */
export function leadThrough(
  lines: StreetLines,
  drawn: DrawnPoints,
  touches: Touch[],
): StreetLines & { point: Uint32Array } {
  const { ids, firstVertex } = drawn;
  if (touches.length === 0) return { ...lines, point: ids.slice() };
  const ordered = touches.toSorted((a, b) => a.vertex - b.vertex || a.along - b.along);
  const vertices = new Uint32Array(ids.length + touches.length);
  const lineStarts = new Uint32Array(lines.lineStarts.length);
  let next = 0;
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let v = lines.lineStarts[line]; v < lines.lineStarts[line + 1]; v++) {
      vertices[v + next] = v;
      for (; next < ordered.length && ordered[next].vertex === v; next++) {
        vertices[v + next + 1] = firstVertex[ordered[next].point];
      }
    }
    lineStarts[line + 1] = lines.lineStarts[line + 1] + next;
  }
  const xy = new Float64Array(2 * vertices.length);
  for (let i = 0; i < vertices.length; i++) {
    xy[2 * i] = lines.xy[2 * vertices[i]];
    xy[2 * i + 1] = lines.xy[2 * vertices[i] + 1];
  }
  return { xy, lineStarts, point: vertices.map((v) => ids[v]) };
}
