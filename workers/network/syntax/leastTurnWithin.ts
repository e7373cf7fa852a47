import type { Steps } from '../steps.ts';
import { Labels } from './labels.ts';
import { OpenWays } from './openWays.ts';
import { CHOICE_UNITS, type SyntaxSums } from './sums.ts';
import { STEPS_PER_METRE, type TurnGraph } from './turnGraph.ts';

const SLICE = 4096;

/**
 * As LeastTurn, of the paths that are no longer than the radius, measured from middle to middle. A straighter path may be too
 * long to lead anywhere else, so each state keeps every way of reaching it that no other beats in both turning and
 * length (bicriterion shortest path, Hansen 1980): the answer is exact, which depthmapX's one way per state is not.
 */
export class LeastTurnWithin {
  readonly #graph: TurnGraph;
  readonly #limit: number;
  readonly #ways = new OpenWays();
  /** Settled in order: least turn first, then least length. */
  readonly #labels = new Labels();
  /** By state: its last label, which is its shortest; −1 where there is none. */
  readonly #last: Int32Array;
  /** By state: the length of that label; Infinity where there is none. */
  readonly #shortest: Float64Array;
  /** By segment: its first label, which is its best; −1 where there is none. */
  readonly #best: Int32Array;
  /** By segment: how many best paths lead to it. */
  readonly #paths: Float64Array;

  constructor(graph: TurnGraph, radiusM: number) {
    this.#graph = graph;
    this.#limit = radiusM * STEPS_PER_METRE;
    this.#last = new Int32Array(2 * graph.segments).fill(-1);
    this.#shortest = new Float64Array(2 * graph.segments).fill(Infinity);
    this.#best = new Int32Array(graph.segments).fill(-1);
    this.#paths = new Float64Array(graph.segments);
  }

  /** Adds one source's node count, depth and choice to the sums; slices count nothing. */
  *add(source: number, sums: SyntaxSums): Steps<void> {
    this.#ways.clear();
    const { state: states, count } = this.#labels;
    for (let l = 0; l < count; l++) {
      const state = states[l];
      this.#last[state] = -1;
      this.#shortest[state] = Infinity;
      this.#best[state >> 1] = -1;
    }
    this.#labels.count = 0;
    this.#ways.push(2 * source, 0, 0, -1);
    this.#ways.push(2 * source + 1, 0, 0, -1);
    while (this.#ways.open > 0) {
      this.#settle(SLICE);
      yield 0;
    }
    this.#trace(source, sums);
  }

  #settle(limit: number): void {
    const { starts, to, turn: arcTurn, step } = this.#graph;
    const ways = this.#ways;
    const labels = this.#labels;
    const last = this.#last;
    const shortest = this.#shortest;
    const best = this.#best;
    const furthest = this.#limit;
    for (let n = 0; n < limit && ways.open > 0; n++) {
      const way = ways.pop();
      const state = ways.state[way];
      const turn = ways.turn[way];
      const length = ways.length[way];
      const parent = ways.parent[way];
      const known = shortest[state];
      if (known <= length) {
        const label = last[state];
        if (known < length || labels.turn[label] < turn) continue;
        labels.paths[label] += parent < 0 ? 1 : labels.paths[parent];
        ways.next[way] = labels.way[label];
        labels.way[label] = way;
        continue;
      }
      ways.next[way] = -1;
      const label = labels.add(state, turn, length, parent < 0 ? 1 : labels.paths[parent], way);
      last[state] = label;
      shortest[state] = length;
      if (best[state >> 1] < 0) best[state >> 1] = label;
      for (let a = starts[state]; a < starts[state + 1]; a++) {
        const there = length + step[a];
        const other = to[a];
        if (there > furthest || shortest[other] <= there) continue;
        ways.push(other, turn + arcTurn[a], there, label);
      }
    }
  }

  #trace(source: number, sums: SyntaxSums): void {
    const { next, parent } = this.#ways;
    const { state: states, turn, length, paths, way: firstWay, flow, count } = this.#labels;
    const best = this.#best;
    const toSegment = this.#paths;
    const isBest = (label: number, first: number) =>
      turn[label] === turn[first] && length[label] === length[first];
    for (let l = 0; l < count; l++) {
      const segment = states[l] >> 1;
      const first = best[segment];
      if (first === l) toSegment[segment] = paths[l];
      else if (isBest(l, first)) toSegment[segment] += paths[l];
    }
    for (let l = count - 1; l >= 0; l--) {
      const segment = states[l] >> 1;
      if (segment === source) continue;
      let through = flow[l];
      sums.choice[segment] += Math.round(through * paths[l] * CHOICE_UNITS);
      if (isBest(l, best[segment])) through += 1 / toSegment[segment];
      for (let way = firstWay[l]; way >= 0; way = next[way]) flow[parent[way]] += through;
      if (best[segment] !== l) continue;
      sums.nodeCount[source]++;
      sums.depth[source] += turn[l];
    }
    sums.nodeCount[source]++;
  }
}
