import { contains, pointInside, type Ring } from '../shared/rings.ts';
import { nearestOn } from './curves.ts';
import { HALF_WIDTH_M } from './drawing.ts';
import { inset, roundCorners } from './inset.ts';
import type { Line, Plan } from './plan.ts';
import { faces, planarGraph } from './planar.ts';

/** Land between streets, water and walls, with the half widths taken off and the street corners rounded. */
export interface Block {
  ring: Ring;
  /** The same land measured to the middle of the lines around it. */
  face: Ring;
}

const CORNER_M = 9;

export function makeBlocks(plan: Plan, lines: readonly Line[] = plan.lines): Block[] {
  const walls = lines.filter((l) => HALF_WIDTH_M[l.kind] === 0);
  const atWall = (p: Ring[number]) => walls.some((w) => nearestOn(w.pts, p).distanceM < 0.5);
  return faces(planarGraph(lines.map(({ pts }, tag) => ({ pts, tag }))))
    .filter(({ ring }) => !contains(plan.canal, pointInside(ring)))
    .flatMap(({ ring, tags }) =>
      inset(
        ring,
        tags.map((t) => HALF_WIDTH_M[lines[t].kind]),
      ).map((land) => ({
        ring: roundCorners(land, CORNER_M, atWall),
        face: ring,
      })),
    );
}
