import { cross, distance, type Pt, pointInside, type Ring, ringArea, winding } from '../shared/rings.ts';
import { leftNormal } from './curves.ts';
import { closed, facesOf } from './planar.ts';

/** An edge moved inward: its two ends, where they lie before it meets its neighbours. */
interface Moved {
  from: Pt;
  to: Pt;
  widthM: number;
}

/**
 * The ring with every edge moved inward by its own width (metres); several rings where a neck closes, none where nothing
 * is left. Edges that the move turns round are dropped; what the rest does not wind round exactly once is not kept.
 */
export function inset(ring: Ring, widthsM: readonly number[]): Ring[] {
  let edges = ring.map((a, i): Moved => {
    const b = ring[(i + 1) % ring.length];
    const [nx, ny] = leftNormal(a, b);
    const widthM = widthsM[i];
    return {
      from: [a[0] + nx * widthM, a[1] + ny * widthM],
      to: [b[0] + nx * widthM, b[1] + ny * widthM],
      widthM,
    };
  });
  for (;;) {
    const corners = edges.map((edge, i) => corner(edges[(i + edges.length - 1) % edges.length], edge));
    const turned = edges.map(({ from, to }, i) => {
      const start = corners[i][corners[i].length - 1];
      const end = corners[(i + 1) % edges.length][0];
      return (end[0] - start[0]) * (to[0] - from[0]) + (end[1] - start[1]) * (to[1] - from[1]) < 0;
    });
    const length = (i: number) => distance(edges[i].from, edges[i].to);
    const drop = edges
      .map((_, i) => i)
      .filter((i) => turned[i])
      .sort((i, j) => length(i) - length(j))[0];
    if (drop === undefined || edges.length < 4) {
      const raw = corners.flat();
      return facesOf(closed(raw)).filter((f) => ringArea(f) > 20 && winding(raw, pointInside(f)) === 1);
    }
    edges = edges.filter((_, i) => i !== drop);
  }
}

/** Where two moved edges meet; both ends where they run on in nearly one line but at different widths. */
function corner(before: Moved, after: Moved): Pt[] {
  const [ux, uy] = unit(before);
  const [vx, vy] = unit(after);
  const sine = ux * vy - uy * vx;
  const onward = ux * vx + uy * vy > 0.94;
  if (onward && Math.abs(before.widthM - after.widthM) > 0.01) return [before.to, after.from];
  if (Math.abs(sine) < 0.004)
    return [[(before.to[0] + after.from[0]) / 2, (before.to[1] + after.from[1]) / 2]];
  const t = ((after.from[0] - before.to[0]) * vy - (after.from[1] - before.to[1]) * vx) / sine;
  return [[before.to[0] + ux * t, before.to[1] + uy * t]];
}

function unit({ from, to }: Moved): Pt {
  const length = distance(from, to);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** Cuts convex corners by up to `cutM` along both sides, as kerbs do at a crossing, except those to be kept. */
export function roundCorners(ring: Ring, cutM: number, keep: (corner: Pt) => boolean): Ring {
  const n = ring.length;
  return ring.flatMap((p, i): Pt[] => {
    const before = ring[(i + n - 1) % n];
    const after = ring[(i + 1) % n];
    const [l1, l2] = [distance(before, p), distance(p, after)];
    if (cross(before, p, after) / (l1 * l2) < 0.5 || keep(p)) return [p];
    const c = Math.min(cutM, l1 * 0.4, l2 * 0.4);
    const a: Pt = [p[0] + ((before[0] - p[0]) * c) / l1, p[1] + ((before[1] - p[1]) * c) / l1];
    const b: Pt = [p[0] + ((after[0] - p[0]) * c) / l2, p[1] + ((after[1] - p[1]) * c) / l2];
    const m: Pt = [(a[0] + b[0] + p[0]) / 3, (a[1] + b[1] + p[1]) / 3];
    return [a, m, b];
  });
}
