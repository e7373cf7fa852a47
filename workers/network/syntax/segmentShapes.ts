import type { Chains } from './chains.ts';
import type { LinePieces } from './linePieces.ts';
import { headingOf, turnBetween } from './turns.ts';

/** What the analysis needs of each segment's shape. Turns in units of turns.ts. */
export interface SegmentShapes {
  lengthM: Float64Array;
  /** Nodes at its ends. */
  from: Uint32Array;
  to: Uint32Array;
  /** Its turning before and after its middle, halfway along. */
  turnBefore: Float64Array;
  turnAfter: Float64Array;
  /** Leaving its start, and arriving at its end. */
  startHeading: Uint32Array;
  endHeading: Uint32Array;
}

/** A turn exactly in the middle is shared by both halves, so that the direction of drawing does not matter. */
const MIDDLE = 1e-9;

export function segmentShapes(pieces: LinePieces, chains: Chains): SegmentShapes {
  const { count, starts, links } = chains;
  const { first, last, from, to, xy } = pieces;
  const shapes: SegmentShapes = {
    lengthM: new Float64Array(count),
    from: new Uint32Array(count),
    to: new Uint32Array(count),
    turnBefore: new Float64Array(count),
    turnAfter: new Float64Array(count),
    startHeading: new Uint32Array(count),
    endHeading: new Uint32Array(count),
  };
  const at: number[] = [];
  const turn: number[] = [];
  for (let s = 0; s < count; s++) {
    at.length = 0;
    turn.length = 0;
    let along = 0;
    let heading = 0;
    for (let k = starts[s]; k < starts[s + 1]; k++) {
      const p = links[k] >> 1;
      const step = links[k] % 2 === 0 ? 1 : -1;
      const begin = step > 0 ? first[p] : last[p];
      const end = step > 0 ? last[p] : first[p];
      if (k === starts[s]) shapes.from[s] = step > 0 ? from[p] : to[p];
      shapes.to[s] = step > 0 ? to[p] : from[p];
      for (let v = begin; v !== end; v += step) {
        const dx = xy[2 * (v + step)] - xy[2 * v];
        const dy = xy[2 * (v + step) + 1] - xy[2 * v + 1];
        const next = headingOf(dx, dy);
        if (along === 0) shapes.startHeading[s] = next;
        else {
          at.push(along);
          turn.push(turnBetween(heading, next));
        }
        along += Math.sqrt(dx * dx + dy * dy);
        heading = next;
      }
    }
    shapes.endHeading[s] = heading;
    shapes.lengthM[s] = along;
    for (let i = 0; i < at.length; i++) {
      const fromMiddle = at[i] - along / 2;
      const inMiddle = Math.abs(fromMiddle) <= MIDDLE * along;
      if (inMiddle || fromMiddle < 0) shapes.turnBefore[s] += inMiddle ? turn[i] / 2 : turn[i];
      if (inMiddle || fromMiddle > 0) shapes.turnAfter[s] += inMiddle ? turn[i] / 2 : turn[i];
    }
  }
  return shapes;
}
