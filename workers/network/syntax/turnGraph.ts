import type { SegmentShapes } from './segmentShapes.ts';
import { opposite, turnBetween } from './turns.ts';

/**
 * The dual graph: state 2s is segment s walked as it is drawn, 2s + 1 walked backwards. An arc leads from the middle of one
 * segment over a shared node to the middle of another; never back into the same segment.
 */
export interface TurnGraph {
  segments: number;
  /** Arc range of each state. */
  starts: Uint32Array;
  to: Uint32Array;
  /** From middle to middle, in units of turns.ts. */
  turn: Float64Array;
  /** From middle to middle, in half millimetres: whole numbers, so that sums are exact. */
  step: Float64Array;
}

export const STEPS_PER_METRE = 2000;

export function turnGraph(shapes: SegmentShapes): TurnGraph {
  const { lengthM, from, to, turnBefore, turnAfter, startHeading, endHeading } = shapes;
  const segments = lengthM.length;
  const nodes = 1 + Math.max(from.reduce(max, 0), to.reduce(max, 0));

  // The states that leave each node.
  const leaveStarts = new Uint32Array(nodes + 1);
  for (let s = 0; s < segments; s++) {
    leaveStarts[from[s] + 1]++;
    leaveStarts[to[s] + 1]++;
  }
  for (let n = 0; n < nodes; n++) leaveStarts[n + 1] += leaveStarts[n];
  const next = leaveStarts.slice();
  const leaving = new Uint32Array(2 * segments);
  for (let s = 0; s < segments; s++) {
    leaving[next[from[s]]++] = 2 * s;
    leaving[next[to[s]]++] = 2 * s + 1;
  }

  const starts = new Uint32Array(2 * segments + 1);
  const arcs = (state: number, visit: (other: number) => void) => {
    const s = state >> 1;
    const node = state % 2 === 0 ? to[s] : from[s];
    for (let k = leaveStarts[node]; k < leaveStarts[node + 1]; k++) {
      if (leaving[k] >> 1 !== s) visit(leaving[k]);
    }
  };
  for (let state = 0; state < 2 * segments; state++) {
    starts[state + 1] = starts[state];
    arcs(state, () => starts[state + 1]++);
  }
  const graph: TurnGraph = {
    segments,
    starts,
    to: new Uint32Array(starts[2 * segments]),
    turn: new Float64Array(starts[2 * segments]),
    step: new Float64Array(starts[2 * segments]),
  };
  let a = 0;
  for (let state = 0; state < 2 * segments; state++) {
    const s = state >> 1;
    const out = state % 2 === 0 ? endHeading[s] : opposite(startHeading[s]);
    const after = state % 2 === 0 ? turnAfter[s] : turnBefore[s];
    arcs(state, (other) => {
      const t = other >> 1;
      const into = other % 2 === 0 ? startHeading[t] : opposite(endHeading[t]);
      const before = other % 2 === 0 ? turnBefore[t] : turnAfter[t];
      graph.to[a] = other;
      graph.turn[a] = after + turnBetween(out, into) + before;
      graph.step[a++] = millimetres(lengthM[s]) + millimetres(lengthM[t]);
    });
  }
  return graph;
}

/** At least one, so that every step leads on. */
function millimetres(lengthM: number): number {
  return Math.max(1, Math.round((lengthM * STEPS_PER_METRE) / 2));
}

function max(a: number, b: number): number {
  return Math.max(a, b);
}
