import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellForBounds, gridFor, sampleGrid } from '../../workers/density/grid.ts';
import type { Bounds } from '../../workers/model/geometry.ts';

describe('grids', () => {
  it('cover the bounds from their south-west corner with whole cells', () => {
    expect(gridFor([100, 200, 1100, 705], 10)).toMatchObject({
      originX: 100,
      originY: 200,
      width: 100,
      height: 51,
    });
    expect(gridFor([0, 0, 0, 0], 10)).toMatchObject({ width: 1, height: 1 });
  });

  it('refuse a billion cells and name a cell size that fits', () => {
    const bounds: Bounds = [0, 0, 100_000, 100_000];
    let params: Record<string, string | number> = {};
    try {
      gridFor(bounds, 3.125);
    } catch (error) {
      params = (error as { params: typeof params }).params;
    }
    expect(params).toMatchObject({ got: 1_024_000_000, limit: 25_000_000, coarser: 20 });
    expect(gridFor(bounds, Number(params.coarser)).values.length).toBe(25_000_000);
  });

  it('a suggested cell size is 1, 2 or 5 times a power of ten and the next finer one would be too many cells', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.double({ min: 0.5, max: 1e5, noNaN: true }),
        fc.integer({ min: 100, max: 1e6 }),
        (width, height, target) => {
          const count = (cell: number) =>
            Math.max(1, Math.ceil(width / cell - 1e-6)) * Math.max(1, Math.ceil(height / cell - 1e-6));
          const cell = cellForBounds([0, 0, width, height], target);
          const lead = Number((cell / 10 ** Math.floor(Math.log10(cell) + 1e-9)).toPrecision(6));
          expect([1, 2, 5]).toContain(lead);
          expect(count(cell)).toBeLessThanOrEqual(target);
          expect(count(cell / 2.5)).toBeGreaterThan(target / 8);
        },
      ),
      { seed: 3 },
    );
  });

  it('give a point the value of the cell that it is in, and nothing outside', () => {
    const grid = gridFor([0, 0, 30, 20], 10);
    grid.values.set([1, 2, 3, 4, 5, Number.NaN]);
    const xy = Float64Array.of(5, 5, 29.9, 0.1, 0, 10, 25, 15, -0.1, 5, 30, 5);
    expect([...sampleGrid(grid, xy)]).toEqual([1, 3, 4, Number.NaN, Number.NaN, Number.NaN]);
  });
});
