import type { Area } from '../../workers/network/contourRings.ts';

/** Holes run the other way and take away. */
export function squareMetres({ xy, ringStarts, polygonStarts }: Area): number {
  let twice = 0;
  for (let ring = polygonStarts[0]; ring < polygonStarts[polygonStarts.length - 1]; ring++) {
    for (let v = ringStarts[ring]; v + 1 < ringStarts[ring + 1]; v++) {
      twice += xy[2 * v] * xy[2 * v + 3] - xy[2 * v + 2] * xy[2 * v + 1];
    }
  }
  return twice / 2;
}

/** Even–odd over all rings. */
export function insideArea({ xy, ringStarts }: Area, x: number, y: number): boolean {
  let inside = false;
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    for (let v = ringStarts[ring]; v + 1 < ringStarts[ring + 1]; v++) {
      const [ax, ay, bx, by] = xy.slice(2 * v, 2 * v + 4);
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
