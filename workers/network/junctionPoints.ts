import type { StreetLines } from './cleanLines.ts';
import { segmentsWithin } from './nearestSegment.ts';
import { pointIds } from './pointIds.ts';
import { segmentGrid } from './segmentGrid.ts';
import type { Steps } from './steps.ts';
import { type DrawnPoints, leadThrough, touchingEnds } from './touchingEnds.ts';
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

/**
 * Finds where streets meet: at line ends; at vertices that two lines share exactly (or one line passes twice); at ends
 * within `snapM` of each other; and where an end comes within `snapM` of another line, which then passes through
 * that end. With a tolerance of 0, only shared vertices count. Lines that cross without a shared vertex do not meet: one
 * may be a bridge. Which places become one does not depend on the order of the lines: all pairs within the
 * tolerance are merged, chains of them included.
 *
 * @param lines cleaned: finite, no repeated vertices
 * @returns in slices, whose count means nothing
 */
export function* junctionSteps(lines: StreetLines, snapM: number): Steps<CutLines> {
  const { ids, firstVertex } = pointIds(lines.xy);
  const isEnd = new Uint8Array(firstVertex.length);
  for (let line = 0; line + 1 < lines.lineStarts.length; line++) {
    if (lines.lineStarts[line] === lines.lineStarts[line + 1]) continue;
    isEnd[ids[lines.lineStarts[line]]] = 1;
    isEnd[ids[lines.lineStarts[line + 1] - 1]] = 1;
  }
  const isJunction = branching(lines, ids, firstVertex.length);
  for (let p = 0; p < isEnd.length; p++) if (isEnd[p]) isJunction[p] = 1;
  const drawn: DrawnPoints = { ids, firstVertex, isEnd };
  if (snapM === 0) return { ...lines, point: ids, isJunction, snapped: 0, touching: 0 };

  yield 0;
  const sets = new UnionFind(firstVertex.length);
  const snapped = yield* mergeEnds(lines, drawn, snapM, sets);
  const { touches, welds } = yield* touchingEnds(lines, drawn, snapM);
  for (const [a, b] of welds) {
    sets.union(a, b);
    isJunction[b] = 1;
  }
  for (let p = 0; p < isJunction.length; p++) if (isJunction[p]) isJunction[sets.find(p)] = 1;
  const led = leadThrough(lines, drawn, touches);
  for (let v = 0; v < led.point.length; v++) led.point[v] = sets.find(led.point[v]);
  return { ...led, isJunction, snapped, touching: touches.length + welds.length };
}

/**
 * Points where streets branch, having more than two different neighbours, or where a line turns back on itself. A street that is only
 * drawn twice does neither.
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
      if (v > lines.lineStarts[line] + 1 && ids[v] === ids[v - 2]) branches[ids[v - 1]] = 1;
    }
  }
  for (let p = 0; p < pointCount; p++) if (two[p] < 0) branches[p] = 1;
  return branches;
}

const SLICE = 4096;

/** Unites ends within the tolerance of each other; counts how many ends that took away. */
function* mergeEnds(lines: StreetLines, drawn: DrawnPoints, snapM: number, sets: UnionFind): Steps<number> {
  const { firstVertex, isEnd } = drawn;
  const { xy } = lines;
  const endPoints: number[] = [];
  const spots: number[] = [];
  for (let p = 0; p < isEnd.length; p++) {
    if (!isEnd[p]) continue;
    const v = 2 * firstVertex[p];
    endPoints.push(p);
    spots.push(xy[v], xy[v + 1], xy[v], xy[v + 1]);
  }
  const grid = segmentGrid(Float64Array.from(spots));
  const near: number[] = [];
  let snapped = 0;
  for (let a = 0; a < endPoints.length; a++) {
    segmentsWithin(grid, spots[4 * a], spots[4 * a + 1], snapM, near);
    for (const b of near) if (b > a && sets.union(endPoints[a], endPoints[b])) snapped++;
    if (a % SLICE === 0) yield a;
  }
  return snapped;
}
