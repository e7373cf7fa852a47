import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Area, areaBelow, type Field } from '../../workers/network/contourRings.ts';
import { insideArea, squareMetres } from './areas.ts';

/** A field over [−20, 20]² in steps of 1. */
function fieldOf(value: (x: number, y: number) => number): Field {
  const side = 41;
  const values = Float64Array.from({ length: side * side }, (_, p) =>
    value((p % side) - 20, Math.floor(p / side) - 20),
  );
  return { values, width: side, height: side, minX: -20, minY: -20, stepM: 1 };
}

const closed = ({ xy, ringStarts }: Area) =>
  [...ringStarts.slice(1)].every((end, r) => {
    const start = ringStarts[r];
    return end - start >= 4 && xy[2 * start] === xy[2 * end - 2] && xy[2 * start + 1] === xy[2 * end - 1];
  });

describe('the area where a field is at most 0', () => {
  test('of a cone is a disc, to within what straight lines between steps cut off', () => {
    const area = areaBelow(fieldOf((x, y) => Math.hypot(x, y) - 12));
    expect(closed(area)).toBe(true);
    expect(Array.from(area.polygonStarts)).toEqual([0, 1]);
    expect(squareMetres(area) / (Math.PI * 144)).toBeCloseTo(1, 2);
    for (let v = 0; v < area.xy.length; v += 2) {
      expect(Math.hypot(area.xy[v], area.xy[v + 1])).toBeCloseTo(12, 1);
    }
  });

  test('of a plane that is linear between steps is exact', () => {
    // |x| + |y| ≤ 9.5 turns only at grid lines.
    expect(squareMetres(areaBelow(fieldOf((x, y) => Math.abs(x) + Math.abs(y) - 9.5)))).toBeCloseTo(
      2 * 9.5 ** 2,
      9,
    );
  });

  test('of a ring has a hole, and an island in the hole is a polygon of its own', () => {
    const area = areaBelow(fieldOf((x, y) => Math.abs(Math.hypot(x, y) - 10) - 3));
    expect([Array.from(area.polygonStarts), area.ringStarts.length - 1]).toEqual([[0, 2], 2]);
    expect(squareMetres(area) / (Math.PI * (169 - 49))).toBeCloseTo(1, 2);
    const island = areaBelow(
      fieldOf((x, y) => Math.min(Math.abs(Math.hypot(x, y) - 12) - 3, Math.hypot(x, y) - 5)),
    );
    expect(Array.from(island.polygonStarts)).toEqual([0, 2, 3]);
    expect(squareMetres(island) / (Math.PI * (225 - 81 + 25))).toBeCloseTo(1, 2);
  });

  test('of nothing is empty', () => {
    const area = areaBelow(fieldOf(() => 1));
    expect([area.xy.length, Array.from(area.ringStarts), Array.from(area.polygonStarts)]).toEqual([
      0,
      [0],
      [0],
    ]);
  });

  test('whatever the field, rings are closed and every grid point is on the right side of them', () => {
    const side = 9;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 49, maxLength: 49 }), (inner) => {
        const values = new Float64Array(side * side).fill(1);
        inner.forEach((value, i) => {
          values[(1 + Math.floor(i / 7)) * side + 1 + (i % 7)] = value;
        });
        const area = areaBelow({ values, width: side, height: side, minX: 0, minY: 0, stepM: 1 });
        expect(closed(area)).toBe(true);
        values.forEach((value, p) => {
          expect(insideArea(area, p % side, Math.floor(p / side))).toBe(value <= 0);
        });
        // Outer rings add, holes take away: polygon by polygon the area is above 0.
        for (let p = 0; p + 1 < area.polygonStarts.length; p++) {
          const own = { ...area, polygonStarts: area.polygonStarts.slice(p, p + 2) };
          expect(squareMetres(own)).toBeGreaterThan(0);
        }
      }),
      { seed: 91, numRuns: 300 },
    );
  });
});
