import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insidePoint } from '../../workers/intake/inside-point.ts';
import { parcelShapes } from '../../workers/intake/parcel-shapes.ts';
import { triangulate } from '../../workers/intake/triangulate.ts';
import type { Polygons } from '../../workers/model/geometry.ts';
import { quietContext } from '../../workers/model/job.ts';
import { localProjection, project } from '../../workers/model/projection.ts';
import { square } from './samples.ts';

type Pair = [number, number];

/** One feature of one polygon. */
const polygonOf = (...rings: Pair[][]): Polygons => {
  const ringStarts = [0];
  for (const ring of rings) ringStarts.push(ringStarts.at(-1)! + ring.length);
  return {
    kind: 'polygon',
    lonLat: new Float64Array(0),
    xy: Float64Array.from(rings.flat(2)),
    ringStarts: Uint32Array.from(ringStarts),
    polygonStarts: Uint32Array.of(0, rings.length),
    featureStarts: Uint32Array.of(0, 1),
  };
};

const around = (radii: number[], sign: 1 | -1, scale: number): Pair[] => {
  const ring = radii.map((radius, i): Pair => {
    const angle = (sign * 2 * Math.PI * i) / radii.length;
    return [330_000 + scale * radius * Math.cos(angle), 4_690_000 + scale * radius * Math.sin(angle)];
  });
  return [...ring, ring[0]];
};

/** Outer rings beyond 40 m and holes within 20 m of one centre never meet. */
const withHole = fc
  .tuple(
    fc.array(fc.integer({ min: 80, max: 200 }), { minLength: 8, maxLength: 40 }),
    fc.array(fc.integer({ min: 10, max: 40 }), { minLength: 8, maxLength: 20 }),
  )
  .map(([outer, hole]) => polygonOf(around(outer, 1, 1), around(hole, -1, 0.5)));

const shoelace = (p: Pair[]) =>
  Math.abs(
    p.reduce((sum, [x, y], i) => sum + x * p[(i + 1) % p.length][1] - p[(i + 1) % p.length][0] * y, 0),
  ) / 2;

const trianglesOf = ({ xy }: Polygons, triangles: Uint32Array): Pair[][] =>
  Array.from({ length: triangles.length / 3 }, (_, k) =>
    [...triangles.subarray(3 * k, 3 * k + 3)].map(
      (i): Pair => [xy[2 * i] - 330_000, xy[2 * i + 1] - 4_690_000],
    ),
  );

const contains = ([a, b, c]: Pair[], [x, y]: Pair) => {
  const side = (p: Pair, q: Pair) => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  const sides = [side(a, b), side(b, c), side(c, a)];
  return sides.every((s) => s >= -1e-6) || sides.every((s) => s <= 1e-6);
};

describe('a polygon with a hole', () => {
  test('is filled by triangles with the area that the parcel is given, within 10⁻⁶ of it', async () => {
    await fc.assert(
      fc.asyncProperty(withHole, async (polygon) => {
        const { areaM2 } = await parcelShapes(polygon, quietContext());
        const filled = trianglesOf(polygon, await triangulate(polygon, quietContext()));
        const area = filled.reduce((sum, triangle) => sum + shoelace(triangle), 0);
        expect(Math.abs(area / areaM2[0] - 1)).toBeLessThan(1e-6);
      }),
      { seed: 5 },
    );
  });

  test('has its centre in one of the triangles that fill it, so inside and not in the hole', async () => {
    await fc.assert(
      fc.asyncProperty(withHole, async (polygon) => {
        const { centreXy } = await parcelShapes(polygon, quietContext());
        const centre: Pair = [centreXy[0] - 330_000, centreXy[1] - 4_690_000];
        const filled = trianglesOf(polygon, await triangulate(polygon, quietContext()));
        expect(filled.some((triangle) => contains(triangle, centre))).toBe(true);
      }),
      { seed: 6 },
    );
  });
});

test('the centre is the centroid where that is inside', () => {
  const triangle = polygonOf([[0, 0], [3, 0], [0, 3], [0, 0]]); // biome-ignore format: a pair is one thing
  const [x, y] = insidePoint(triangle, 0, 1)!;
  expect(x).toBeCloseTo(1, 12);
  expect(y).toBeCloseTo(1, 12);
});

test('the centre of a U lies in its widest part, not between its arms', () => {
  const u = polygonOf([[0, 0], [10, 0], [10, 9], [9, 9], [9, 1], [1, 1], [1, 9], [0, 9], [0, 0]]); // biome-ignore format: a pair is one thing
  expect(insidePoint(u, 0, 1)).toEqual([5, expect.closeTo(0.8919, 4)]);
});

test('a feature of several polygons has its centre in the largest and the area of all', async () => {
  const [small, large] = [square(0, 0, 2), square(10, 0, 4)];
  const feature: Polygons = {
    ...polygonOf(small, large),
    polygonStarts: Uint32Array.of(0, 1, 2),
    featureStarts: Uint32Array.of(0, 2),
  };
  const { areaM2, centreXy } = await parcelShapes(feature, quietContext());
  expect([...areaM2]).toEqual([20]);
  expect([...centreXy]).toEqual([12, 2]);
});

/** Area of the ellipsoid between the equator and a latitude, per radian of longitude, in closed form (Snyder 1987, 3-12). */
function zoneArea(latitude: number): number {
  const [a, f] = [6_378_137, 1 / 298.257223563];
  const e = Math.sqrt(f * (2 - f));
  const sin = Math.sin((latitude * Math.PI) / 180);
  return ((a * a * (1 - e * e)) / 2) * (sin / (1 - (e * sin) ** 2) + Math.atanh(e * sin) / e);
}

test.each([
  ['on the central meridian', 123, 0.9996],
  ['where the scale is 1 (180 km off)', 123 + 180_000 / (111_320 * Math.cos((31 * Math.PI) / 180)), 1],
])(
  'a cell of degrees %s has its area on the ellipsoid times the square of the scale, within 10⁻⁵',
  async (_, lon, k) => {
    const size = 0.002;
    const ring = square(lon - size / 2, 31, size);
    const xy = project(localProjection([123, 31, 123, 31]).definition, Float64Array.from(ring.flat()));
    const { areaM2 } = await parcelShapes({ ...polygonOf(ring), xy }, quietContext());
    const onEllipsoid = ((size * Math.PI) / 180) * (zoneArea(31 + size) - zoneArea(31));
    expect(Math.abs(areaM2[0] / (onEllipsoid * k * k) - 1)).toBeLessThan(1e-5);
  },
);
