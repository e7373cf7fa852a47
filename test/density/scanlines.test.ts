import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridFor } from '../../workers/density/grid.ts';
import { coverOf, maskOf } from '../../workers/density/scanlines.ts';
import type { PlanePolygons } from '../../workers/model/density.ts';
import { centreOf, randomFrom } from './reference.ts';

/** Polygons given as rings of [x, y], closed here. */
function polygons(...list: [number, number][][][]): PlanePolygons {
  const xy: number[] = [];
  const ringStarts = [0];
  const polygonStarts = [0];
  for (const rings of list) {
    for (const ring of rings) {
      for (const point of [...ring, ring[0]]) xy.push(...point);
      ringStarts.push(xy.length / 2);
    }
    polygonStarts.push(ringStarts.length - 1);
  }
  return {
    xy: Float64Array.from(xy),
    ringStarts: Uint32Array.from(ringStarts),
    polygonStarts: Uint32Array.from(polygonStarts),
  };
}

function square(x: number, y: number, size: number): [number, number][] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ];
}

/** A star-shaped ring around (x, y). */
function star(x: number, y: number, radius: number, seed: number): [number, number][] {
  const random = randomFrom(seed);
  return Array.from({ length: 12 }, (_, k) => {
    const r = radius * (0.3 + 0.7 * random());
    return [x + r * Math.cos((k * Math.PI) / 6), y + r * Math.sin((k * Math.PI) / 6)];
  });
}

/** Even-odd by the sign of turns: an independent form of the same rule. */
function insideRing(ring: [number, number][], px: number, py: number): boolean {
  let winding = 0;
  ring.forEach(([x0, y0], k) => {
    const [x1, y1] = ring[(k + 1) % ring.length];
    const turn = (x1 - x0) * (py - y0) - (px - x0) * (y1 - y0);
    if (y0 <= py && y1 > py && turn > 0) winding++;
    if (y0 > py && y1 <= py && turn < 0) winding--;
  });
  return winding !== 0;
}

describe('polygons on a grid', () => {
  it('a cell is in the mask if its centre is in a polygon and in none of its holes', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 2, max: 9, noNaN: true }), (seed, cellM) => {
        const outer = star(50, 50, 60, seed);
        const hole = star(50, 50, 12, seed + 1);
        const other = star(80, 60, 30, seed + 2);
        const grid = gridFor([0, 0, 100, 100], cellM);
        const mask = maskOf(polygons([outer, hole], [other]), grid);
        mask.forEach((value, cell) => {
          const [x, y] = centreOf(grid, cell);
          const expected = (insideRing(outer, x, y) && !insideRing(hole, x, y)) || insideRing(other, x, y);
          expect(value).toBe(expected ? 1 : 0);
        });
      }),
      { seed: 11 },
    );
  });

  it('parts that only touch leave no gap and share no cell', () => {
    const grid = gridFor([0, 0, 40, 40], 10);
    expect([...maskOf(polygons([square(0, 0, 15)], [square(15, 0, 25)]), grid).subarray(0, 4)]).toEqual([
      1, 1, 1, 1,
    ]);
    const left = maskOf(polygons([square(0, 0, 15)]), grid);
    const right = maskOf(polygons([square(15, 0, 25)]), grid);
    left.forEach((value, cell) => {
      expect(value + right[cell]).toBeLessThanOrEqual(1);
    });
  });

  it('cover is the share of the cell: exact across, to a quarter of a cell up and down', () => {
    const grid = gridFor([0, 0, 20, 10], 10);
    expect([...coverOf(polygons([square(2.5, 0, 10)]), grid)]).toEqual([0.75, 0.25]);
    expect([...coverOf(polygons([square(-50, 5, 100)]), grid)]).toEqual([0.5, 0.5]);
  });

  it('what two polygons share counts once', () => {
    const grid = gridFor([0, 0, 10, 10], 10);
    expect([...coverOf(polygons([square(0, 0, 6)], [square(2, 0, 6)]), grid)][0]).toBeCloseTo(0.8 * 0.5, 6);
  });

  it('total cover is the area of the polygon within 1 %', () => {
    const ring = star(500, 500, 450, 4);
    const shoelace = ring.reduce((sum, [x, y], k) => {
      const [x1, y1] = ring[(k + 1) % ring.length];
      return sum + (x * y1 - x1 * y) / 2;
    }, 0);
    const cover = coverOf(polygons([ring]), gridFor([0, 0, 1000, 1000], 10));
    expect((100 * cover.reduce((a, b) => a + b, 0)) / shoelace).toBeCloseTo(1, 2);
  });
});
