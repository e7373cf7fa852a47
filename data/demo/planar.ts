import { along, distance, type Pt, type Ring, ringArea } from '../shared/rings.ts';

/** A drawn line; `tag` is whatever the caller wants back on the edges that come of it. */
export interface Drawn {
  pts: readonly Pt[];
  tag: number;
}

interface Edge {
  a: number;
  b: number;
  tag: number;
}

export interface PlanarGraph {
  nodes: Pt[];
  edges: Edge[];
}

/** `tags[i]` is the tag of the edge from vertex i to the next. */
export interface Face {
  ring: Ring;
  tags: number[];
}

const SNAP_M = 0.002;

/** Splits lines where they cross or touch. Points within 2 mm are one node; of edges that coincide, the first drawn stays. */
export function planarGraph(lines: readonly Drawn[]): PlanarGraph {
  const segments = lines.flatMap(({ pts, tag }) =>
    pts.slice(1).map((b, i) => ({ a: pts[i], b, tag, cuts: [0, 1] })),
  );
  for (let i = 0; i < segments.length; i++) {
    for (let j = i + 1; j < segments.length; j++) cutEachOther(segments[i], segments[j]);
  }
  const nodes: Pt[] = [];
  const cells = new Map<string, number[]>();
  const seen = new Set<string>();
  const edges: Edge[] = [];
  for (const { a, b, tag, cuts } of segments) {
    const stops = cuts.sort((s, t) => s - t).map((t) => nodeAt(nodes, cells, along(a, b, t)));
    for (let k = 0; k + 1 < stops.length; k++) {
      const [from, to] = [stops[k], stops[k + 1]];
      const key = from < to ? `${from} ${to}` : `${to} ${from}`;
      if (from === to || seen.has(key)) continue;
      seen.add(key);
      edges.push({ a: from, b: to, tag });
    }
  }
  return { nodes, edges };
}

interface Segment {
  a: Pt;
  b: Pt;
  cuts: number[];
}

function cutEachOther(s: Segment, t: Segment): void {
  if (Math.max(s.a[0], s.b[0]) < Math.min(t.a[0], t.b[0]) - SNAP_M) return;
  if (Math.max(t.a[0], t.b[0]) < Math.min(s.a[0], s.b[0]) - SNAP_M) return;
  if (Math.max(s.a[1], s.b[1]) < Math.min(t.a[1], t.b[1]) - SNAP_M) return;
  if (Math.max(t.a[1], t.b[1]) < Math.min(s.a[1], s.b[1]) - SNAP_M) return;
  cutAt(s, t.a);
  cutAt(s, t.b);
  cutAt(t, s.a);
  cutAt(t, s.b);
  const [sx, sy] = [s.b[0] - s.a[0], s.b[1] - s.a[1]];
  const [tx, ty] = [t.b[0] - t.a[0], t.b[1] - t.a[1]];
  const d = sx * ty - sy * tx;
  if (d === 0) return;
  const u = ((t.a[0] - s.a[0]) * ty - (t.a[1] - s.a[1]) * tx) / d;
  const v = ((t.a[0] - s.a[0]) * sy - (t.a[1] - s.a[1]) * sx) / d;
  if (u > 0 && u < 1 && v > 0 && v < 1) {
    s.cuts.push(u);
    t.cuts.push(v);
  }
}

function cutAt(s: Segment, p: Pt): void {
  const [dx, dy] = [s.b[0] - s.a[0], s.b[1] - s.a[1]];
  const t = ((p[0] - s.a[0]) * dx + (p[1] - s.a[1]) * dy) / (dx * dx + dy * dy);
  if (t > 0 && t < 1 && distance(along(s.a, s.b, t), p) < SNAP_M) s.cuts.push(t);
}

function nodeAt(nodes: Pt[], cells: Map<string, number[]>, p: Pt): number {
  const [cx, cy] = [Math.floor(p[0] / SNAP_M), Math.floor(p[1] / SNAP_M)];
  for (let x = cx - 1; x <= cx + 1; x++) {
    for (let y = cy - 1; y <= cy + 1; y++) {
      for (const n of cells.get(`${x} ${y}`) ?? []) if (distance(nodes[n], p) < SNAP_M) return n;
    }
  }
  const key = `${cx} ${cy}`;
  cells.set(key, [...(cells.get(key) ?? []), nodes.length]);
  return nodes.push(p) - 1;
}

/** The bounded faces, counter-clockwise; dead ends bound nothing. Rings that float inside a face do not pierce it. */
export function faces({ nodes, edges }: PlanarGraph): Face[] {
  const kept = withoutDeadEnds(nodes.length, edges);
  const out: { to: number; tag: number; angle: number }[][] = nodes.map(() => []);
  for (const { a, b, tag } of kept) {
    out[a].push({ to: b, tag, angle: Math.atan2(nodes[b][1] - nodes[a][1], nodes[b][0] - nodes[a][0]) });
    out[b].push({ to: a, tag, angle: Math.atan2(nodes[a][1] - nodes[b][1], nodes[a][0] - nodes[b][0]) });
  }
  for (const list of out) list.sort((p, q) => p.angle - q.angle);
  const walked = out.map((list) => list.map(() => false));
  const found: Face[] = [];
  for (let start = 0; start < nodes.length; start++) {
    for (let first = 0; first < out[start].length; first++) {
      const ring: Ring = [];
      const tags: number[] = [];
      let [at, k] = [start, first];
      while (!walked[at][k]) {
        walked[at][k] = true;
        ring.push(nodes[at]);
        const { to, tag } = out[at][k];
        tags.push(tag);
        const back = out[to].findIndex((h) => h.to === at);
        [at, k] = [to, (back + out[to].length - 1) % out[to].length];
      }
      if (ring.length > 2 && ringArea(ring) > 0) found.push({ ring, tags });
    }
  }
  return found;
}

function withoutDeadEnds(nodeCount: number, edges: readonly Edge[]): Edge[] {
  let kept = [...edges];
  for (;;) {
    const degree = new Uint32Array(nodeCount);
    for (const { a, b } of kept) {
      degree[a]++;
      degree[b]++;
    }
    const next = kept.filter(({ a, b }) => degree[a] > 1 && degree[b] > 1);
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** The faces of rings and lines drawn over each other. */
export function facesOf(...lines: (readonly Pt[])[]): Ring[] {
  return faces(planarGraph(lines.map((pts) => ({ pts, tag: 0 })))).map((f) => f.ring);
}

export function closed(ring: readonly Pt[]): Pt[] {
  return [...ring, ring[0]];
}
