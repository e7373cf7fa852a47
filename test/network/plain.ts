/**
 * The plain way to the same answer, as reference and as the bench's yardstick: every vertex a node in a Map, the nearest
 * segment by looking at all of them, one textbook Dijkstra with a binary heap per facility. No snapping: lines meet only
 * where they share a vertex exactly.
 */
import type { StreetLines } from '../../workers/network/cleanLines.ts';

interface PlainGraph {
  nodes: Map<string, { x: number; y: number; links: { to: string; metres: number }[] }>;
  segments: { a: string; b: string; metres: number; line: number }[];
}

interface PlainJoin {
  segment: number;
  alongM: number;
  movedM: number;
}

export function plainGraph({ xy, lineStarts }: StreetLines): PlainGraph {
  const nodes: PlainGraph['nodes'] = new Map();
  const segments: PlainGraph['segments'] = [];
  const nodeAt = (v: number) => {
    const key = `${xy[2 * v]},${xy[2 * v + 1]}`;
    if (!nodes.has(key)) nodes.set(key, { x: xy[2 * v], y: xy[2 * v + 1], links: [] });
    return key;
  };
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let v = lineStarts[line]; v + 1 < lineStarts[line + 1]; v++) {
      const metres = Math.hypot(xy[2 * v + 2] - xy[2 * v], xy[2 * v + 3] - xy[2 * v + 1]);
      if (metres === 0) continue;
      const a = nodeAt(v);
      const b = nodeAt(v + 1);
      nodes.get(a)!.links.push({ to: b, metres });
      nodes.get(b)!.links.push({ to: a, metres });
      segments.push({ a, b, metres, line });
    }
  }
  return { nodes, segments };
}

export function plainJoin(graph: PlainGraph, x: number, y: number, maxJoinM: number): PlainJoin | null {
  let best: PlainJoin | null = null;
  graph.segments.forEach(({ a, b, metres }, segment) => {
    const p = graph.nodes.get(a)!;
    const q = graph.nodes.get(b)!;
    const t = ((x - p.x) * (q.x - p.x) + (y - p.y) * (q.y - p.y)) / (metres * metres);
    const alongM = Math.min(1, Math.max(0, t)) * metres;
    const footX = p.x + ((q.x - p.x) * alongM) / metres;
    const footY = p.y + ((q.y - p.y) * alongM) / metres;
    const movedM = Math.hypot(x - footX, y - footY);
    if (movedM <= maxJoinM && (!best || movedM < best.movedM)) best = { segment, alongM, movedM };
  });
  return best;
}

/** Metres from a joined point to every node, the way to the street included. */
function plainDistances(graph: PlainGraph, from: PlainJoin): Map<string, number> {
  const { a, b, metres } = graph.segments[from.segment];
  const settled = new Map<string, number>();
  const heap: [number, string][] = [];
  push(heap, [from.movedM + from.alongM, a]);
  push(heap, [from.movedM + metres - from.alongM, b]);
  while (heap.length > 0) {
    const [distance, node] = pop(heap);
    if (settled.has(node)) continue;
    settled.set(node, distance);
    for (const link of graph.nodes.get(node)!.links) {
      if (!settled.has(link.to)) push(heap, [distance + link.metres, link.to]);
    }
  }
  return settled;
}

/** Metres between two joined points; Infinity where there is no path. */
function plainMetres(
  graph: PlainGraph,
  origin: PlainJoin,
  facility: PlainJoin,
  distances: Map<string, number>,
): number {
  const { a, b, metres } = graph.segments[origin.segment];
  const direct =
    origin.segment === facility.segment
      ? facility.movedM + Math.abs(origin.alongM - facility.alongM)
      : Infinity;
  const viaA = (distances.get(a) ?? Infinity) + origin.alongM;
  const viaB = (distances.get(b) ?? Infinity) + metres - origin.alongM;
  return origin.movedM + Math.min(direct, viaA, viaB);
}

/** Minutes from each origin to the nearest facility of each kind; NaN where unreached. */
export function plainAccess(
  streets: StreetLines,
  origins: Float64Array,
  facilities: { xy: Float64Array; kind: Uint16Array; kinds: string[] },
  speedKmh: number,
  maxJoinM: number,
): number[][] {
  const minutes = facilities.kinds.map(() => Array.from({ length: origins.length / 2 }, () => Number.NaN));
  plainMinutes(streets, origins, facilities.xy, speedKmh, maxJoinM).forEach((column, f) => {
    const row = minutes[facilities.kind[f]];
    column.forEach((value, o) => {
      if (Number.isFinite(value) && !(row[o] <= value)) row[o] = value;
    });
  });
  return minutes;
}

/** Minutes between all, by facility and origin; Infinity where there is no path or no join. */
export function plainMinutes(
  streets: StreetLines,
  origins: Float64Array,
  facilities: Float64Array,
  speedKmh: number,
  maxJoinM: number,
): number[][] {
  const graph = plainGraph(streets);
  const joins: (PlainJoin | null)[] = [];
  for (let o = 0; o < origins.length; o += 2)
    joins.push(plainJoin(graph, origins[o], origins[o + 1], maxJoinM));
  return Array.from({ length: facilities.length / 2 }, (_, f) => {
    const facility = plainJoin(graph, facilities[2 * f], facilities[2 * f + 1], maxJoinM);
    const distances = facility && plainDistances(graph, facility);
    return joins.map((origin) =>
      origin && facility
        ? (plainMetres(graph, origin, facility, distances!) / (speedKmh * 1000)) * 60
        : Infinity,
    );
  });
}

function push(heap: [number, string][], item: [number, string]): void {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent][0] <= item[0]) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = item;
}

function pop(heap: [number, string][]): [number, string] {
  const first = heap[0];
  const item = heap.pop()!;
  if (heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1][0] < heap[child][0]) child++;
    if (heap[child][0] >= item[0]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = item;
  return first;
}
