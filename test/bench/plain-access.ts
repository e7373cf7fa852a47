/**
 * Walking minutes as one would first write them: junctions in a Map, the nearest segment by looking at all of them, one
 * Dijkstra with a binary heap per facility. Lines meet where they share a vertex exactly.
 */
import type { AccessInput } from '../../workers/model/access.ts';
import { type Heap, pop, push } from './plain-heap.ts';

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
export function plainAccess(input: AccessInput): number[][] {
  const { facilities } = input;
  const minutes = facilities.kinds.map(() => new Array<number>(input.origins.length / 2).fill(Number.NaN));
  plainMinutes(input, (f, row) => {
    const best = minutes[facilities.kind[f]];
    row.forEach((value, o) => {
      if (Number.isFinite(value) && !(best[o] <= value)) best[o] = value;
    });
  });
  return minutes;
}

/** Minutes from every origin to a facility, facility by facility; Infinity where there is no path or no street near. */
export function plainMinutes(
  { streets, origins, facilities, speedKmh, maxJoinM }: AccessInput,
  visit: (facility: number, minutes: number[]) => void,
): void {
  const street = streetOf(streets!);
  const feet: (Foot | null)[] = [];
  for (let o = 0; o < origins.length; o += 2) {
    feet.push(nearest(street.segments, origins[o], origins[o + 1], maxJoinM));
  }
  facilities.kind.forEach((_, f) => {
    const facility = nearest(street.segments, facilities.xy[2 * f], facilities.xy[2 * f + 1], maxJoinM);
    if (!facility) return;
    const distances = dijkstra(street.links, facility);
    visit(
      f,
      feet.map((origin) =>
        origin ? (metresBetween(origin, facility, distances) / (speedKmh * 1000)) * 60 : Infinity,
      ),
    );
  });
}

export function streetOf({ xy, lineStarts }: NonNullable<AccessInput['streets']>): Street {
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

export function nearest(segments: Segment[], x: number, y: number, maxJoinM: number): Foot | null {
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

export function dijkstra(links: Street['links'], { segment, alongM, movedM }: Foot): number[] {
  const distances = links.map(() => Infinity);
  const heap: Heap = [];
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
