import type { Steps } from '../steps.ts';
import { CHOICE_UNITS, type SyntaxSums } from './sums.ts';
import type { TurnGraph } from './turnGraph.ts';
import { TurnHeap } from './turnHeap.ts';

const SLICE = 4096;

/**
 * Paths of least turning from one source to all segments (Dijkstra), and how many lead through each (Brandes 2001). Of paths
 * that turn equally the shortest count; those that are equal in both share the pair. A segment is reached at its
 * middle, from whichever end turns less. Every step has a length, so states are settled in an order in
 * which all paths to a state are known before any leads on from it.
 */
export class LeastTurn {
  readonly #graph: TurnGraph;
  /** By state. */
  readonly #turn: Float64Array;
  readonly #length: Float64Array;
  readonly #paths: Float64Array;
  /** Pairs per path that lead to this state or on from it. */
  readonly #flow: Float64Array;
  readonly #order: Uint32Array;
  readonly #heap: TurnHeap;
  #settled = 0;

  constructor(graph: TurnGraph) {
    const states = 2 * graph.segments;
    this.#graph = graph;
    this.#turn = new Float64Array(states);
    this.#length = new Float64Array(states);
    this.#paths = new Float64Array(states);
    this.#flow = new Float64Array(states);
    this.#order = new Uint32Array(states);
    this.#heap = new TurnHeap(states);
  }

  /** Adds one source's node count, depth and choice to the sums; slices count nothing. */
  *add(source: number, sums: SyntaxSums): Steps<void> {
    this.#turn.fill(Infinity);
    this.#length.fill(Infinity);
    this.#settled = 0;
    for (const state of [2 * source, 2 * source + 1]) {
      this.#turn[state] = 0;
      this.#length[state] = 0;
      this.#paths[state] = 1;
      this.#heap.lower(state, 0, 0);
    }
    while (this.#heap.size > 0) {
      this.#settle(SLICE);
      yield 0;
    }
    for (let k = this.#settled; k > 0; k -= SLICE) {
      this.#trace(source, Math.max(0, k - SLICE), k, sums);
      yield 0;
    }
  }

  #settle(limit: number): void {
    const { starts, to, turn: arcTurn, step } = this.#graph;
    const turn = this.#turn;
    const length = this.#length;
    const paths = this.#paths;
    const heap = this.#heap;
    for (let n = 0; n < limit && heap.size > 0; n++) {
      const state = heap.pop();
      this.#order[this.#settled++] = state;
      const hereTurn = turn[state];
      const hereLength = length[state];
      const here = paths[state];
      for (let a = starts[state]; a < starts[state + 1]; a++) {
        const other = to[a];
        const thereTurn = hereTurn + arcTurn[a];
        if (thereTurn > turn[other]) continue;
        const thereLength = hereLength + step[a];
        if (thereTurn === turn[other]) {
          if (thereLength > length[other]) continue;
          if (thereLength === length[other]) {
            paths[other] += here;
            continue;
          }
        }
        turn[other] = thereTurn;
        length[other] = thereLength;
        paths[other] = here;
        heap.lower(other, thereTurn, thereLength);
      }
    }
  }

  /** Backwards over the settled states from … to − 1: counts the segments reached and hands pairs back along the paths. */
  #trace(source: number, from: number, to: number, sums: SyntaxSums): void {
    const { starts, to: arcTo, turn: arcTurn, step } = this.#graph;
    const turn = this.#turn;
    const length = this.#length;
    const paths = this.#paths;
    const flow = this.#flow;
    const { choice } = sums;
    for (let k = to - 1; k >= from; k--) {
      const state = this.#order[k];
      const segment = state >> 1;
      let through = 0;
      for (let a = starts[state]; a < starts[state + 1]; a++) {
        const other = arcTo[a];
        if (turn[state] + arcTurn[a] === turn[other] && length[state] + step[a] === length[other])
          through += flow[other];
      }
      if (segment === source) continue;
      choice[segment] += Math.round(through * paths[state] * CHOICE_UNITS);
      const back = state ^ 1;
      const ahead = turn[state] < turn[back] || (turn[state] === turn[back] && length[state] < length[back]);
      const level = turn[state] === turn[back] && length[state] === length[back];
      flow[state] = through;
      if (ahead) flow[state] += 1 / paths[state];
      else if (level) flow[state] += 1 / (paths[state] + paths[back]);
      if (ahead || (level && back > state)) {
        sums.nodeCount[source]++;
        sums.depth[source] += turn[state];
      }
    }
    if (from === 0) sums.nodeCount[source]++;
  }
}
