import { STEPS_PER_METRE, type TurnGraph } from '../../workers/network/syntax/turnGraph.ts';
import { UNITS_PER_RIGHT_ANGLE } from '../../workers/network/syntax/turns.ts';

interface Label {
  state: number;
  turn: number;
  length: number;
  paths: number;
  before: Label[];
  flow: number;
}

type Way = Pick<Label, 'state' | 'turn' | 'length'> & { from: Label | null };

/** Depth in right angles and choice by objects and lists, on the engine's dual graph: Dijkstra, with a radius by all labels. */
export function plainSyntax(graph: TurnGraph, radiusM: number | 'n'): { depth: number[]; choice: number[] } {
  const limit = radiusM === 'n' ? Infinity : radiusM * STEPS_PER_METRE;
  const depth = new Array<number>(graph.segments).fill(0);
  const choice = new Array<number>(graph.segments).fill(0);
  for (let source = 0; source < graph.segments; source++) {
    const labels = labelsFrom(graph, source, limit);
    const best = new Map<number, Label>();
    for (const label of labels) if (!best.has(label.state >> 1)) best.set(label.state >> 1, label);
    const isBest = ({ state, turn, length }: Label) => {
      const first = best.get(state >> 1)!;
      return turn === first.turn && length === first.length;
    };
    const paths = new Map<number, number>();
    for (const label of labels) {
      const segment = label.state >> 1;
      if (isBest(label)) paths.set(segment, (paths.get(segment) ?? 0) + label.paths);
    }
    for (const label of labels.toReversed()) {
      const segment = label.state >> 1;
      if (segment === source) continue;
      choice[segment] += label.flow * label.paths;
      if (isBest(label)) label.flow += 1 / paths.get(segment)!;
      for (const before of label.before) before.flow += label.flow;
    }
    for (const [segment, { turn }] of best)
      if (segment !== source) depth[source] += turn / UNITS_PER_RIGHT_ANGLE;
  }
  return { depth, choice };
}

function labelsFrom({ starts, to, turn, step }: TurnGraph, source: number, limit: number): Label[] {
  const labels: Label[] = [];
  const settled = new Map<number, Label[]>();
  const open: Way[] = [];
  for (const state of [2 * source, 2 * source + 1]) push(open, { state, turn: 0, length: 0, from: null });
  while (open.length > 0) {
    const way = pop(open);
    const known = settled.get(way.state) ?? [];
    const same = known.find((label) => label.turn === way.turn && label.length === way.length);
    if (same) {
      same.paths += way.from!.paths;
      same.before.push(way.from!);
      continue;
    }
    if (known.some((label) => limit === Infinity || label.length <= way.length)) continue;
    const label: Label = { ...way, paths: way.from?.paths ?? 1, before: way.from ? [way.from] : [], flow: 0 };
    settled.set(way.state, [...known, label]);
    labels.push(label);
    for (let a = starts[way.state]; a < starts[way.state + 1]; a++) {
      const length = way.length + step[a];
      if (length <= limit) push(open, { state: to[a], turn: way.turn + turn[a], length, from: label });
    }
  }
  return labels;
}

const isBefore = (a: Way, b: Way) => a.turn < b.turn || (a.turn === b.turn && a.length < b.length);

function push(heap: Way[], way: Way): void {
  let at = heap.push(way) - 1;
  for (; at > 0 && isBefore(way, heap[(at - 1) >> 1]); at = (at - 1) >> 1) heap[at] = heap[(at - 1) >> 1];
  heap[at] = way;
}

function pop(heap: Way[]): Way {
  const first = heap[0];
  const way = heap.pop()!;
  if (heap.length === 0) return first;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
    if (!isBefore(heap[child], way)) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = way;
  return first;
}
