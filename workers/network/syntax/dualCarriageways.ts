import { segmentsWithin } from '../nearestSegment.ts';
import { segmentGrid } from '../segmentGrid.ts';
import type { Steps } from '../steps.ts';
import type { LinePieces } from './linePieces.ts';

/** Looked at every so many metres. */
const SAMPLE_M = 10;
/** Sine of 15°: two carriageways are parallel, but drawn by hand. */
const PARALLEL = 0.26;
/** Of the samples, how many need a partner beside them. */
const BESIDE = 0.7;
/** A short link between two streets runs beside something soon; a carriageway is at least this many times the width. */
const LONG = 2;
const SLICE = 64;

/**
 * Segments that look like one carriageway of two: at least 2 · dualM long, with another segment beside them, within dualM and
 * 15° of parallel, along at least 70 % of their length. They are told of, not merged: which of two lines is the street is
 * for a person to say.
 *
 * @param segmentOf by piece: its segment, −1 where it is left out
 * @returns by segment: 1 where it looks so
 */
export function* dualCarriageways(
  pieces: LinePieces,
  segmentOf: Int32Array,
  { lengthM }: { lengthM: Float64Array },
  dualM: number,
): Steps<Uint8Array> {
  const dual = new Uint8Array(lengthM.length);
  if (dualM === 0) return dual;
  const { first, last, xy } = pieces;
  const ends: number[] = [];
  const owner: number[] = [];
  for (let p = 0; p < first.length; p++) {
    for (let v = first[p]; v < last[p] && segmentOf[p] >= 0; v++) {
      ends.push(xy[2 * v], xy[2 * v + 1], xy[2 * v + 2], xy[2 * v + 3]);
      owner.push(segmentOf[p]);
    }
  }
  const grid = segmentGrid(Float64Array.from(ends));
  const samples = new Uint32Array(lengthM.length);
  const accompanied = new Uint32Array(lengthM.length);
  const near: number[] = [];
  for (let i = 0; i < owner.length; i++) {
    if (i % SLICE === 0) yield 0;
    if (lengthM[owner[i]] < LONG * dualM) continue;
    const [x1, y1, x2, y2] = ends.slice(4 * i, 4 * i + 4);
    const length = Math.hypot(x2 - x1, y2 - y1);
    const count = Math.max(1, Math.round(length / SAMPLE_M));
    const ux = (x2 - x1) / length;
    const uy = (y2 - y1) / length;
    for (let k = 0; k < count; k++) {
      const along = (k + 0.5) / count;
      const x = x1 + along * (x2 - x1);
      const y = y1 + along * (y2 - y1);
      segmentsWithin(grid, x, y, dualM, near);
      samples[owner[i]]++;
      if (near.some((j) => owner[j] !== owner[i] && beside(ends, j, x, y, ux, uy, dualM)))
        accompanied[owner[i]]++;
    }
  }
  for (let s = 0; s < dual.length; s++) {
    if (samples[s] > 0 && accompanied[s] >= BESIDE * samples[s]) dual[s] = 1;
  }
  return dual;
}

/** Does straight piece j, parallel to heading u, cross the line through (x, y) at right angles to u, no further than dualM? */
function beside(
  ends: number[],
  j: number,
  x: number,
  y: number,
  ux: number,
  uy: number,
  dualM: number,
): boolean {
  const dx = ends[4 * j + 2] - ends[4 * j];
  const dy = ends[4 * j + 3] - ends[4 * j + 1];
  const forward = dx * ux + dy * uy;
  if (Math.abs(dx * uy - dy * ux) > PARALLEL * Math.hypot(dx, dy)) return false;
  const along = ((x - ends[4 * j]) * ux + (y - ends[4 * j + 1]) * uy) / forward;
  if (!(along >= 0 && along <= 1)) return false;
  const away = Math.hypot(ends[4 * j] + along * dx - x, ends[4 * j + 1] + along * dy - y);
  return away > 0 && away <= dualM;
}
