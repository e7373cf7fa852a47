import { along, distance, type Pt, type Ring } from '../shared/rings.ts';

const SAME_M = 0.01;

/** Gives rings that touch the same vertices along the line where they touch: near vertices become one, and each is also put into the sides that it lies on. */
export function weld(rings: readonly Ring[]): Ring[] {
  const cells = new Map<string, Pt[]>();
  const cell = (x: number, y: number) => `${Math.floor(x / SAME_M)} ${Math.floor(y / SAME_M)}`;
  const one = (p: Pt): Pt => {
    for (const dx of [0, -SAME_M, SAME_M]) {
      for (const dy of [0, -SAME_M, SAME_M]) {
        const near = cells.get(cell(p[0] + dx, p[1] + dy))?.find((q) => distance(p, q) < SAME_M);
        if (near !== undefined) return near;
      }
    }
    cells.set(cell(p[0], p[1]), [...(cells.get(cell(p[0], p[1])) ?? []), p]);
    return p;
  };
  const snapped = rings.map((ring) => {
    const pts = ring.map(one);
    return pts.filter((p, i) => p !== pts[(i + pts.length - 1) % pts.length]);
  });
  const vertices = [...new Set(snapped.flat())].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  return snapped.map((ring) =>
    ring.flatMap((a, i) => {
      const b = ring[(i + 1) % ring.length];
      return [a, ...between(a, b, vertices)];
    }),
  );
}

function between(a: Pt, b: Pt, vertices: readonly Pt[]): Pt[] {
  const [west, east] = [Math.min(a[0], b[0]) - SAME_M, Math.max(a[0], b[0]) + SAME_M];
  const squared = distance(a, b) ** 2;
  const found: { t: number; p: Pt }[] = [];
  for (let i = firstFrom(vertices, west); i < vertices.length && vertices[i][0] <= east; i++) {
    const p = vertices[i];
    const t = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / squared;
    if (p !== a && p !== b && t > 0 && t < 1 && distance(along(a, b, t), p) < SAME_M) found.push({ t, p });
  }
  return found.sort((x, y) => x.t - y.t).map(({ p }) => p);
}

function firstFrom(vertices: readonly Pt[], x: number): number {
  let [low, high] = [0, vertices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (vertices[middle][0] < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
