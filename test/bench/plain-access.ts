/**
 * Walking minutes as one would first write them: junctions in a Map, the nearest segment by looking at all of them, one
 * Dijkstra with a binary heap per facility. Lines meet where they share a vertex exactly.
 */
import type { AccessInput } from '../../workers/model/access.ts';

interface Segment {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  a: number;
  b: number;
  metres: number;
}

interface Foot {
  segment: Segment;
  alongM: number;
  movedM: number;
}

interface Street {
  segments: Segment[];
  links: { to: number; metres: number }[][];
}

/** One list per kind, one value per origin; NaN where unreached. */
export function plainAccess({ streets, origins, facilities, speedKmh, maxJoinM }: AccessInput): number[][] {
  const street = streetOf(streets!);
  const feet: (Foot | null)[] = [];
  for (let o = 0; o < origins.length; o += 2) {
    feet.push(nearest(street.segments, origins[o], origins[o + 1], maxJoinM));
  }
  const minutes = facilities.kinds.map(() => feet.map(() => Number.NaN));
  facilities.kind.forEach((kind, f) => {
    const facility = nearest(street.segments, facilities.xy[2 * f], facilities.xy[2 * f + 1], maxJoinM);
    if (!facility) return;
    const distances = dijkstra(street.links, facility);
    feet.forEach((origin, o) => {
      if (!origin) return;
      const value = (metresBetween(origin, facility, distances) / (speedKmh * 1000)) * 60;
      if (Number.isFinite(value) && !(minutes[kind][o] <= value)) minutes[kind][o] = value;
    });
  });
  return minutes;
}

function streetOf({ xy, lineStarts }: NonNullable<AccessInput['streets']>): Street {
  const nodes = new Map<string, number>();
  const links: Street['links'] = [];
  const segments: Segment[] = [];
  const nodeAt = (x: number, y: number) => {
    const key = `${x},${y}`;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    nodes.set(key, links.length);
    return links.push([]) - 1;
  };
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let v = lineStarts[line]; v + 1 < lineStarts[line + 1]; v++) {
      const [ax, ay, bx, by] = xy.subarray(2 * v, 2 * v + 4);
      const metres = Math.hypot(bx - ax, by - ay);
      if (metres === 0) continue;
      const [a, b] = [nodeAt(ax, ay), nodeAt(bx, by)];
      links[a].push({ to: b, metres });
      links[b].push({ to: a, metres });
      segments.push({ ax, ay, bx, by, a, b, metres });
    }
  }
  return { segments, links };
}

function nearest(segments: Segment[], x: number, y: number, maxJoinM: number): Foot | null {
  let best: Segment | null = null;
  let bestSquared = maxJoinM * maxJoinM;
  let bestShare = 0;
  for (const segment of segments) {
    const dx = segment.bx - segment.ax;
    const dy = segment.by - segment.ay;
    const t = ((x - segment.ax) * dx + (y - segment.ay) * dy) / (dx * dx + dy * dy);
    const share = Math.max(0, Math.min(1, t));
    const awayX = x - segment.ax - share * dx;
    const awayY = y - segment.ay - share * dy;
    const squared = awayX * awayX + awayY * awayY;
    if (squared > bestSquared || (squared === bestSquared && best)) continue;
    best = segment;
    bestSquared = squared;
    bestShare = share;
  }
  return best && { segment: best, alongM: bestShare * best.metres, movedM: Math.sqrt(bestSquared) };
}

function dijkstra(links: Street['links'], { segment, alongM, movedM }: Foot): number[] {
  const distances = links.map(() => Infinity);
  const heap: [number, number][] = [];
  push(heap, [movedM + alongM, segment.a]);
  push(heap, [movedM + segment.metres - alongM, segment.b]);
  while (heap.length > 0) {
    const [distance, node] = pop(heap);
    if (distances[node] <= distance) continue;
    distances[node] = distance;
    for (const { to, metres } of links[node]) {
      if (distance + metres < distances[to]) push(heap, [distance + metres, to]);
    }
  }
  return distances;
}

function metresBetween(origin: Foot, facility: Foot, distances: number[]): number {
  const { segment, alongM, movedM } = origin;
  const direct =
    segment === facility.segment ? facility.movedM + Math.abs(alongM - facility.alongM) : Infinity;
  const viaA = distances[segment.a] + alongM;
  const viaB = distances[segment.b] + segment.metres - alongM;
  return movedM + Math.min(direct, viaA, viaB);
}

function push(heap: [number, number][], item: [number, number]): void {
  let at = heap.push(item) - 1;
  while (at > 0 && heap[(at - 1) >> 1][0] > item[0]) {
    heap[at] = heap[(at - 1) >> 1];
    at = (at - 1) >> 1;
  }
  heap[at] = item;
}

function pop(heap: [number, number][]): [number, number] {
  const first = heap[0];
  const item = heap.pop()!;
  if (heap.length === 0) return first;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && heap[child + 1][0] < heap[child][0]) child++;
    if (heap[child][0] >= item[0]) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = item;
  return first;
}
