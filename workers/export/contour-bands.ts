import { ringArea2 } from '../intake/path.ts';
import type { Polygons } from '../model/geometry.ts';
import type { JobContext } from '../model/job.ts';
import { unproject } from '../model/projection.ts';
import { areaRings, type ContourInput } from './contours.ts';

/** A closed ring in metres, interleaved. */
type Ring = number[];

export interface ContourBands {
  geometry: Polygons;
  from: Float64Array;
  /** Infinite for the highest band. */
  to: Float64Array;
}

/**
 * Areas between each level and the next, a feature per level, which do not overlap and together are the area of at least the lowest:
 * the area of one level without that of the next. Progress: stage "density", levels.
 */
export async function contourBands(
  { grid, levels, definition }: ContourInput,
  ctx: JobContext,
): Promise<ContourBands> {
  const from = Float64Array.from(levels).sort();
  const xy: number[] = [];
  const ringStarts = [0];
  const polygonStarts = [0];
  const featureStarts = [0];
  let area = from.length > 0 ? areaRings(grid, from[0]) : [];
  for (let k = 0; k < from.length; k++) {
    const above = k + 1 < from.length ? areaRings(grid, from[k + 1]) : [];
    for (const polygon of polygonsOf(without(area, above))) {
      for (const ring of polygon) {
        for (const v of ring) xy.push(v);
        ringStarts.push(xy.length / 2);
      }
      polygonStarts.push(ringStarts.length - 1);
    }
    featureStarts.push(polygonStarts.length - 1);
    area = above;
    ctx.progress('density', k + 1, from.length);
    await ctx.pause();
  }
  const metres = Float64Array.from(xy);
  return {
    geometry: {
      kind: 'polygon',
      xy: metres,
      lonLat: unproject(definition, metres),
      ringStarts: Uint32Array.from(ringStarts),
      polygonStarts: Uint32Array.from(polygonStarts),
      featureStarts: Uint32Array.from(featureStarts),
    },
    from,
    to: Float64Array.from(from, (_, k) => from[k + 1] ?? Number.POSITIVE_INFINITY),
  };
}

type Side = [x: number, y: number, toX: number, toY: number];

/**
 * The rim of an area without a smaller one inside it. Where both run along the rim of the surface their sides are the same to the
 * last bit, in the same direction, and cancel; what is left of both, the smaller one's turned round, is chained to rings again.
 */
function without(area: Ring[], above: Ring[]): Ring[] {
  const sides = new Map<string, { side: Side; times: number }>();
  const add = (rings: Ring[], times: number) => {
    for (const ring of rings) {
      for (let v = 0; v + 3 < ring.length; v += 2) {
        const [x, y, toX, toY] = [ring[v], ring[v + 1], ring[v + 2], ring[v + 3]];
        if (x === toX && y === toY) continue;
        const isForth = x < toX || (x === toX && y < toY);
        const side: Side = isForth ? [x, y, toX, toY] : [toX, toY, x, y];
        const key = side.join(' ');
        const known = sides.get(key) ?? { side, times: 0 };
        known.times += isForth ? times : -times;
        sides.set(key, known);
      }
    }
  };
  add(area, 1);
  add(above, -1);
  const left: Side[] = [];
  for (const { side, times } of sides.values()) {
    const [x, y, toX, toY] = side;
    for (let k = 0; k < Math.abs(times); k++) left.push(times > 0 ? side : [toX, toY, x, y]);
  }
  return chained(left);
}

/** Rings of which none comes twice to the same place: where it would, a ring is cut off. */
function chained(sides: Side[]): Ring[] {
  const leaving = new Map<string, Side[]>();
  for (const side of sides) {
    const key = `${side[0]} ${side[1]}`;
    const known = leaving.get(key);
    if (known) known.push(side);
    else leaving.set(key, [side]);
  }
  const rings: Ring[] = [];
  for (const start of leaving.values()) {
    while (start.length > 0) {
      const path: [number, number][] = [[start[0][0], start[0][1]]];
      const places = new Map<string, number>([[path[0].join(' '), 0]]);
      for (;;) {
        const side = leaving.get(path[path.length - 1].join(' '))?.pop();
        if (!side) break;
        const to: [number, number] = [side[2], side[3]];
        const at = places.get(to.join(' '));
        if (at === undefined) {
          places.set(to.join(' '), path.length);
          path.push(to);
          continue;
        }
        const ring = [...path.slice(at), to];
        rings.push(ring.flat());
        for (const place of path.splice(at + 1)) places.delete(place.join(' '));
      }
    }
  }
  return rings;
}

/** Outer rings (clockwise, as areaRings gives them), each with the holes that lie in it and in no smaller one. */
function polygonsOf(rings: Ring[]): Ring[][] {
  const areaOf = (ring: Ring) => -ringArea2(Float64Array.from(ring), 0, ring.length / 2);
  const sized = rings.map((ring) => ({ ring, area: areaOf(ring) })).filter(({ area }) => area !== 0);
  const outers = sized.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area);
  const polygons = outers.map(({ ring }) => [ring]);
  for (const { ring } of sized.filter(({ area }) => area < 0)) {
    const home = outers.findIndex((outer) => holds(outer.ring, ring));
    if (home >= 0) polygons[home].push(ring);
  }
  return polygons;
}

/** Whether a ring lies in another that it does not cross: by the first of its vertices that is not one of the other's. */
function holds(outer: Ring, inner: Ring): boolean {
  const corners = new Set<string>();
  for (let v = 0; v < outer.length; v += 2) corners.add(`${outer[v]} ${outer[v + 1]}`);
  for (let v = 0; v < inner.length; v += 2) {
    if (!corners.has(`${inner[v]} ${inner[v + 1]}`)) return isInside(outer, inner[v], inner[v + 1]);
  }
  return true;
}

function isInside(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  for (let v = 0; v + 3 < ring.length; v += 2) {
    const [ax, ay, bx, by] = [ring[v], ring[v + 1], ring[v + 2], ring[v + 3]];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}
