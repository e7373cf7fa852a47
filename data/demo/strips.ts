import { between, type Random } from '../shared/random.ts';
import { type Pt, pointInside, type Ring } from '../shared/rings.ts';
import { beside, nearestOn, walk } from './curves.ts';
import { closed, facesOf } from './planar.ts';

/** Land divided by a line drawn beside a street or bank: what lies nearer to it than the depth, and the rest. */
export function cutStrip(ring: Ring, line: readonly Pt[], depthM: number): { strip: Ring[]; rest: Ring[] } {
  const parts = facesOf(closed(ring), beside(line, depthM), beside(line, -depthM));
  const near = (part: Ring) => nearestOn(line, pointInside(part)).distanceM < depthM;
  return { strip: parts.filter(near), rest: parts.filter((part) => !near(part)) };
}

/** Cuts a strip into lots of about `widthM` along the line, square to it. */
export function cutAcross(
  strip: Ring,
  line: readonly Pt[],
  depthM: number,
  widthM: number,
  random: Random,
): Ring[] {
  const reach = strip.map((p) => nearestOn(line, p).alongM);
  const [from, to] = [Math.min(...reach), Math.max(...reach)];
  const count = Math.max(1, Math.round((to - from) / widthM));
  const cuts: Pt[][] = [];
  for (let k = 1; k < count; k++) {
    const { at, normal } = walk(line, from + ((to - from) * (k + between(random, -0.22, 0.22))) / count);
    const end = (side: number): Pt => [at[0] + normal[0] * side, at[1] + normal[1] * side];
    cuts.push([end(depthM + 4), end(-depthM - 4)]);
  }
  return facesOf(closed(strip), ...cuts);
}
