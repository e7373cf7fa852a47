import type { Pt, Ring } from '../shared/rings.ts';

/** The outlines of faces that share their vertices exactly, once the edges between them are taken away. */
export function dissolve(faces: readonly Ring[]): Ring[] {
  const key = (p: Pt) => `${p[0]} ${p[1]}`;
  const inner = new Set<string>();
  for (const ring of faces) {
    ring.forEach((p, i) => {
      inner.add(`${key(ring[(i + 1) % ring.length])}|${key(p)}`);
    });
  }
  const next = new Map<string, Pt>();
  for (const ring of faces) {
    ring.forEach((p, i) => {
      const q = ring[(i + 1) % ring.length];
      if (!inner.has(`${key(p)}|${key(q)}`)) next.set(key(p), q);
    });
  }
  const outlines: Ring[] = [];
  while (next.size > 0) {
    const ring: Ring = [];
    let [at, to] = next.entries().next().value!;
    while (to !== undefined) {
      ring.push(to);
      next.delete(at);
      at = key(to);
      to = next.get(at)!;
    }
    outlines.push(ring);
  }
  return outlines;
}
