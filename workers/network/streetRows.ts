import { ROUNDING } from './decay.ts';
import { LeastCosts } from './leastCosts.ts';
import { localOrder, renumbered } from './localOrder.ts';
import { firstPoint, furthestOffset, isEveryNode, type Places } from './places.ts';
import { type EdgeColumns, routesOf } from './routes.ts';
import { Row, type Rows, type Visit } from './rows.ts';
import type { Steps } from './steps.ts';

export interface StreetRowsInput {
  edges: EdgeColumns;
  minutesPerUnit: number;
  origins: Places;
  facilities: Places;
  cutoffMinutes: number;
  side: Rows['side'];
  /** Only these sources, from … to − 1. */
  range?: [number, number];
}

/** Nodes that a search may reach before others get a turn: a few milliseconds. */
const SLICE = 1 << 16;

/** One bounded search along the streets per source. Trips go from origins to facilities, whichever side is searched from. */
export function streetRows(input: StreetRowsInput): Rows {
  const { minutesPerUnit, side, cutoffMinutes } = input;
  const order = localOrder(input.edges);
  const edges = order ? renumbered(input.edges, order) : input.edges;
  const renumber = (places: Places): Places =>
    order ? { ...places, node: places.node.map((n) => (n < 0 ? n : order[n])) } : places;
  const [origins, facilities] = [renumber(input.origins), renumber(input.facilities)];
  const [sources, targets] = side === 'origins' ? [origins, facilities] : [facilities, origins];
  const routes = routesOf(edges, side === 'facilities');
  const limit = (cutoffMinutes / minutesPerUnit) * (1 + ROUNDING);
  const search = new LeastCosts(routes, { limit, furthestSeed: furthestOffset(sources), labelled: false });
  const row = new Row(targets.count, targets.starts !== undefined);
  const read = isEveryNode(targets, edges.nodes)
    ? () => readNodes(search, row, minutesPerUnit)
    : placeReader(search, row, targets, edges.nodes, limit, minutesPerUnit);
  const [from, to] = input.range ?? [0, sources.count];
  const turns = order && byNode(sources, from, to);

  function* each(visit: Visit): Steps<void> {
    let work = 0;
    for (let done = 0; done < to - from; done++) {
      const source = turns ? turns[done] : from + done;
      search.clear();
      for (let p = firstPoint(sources, source); p < firstPoint(sources, source + 1); p++) {
        if (sources.node[p] >= 0) search.seed(sources.node[p], sources.offset[p]);
      }
      while (!search.advance(SLICE)) yield done;
      row.clear();
      read();
      visit(source, row.targets, row.minutes, 0, row.count);
      work += search.count + row.count;
      if (work >= SLICE) {
        work = 0;
        yield done + 1;
      }
    }
  }
  return { side, origins: origins.count, facilities: facilities.count, each };
}

/** Sources from … to − 1 by the node of their first point, so that those near each other follow each other. */
function byNode(sources: Places, from: number, to: number): Int32Array {
  const key = new Float64Array(to - from);
  // A node and a source share the 53 bits of a number.
  for (let s = from; s < to; s++) key[s - from] = (sources.node[firstPoint(sources, s)] ?? -1) * 2 ** 26 + s;
  key.sort();
  return Int32Array.from(key, (k) => k - Math.floor(k / 2 ** 26) * 2 ** 26);
}

function readNodes(search: LeastCosts, row: Row, minutesPerUnit: number): void {
  const { cost, reached, count } = search;
  const { targets, minutes } = row;
  for (let i = 0; i < count; i++) {
    targets[i] = reached[i];
    minutes[i] = cost[reached[i]] * minutesPerUnit;
  }
  row.count = count;
}

function placeReader(
  search: LeastCosts,
  row: Row,
  { count, starts, node, offset }: Places,
  nodes: number,
  limit: number,
  minutesPerUnit: number,
): () => void {
  const placeOf = new Int32Array(node.length);
  for (let place = 0; place < count; place++) {
    for (let p = starts?.[place] ?? place; p < (starts?.[place + 1] ?? place + 1); p++) placeOf[p] = place;
  }
  const pointStarts = new Int32Array(nodes + 1);
  for (const n of node) if (n >= 0) pointStarts[n + 1]++;
  for (let n = 0; n < nodes; n++) pointStarts[n + 1] += pointStarts[n];
  const next = pointStarts.slice();
  const points = new Int32Array(pointStarts[nodes]);
  node.forEach((n, p) => {
    if (n >= 0) points[next[n]++] = p;
  });
  return () => {
    const { cost, reached } = search;
    for (let i = 0; i < search.count; i++) {
      const n = reached[i];
      for (let k = pointStarts[n]; k < pointStarts[n + 1]; k++) {
        const total = cost[n] + offset[points[k]];
        if (total <= limit) row.add(placeOf[points[k]], total * minutesPerUnit);
      }
    }
  };
}
