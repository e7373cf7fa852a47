import type { Steps } from '../steps.ts';
import { OpenWays } from './openWays.ts';
import { CHOICE_UNITS, type SyntaxSums } from './sums.ts';
import { STEPS_PER_METRE, type TurnGraph } from './turnGraph.ts';

const SLICE = 4096;

/** A settled way of reaching a state: no other is both straighter and shorter. */
interface Label {
  state: number;
  turn: number;
  length: number;
  paths: number;
  /** The open ways that make it up, chained by `next`. */
  way: number;
  /** Pairs per path that lead on from it. */
  flow: number;
}

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
  #labels: Label[] = [];
  /** By state: its last label, which is its shortest. */
  readonly #last: (Label | undefined)[];
  /** By segment: its first label, which is its best. */
  readonly #best: (Label | undefined)[];

  constructor(graph: TurnGraph, radiusM: number) {
    this.#graph = graph;
    this.#limit = radiusM * STEPS_PER_METRE;
    this.#last = new Array(2 * graph.segments).fill(undefined);
    this.#best = new Array(graph.segments).fill(undefined);
  }

  /** Adds one source's node count, depth and choice to the sums; slices count nothing. */
  *add(source: number, sums: SyntaxSums): Steps<void> {
    this.#ways.clear();
    for (const { state } of this.#labels) {
      this.#last[state] = undefined;
      this.#best[state >> 1] = undefined;
    }
    this.#labels = [];
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
    for (let n = 0; n < limit && ways.open > 0; n++) {
      const way = ways.pop();
      const state = ways.state[way];
      const turn = ways.turn[way];
      const length = ways.length[way];
      const parent = ways.parent[way];
      const paths = parent < 0 ? 1 : this.#labels[parent].paths;
      const last = this.#last[state];
      if (last && last.length <= length) {
        if (last.length < length || last.turn < turn) continue;
        last.paths += paths;
        ways.next[way] = last.way;
        last.way = way;
        continue;
      }
      ways.next[way] = -1;
      const label: Label = { state, turn, length, paths, way, flow: 0 };
      this.#last[state] = label;
      this.#best[state >> 1] ??= label;
      const own = this.#labels.push(label) - 1;
      for (let a = starts[state]; a < starts[state + 1]; a++) {
        const there = length + step[a];
        const known = this.#last[to[a]];
        if (there > this.#limit || (known && known.length <= there)) continue;
        ways.push(to[a], turn + arcTurn[a], there, own);
      }
    }
  }

  #trace(source: number, sums: SyntaxSums): void {
    const ways = this.#ways;
    const labels = this.#labels;
    const isBest = (label: Label) => {
      const best = this.#best[label.state >> 1]!;
      return label.turn === best.turn && label.length === best.length;
    };
    const paths = new Map<number, number>();
    for (const label of labels) {
      const segment = label.state >> 1;
      if (isBest(label)) paths.set(segment, (paths.get(segment) ?? 0) + label.paths);
    }
    for (let l = labels.length - 1; l >= 0; l--) {
      const label = labels[l];
      const segment = label.state >> 1;
      if (segment === source) continue;
      sums.choice[segment] += Math.round(label.flow * label.paths * CHOICE_UNITS);
      if (isBest(label)) label.flow += 1 / paths.get(segment)!;
      for (let way = label.way; way >= 0; way = ways.next[way]) labels[ways.parent[way]].flow += label.flow;
      if (this.#best[segment] !== label) continue;
      sums.nodeCount[source]++;
      sums.depth[source] += label.turn;
    }
    sums.nodeCount[source]++;
  }
}
