import { ROUNDING } from './decay.ts';
import { LeastCosts } from './leastCosts.ts';
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
  const { edges, minutesPerUnit, side, cutoffMinutes } = input;
  const [sources, targets] =
    side === 'origins' ? [input.origins, input.facilities] : [input.facilities, input.origins];
  const routes = routesOf(edges, side === 'facilities');
  const limit = (cutoffMinutes / minutesPerUnit) * (1 + ROUNDING);
  const search = new LeastCosts(routes, { limit, furthestSeed: furthestOffset(sources), labelled: false });
  const row = new Row(targets.count, targets.starts !== undefined);
  const read = isEveryNode(targets, edges.nodes)
    ? () => readNodes(search, row, minutesPerUnit)
    : placeReader(search, row, targets, edges.nodes, limit, minutesPerUnit);
  const [from, to] = input.range ?? [0, sources.count];

  function* each(visit: Visit): Steps<void> {
    let work = 0;
    for (let source = from; source < to; source++) {
      search.clear();
      for (let p = firstPoint(sources, source); p < firstPoint(sources, source + 1); p++) {
        if (sources.node[p] >= 0) search.seed(sources.node[p], sources.offset[p]);
      }
      while (!search.advance(SLICE)) yield source - from;
      row.clear();
      read();
      visit(source, row.targets, row.minutes, 0, row.count);
      work += search.count + row.count;
      if (work >= SLICE) {
        work = 0;
        yield source + 1 - from;
      }
    }
  }
  return { side, origins: input.origins.count, facilities: input.facilities.count, each };
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
