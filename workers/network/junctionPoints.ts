import type { StreetLines } from './cleanLines.ts';
import { segmentsNear } from './nearestSegment.ts';
import { pointIds } from './pointIds.ts';
import { type SegmentGrid, segmentGrid } from './segmentGrid.ts';
import { UnionFind } from './unionFind.ts';

/** Lines with the places marked where they are to be cut. */
export interface CutLines extends StreetLines {
  /** Which point each vertex is; vertices that are one place to the network have the same number. */
  point: Uint32Array;
  /** By point: 1 where lines are cut. */
  isJunction: Uint8Array;
  /** Ends that were merged with others at a distance. */
  snapped: number;
  /** Ends that lay on, or nearly on, a street that has no vertex there. */
  touching: number;
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

/**
 * Finds where streets meet: at line ends; at vertices that two lines share exactly (or one line passes twice); at ends
 * within `snapM` of each other; and where an end comes within `snapM` of another line, which then passes through
 * that end. Lines that cross without a shared vertex do not meet: one may be a bridge. Which places become one does not
 * depend on the order of the lines: all pairs within the tolerance are merged, chains of them included.
 *
 * @param lines cleaned: finite, no repeated vertices
 */
export function junctionPoints(lines: StreetLines, snapM: number): CutLines {
  const { xy, lineStarts } = lines;
  const { ids, firstVertex } = pointIds(xy);
  const pointCount = firstVertex.length;
  const isEnd = new Uint8Array(pointCount);
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    if (lineStarts[line] === lineStarts[line + 1]) continue;
    isEnd[ids[lineStarts[line]]] = 1;
    isEnd[ids[lineStarts[line + 1] - 1]] = 1;
  }
  const isJunction = branching(lines, ids, pointCount);
  for (let p = 0; p < pointCount; p++) if (isEnd[p]) isJunction[p] = 1;
  const endPoints = Uint32Array.from(isEnd.keys()).filter((p) => isEnd[p] === 1);
  const endXy = new Float64Array(2 * endPoints.length);
  endPoints.forEach((p, k) => {
    endXy[2 * k] = xy[2 * firstVertex[p]];
    endXy[2 * k + 1] = xy[2 * firstVertex[p] + 1];
  });

  const sets = new UnionFind(pointCount);
  const snapped = snapM > 0 ? mergeEnds(endXy, endPoints, snapM, sets) : 0;
  const { touches, welds } = touchingEnds(lines, ids, isEnd, endXy, endPoints, snapM);
  for (const [a, b] of welds) {
    sets.union(a, b);
    isJunction[a] = 1;
    isJunction[b] = 1;
  }
  for (let p = 0; p < pointCount; p++) if (isJunction[p]) isJunction[sets.find(p)] = 1;
  const cut = insertTouches(lines, ids, firstVertex, touches);
  for (let v = 0; v < cut.point.length; v++) cut.point[v] = sets.find(cut.point[v]);
  return { ...cut, isJunction, snapped, touching: touches.length + welds.length };
}

/**
 * Points that have not just two different neighbours: where streets branch, or where one turns back on itself. A
 * street that is only drawn twice does neither.
 */
function branching(lines: StreetLines, ids: Uint32Array, pointCount: number): Uint8Array {
  const branches = new Uint8Array(pointCount);
  const one = new Int32Array(pointCount).fill(-1);
  const two = new Int32Array(pointCount).fill(-1);
  const meet = (p: number, neighbour: number) => {
    if (one[p] < 0 || one[p] === neighbour) one[p] = neighbour;
    else if (two[p] < 0 || two[p] === neighbour) two[p] = neighbour;
    else branches[p] = 1;
  };
  for (let line = 0; line + 1 < lines.lineStarts.length; line++) {
    for (let v = lines.lineStarts[line] + 1; v < lines.lineStarts[line + 1]; v++) {
      meet(ids[v], ids[v - 1]);
      meet(ids[v - 1], ids[v]);
    }
  }
  for (let p = 0; p < pointCount; p++) if (two[p] < 0) branches[p] = 1;
  return branches;
}

function mergeEnds(endXy: Float64Array, endPoints: Uint32Array, snapM: number, sets: UnionFind): number {
  const spots = new Float64Array(2 * endXy.length);
  for (let k = 0; k < endPoints.length; k++) {
    spots.set(endXy.subarray(2 * k, 2 * k + 2), 4 * k);
    spots.set(endXy.subarray(2 * k, 2 * k + 2), 4 * k + 2);
  }
  const grid = segmentGrid(spots);
  let snapped = 0;
  for (let a = 0; a < endPoints.length; a++) {
    for (const b of segmentsNear(grid, endXy[2 * a], endXy[2 * a + 1], snapM)) {
      if (b <= a) continue;
      const dx = endXy[2 * a] - endXy[2 * b];
      const dy = endXy[2 * a + 1] - endXy[2 * b + 1];
      if (dx * dx + dy * dy <= snapM * snapM && sets.union(endPoints[a], endPoints[b])) snapped++;
    }
  }
  return snapped;
}

/**
 * For each line end, each other line that comes within `snapM` of it without an end or a shared vertex there: the
 * nearest vertex of that line within the tolerance (a weld), or else the nearest segment (a touch).
 */
function touchingEnds(
  lines: StreetLines,
  ids: Uint32Array,
  isEnd: Uint8Array,
  endXy: Float64Array,
  endPoints: Uint32Array,
  snapM: number,
): { touches: Touch[]; welds: [number, number][] } {
  const { xy } = lines;
  const { grid, first, lineOf } = allSegments(lines);
  const touches: Touch[] = [];
  const welds: [number, number][] = [];
  for (let k = 0; k < endPoints.length; k++) {
    const x = endXy[2 * k];
    const y = endXy[2 * k + 1];
    const near = segmentsNear(grid, x, y, snapM);
    for (let i = 0; i < near.length; ) {
      const line = lineOf[near[i]];
      let best = snapM;
      let touch: Touch | undefined;
      let vertex = -1;
      let nearestVertex = snapM;
      let meets = false;
      for (; i < near.length && lineOf[near[i]] === line; i++) {
        const v = first[near[i]];
        for (const w of [v, v + 1]) {
          const away = Math.hypot(xy[2 * w] - x, xy[2 * w + 1] - y);
          if (ids[w] === endPoints[k] || (isEnd[ids[w]] && away <= snapM)) meets = true;
          if (away <= nearestVertex && (vertex < 0 || away < nearestVertex)) {
            nearestVertex = away;
            vertex = w;
          }
        }
        const dx = xy[2 * v + 2] - xy[2 * v];
        const dy = xy[2 * v + 3] - xy[2 * v + 1];
        const along = ((x - xy[2 * v]) * dx + (y - xy[2 * v + 1]) * dy) / (dx * dx + dy * dy);
        if (along <= 0 || along >= 1) continue;
        const footX = xy[2 * v] + along * dx;
        const footY = xy[2 * v + 1] + along * dy;
        const away = Math.hypot(footX - x, footY - y);
        if (away > best || (touch && away === best)) continue;
        best = away;
        touch = { vertex: v, along, point: endPoints[k] };
      }
      if (meets) continue;
      if (vertex >= 0) welds.push([endPoints[k], ids[vertex]]);
      else if (touch) touches.push(touch);
    }
  }
  return { touches, welds };
}

function allSegments(lines: StreetLines): { grid: SegmentGrid; first: Uint32Array; lineOf: Uint32Array } {
  const { xy, lineStarts } = lines;
  const first = new Uint32Array(xy.length / 2);
  const lineOf = new Uint32Array(xy.length / 2);
  const ends = new Float64Array(2 * xy.length);
  let count = 0;
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let v = lineStarts[line]; v + 1 < lineStarts[line + 1]; v++) {
      first[count] = v;
      lineOf[count] = line;
      ends.set(xy.subarray(2 * v, 2 * v + 4), 4 * count++);
    }
  }
  return { grid: segmentGrid(ends.subarray(0, 4 * count)), first, lineOf };
}

function insertTouches(
  lines: StreetLines,
  ids: Uint32Array,
  firstVertex: Uint32Array,
  touches: Touch[],
): StreetLines & { point: Uint32Array } {
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
  vertices.forEach((v, i) => {
    xy[2 * i] = lines.xy[2 * v];
    xy[2 * i + 1] = lines.xy[2 * v + 1];
  });
  return { xy, lineStarts, point: vertices.map((v) => ids[v]) };
}
