import fc from 'fast-check';
import { mean, standardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../workers/appraisal/ranking/normalise.ts';

const NAN = Number.NaN;
const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 40 });

describe('normalising a column', () => {
  it('min–max: the best is 1, the worst 0, in either direction; missing stays missing and counts for nothing', () => {
    const column = Float64Array.of(10, NAN, 30, 15);
    expect([...normalise(column, { type: 'minmax' }, 'higher')]).toEqual([0, NAN, 1, 0.25]);
    expect([...normalise(column, { type: 'minmax' }, 'lower')]).toEqual([1, NAN, 0, 0.75]);
  });

  it('z: mean 0 and deviation 1 by simple-statistics, turned round where lower is better', () => {
    fc.assert(
      fc.property(values, (list) => {
        fc.pre(Math.max(...list) - Math.min(...list) > 1e-3);
        const column = Float64Array.from([...list, NAN]);
        const up = normalise(column, { type: 'z' }, 'higher');
        list.forEach((v, i) => {
          expect(up[i]).toBeCloseTo((v - mean(list)) / standardDeviation(list), 8);
        });
        expect(up[list.length]).toBeNaN();
        normalise(column, { type: 'z' }, 'lower').forEach((v, i) => {
          expect(v).toBe(Number.isNaN(up[i]) ? NAN : -up[i]);
        });
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it('target: 1 within, and in proportion to the distance outside, 0 at the furthest', () => {
    const column = Float64Array.of(0, 10, 20, 25, 30, 50, NAN);
    const scaled = normalise(column, { type: 'target', low: 20, high: 30 }, 'higher');
    expect([...scaled]).toEqual([0, 0.5, 1, 1, 1, 0, NAN]);
    expect([...normalise(Float64Array.of(21, 22), { type: 'target', low: 20, high: 30 }, 'higher')]).toEqual([
      1, 1,
    ]);
    expect([...normalise(Float64Array.of(9, 9), { type: 'target', low: 20, high: 30 }, 'higher')]).toEqual([
      0, 0,
    ]);
    const point = normalise(Float64Array.of(3, 5, 9), { type: 'target', low: 5, high: 5 }, 'higher');
    expect([...point]).toEqual([0.5, 1, 0]);
  });

  it('piecewise: straight between the points, level beyond them', () => {
    const points: [number, number][] = [
      [5, 1],
      [10, 0.8],
      [15, 0],
    ];
    const column = Float64Array.of(0, 5, 7.5, 10, 12.5, 15, 90, NAN);
    expect([...normalise(column, { type: 'piecewise', points }, 'higher')]).toEqual([
      1,
      1,
      0.9,
      0.8,
      0.4,
      0,
      0,
      NAN,
    ]);
  });

  it('a column that does not vary moves nobody: 0.5 by min–max, 0 by z', () => {
    const column = Float64Array.of(7, NAN, 7);
    expect([...normalise(column, { type: 'minmax' }, 'lower')]).toEqual([0.5, NAN, 0.5]);
    expect([...normalise(column, { type: 'z' }, 'higher')]).toEqual([0, NAN, 0]);
    expect([...normalise(Float64Array.of(NAN), { type: 'minmax' }, 'higher')]).toEqual([NAN]);
  });

  it('min–max and z keep the order and do not know the unit or the zero of a column', () => {
    fc.assert(
      fc.property(values, fc.constantFrom('minmax' as const, 'z' as const), (list, type) => {
        fc.pre(Math.max(...list) - Math.min(...list) > 1e-3);
        const column = Float64Array.from(list);
        const scaled = normalise(column, { type }, 'higher');
        const moved = normalise(
          column.map((v) => 7 * v + 12),
          { type },
          'higher',
        );
        scaled.forEach((v, i) => {
          expect(moved[i]).toBeCloseTo(v, 7);
          scaled.forEach((other, j) => {
            if (column[i] < column[j]) expect(v).toBeLessThanOrEqual(other);
          });
        });
      }),
      { seed: 2, numRuns: 40 },
    );
  });

  it('refuses a target upside down and points that do not rise', () => {
    const column = Float64Array.of(1, 2);
    expect(() => normalise(column, { type: 'target', low: 3, high: 2 }, 'higher')).toThrow(
      'Got a target from 3 to 2',
    );
    const flat: [number, number][] = [
      [1, 0],
      [1, 1],
    ];
    expect(() => normalise(column, { type: 'piecewise', points: flat }, 'higher')).toThrow(
      'Got the values 1, 1',
    );
    expect(() => normalise(column, { type: 'piecewise', points: [[1, 0]] }, 'higher')).toThrow('two or more');
  });
});
