import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../workers/random.ts';
import { directions } from '../../workers/search/front/directions.ts';
import { hypervolume } from '../../workers/search/front/hypervolume.ts';

/** Volume of a union of boxes by inclusion and exclusion over all subsets. */
function byInclusion(points: Float64Array, reference: number[]): number {
  const goals = reference.length;
  const n = points.length / goals;
  let sum = 0;
  for (let subset = 1; subset < 1 << n; subset++) {
    let volume = 1;
    let sign = -1;
    const corner = new Float64Array(goals).fill(-Infinity);
    for (let p = 0; p < n; p++) {
      if (!(subset & (1 << p))) continue;
      sign = -sign;
      for (let m = 0; m < goals; m++) corner[m] = Math.max(corner[m], points[p * goals + m]);
    }
    for (let m = 0; m < goals; m++) volume *= Math.max(0, reference[m] - corner[m]);
    sum += sign * volume;
  }
  return sum;
}

describe.each([2, 3, 4])('hypervolume of %i goals', (goals) => {
  const one = new Array<number>(goals).fill(1);

  test('equals inclusion and exclusion over all subsets, with dominated, equal, tied and far points', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed * goals);
      const isCoarse = seed % 2 === 0;
      const points = Float64Array.from({ length: goals * (1 + (seed % 10)) }, () =>
        isCoarse ? Math.floor(random() * 5) / 4 : random() * 1.1,
      );
      expect(hypervolume(points, one)).toBeCloseTo(byInclusion(points, one), 12);
    }
  });

  test('does not depend on the order of points, and grows by none that is dominated', () => {
    const random = seededRandom(7);
    const points = Float64Array.from({ length: goals * 200 }, random);
    const rows = Array.from({ length: 200 }, (_, p) => [...points.subarray(p * goals, (p + 1) * goals)]);
    const whole = hypervolume(points, one);
    expect(hypervolume(Float64Array.from(rows.toReversed().flat()), one)).toBeCloseTo(whole, 12);
    const worse = rows.map((row) => row.map((value) => value + (1 - value) / 2));
    expect(hypervolume(Float64Array.from([...rows, ...worse].flat()), one)).toBeCloseTo(whole, 12);
  });

  test('of no point, and of a point that is nowhere better than the reference, is 0; of one point its box', () => {
    expect(hypervolume(new Float64Array(0), one)).toBe(0);
    expect(hypervolume(Float64Array.from(one), one)).toBe(0);
    expect(hypervolume(new Float64Array(goals).fill(0.25), one)).toBeCloseTo(0.75 ** goals, 14);
  });
});

test('of an even row of points of the line x + y = 1 is what the steps add up to', () => {
  const n = 1000;
  const points = Float64Array.from({ length: 2 * (n + 1) }, (_, at) =>
    at % 2 === 0 ? (at >> 1) / n : 1 - (at >> 1) / n,
  );
  expect(hypervolume(points, [1, 1])).toBeCloseTo(0.5 - 1 / (2 * n), 12);
});

test('of the lattice on the plane x + y + z = 1 leaves out a staircase of C(n + 2, 3) cubes', () => {
  const n = 40;
  const left = ((n + 2) * (n + 1) * n) / 6;
  expect(hypervolume(directions(3, n), [1, 1, 1])).toBeCloseTo(1 - left / n ** 3, 12);
});

test('of the lattice on the simplex of four goals leaves out C(n + 3, 4) cubes', () => {
  const n = 12;
  const left = ((n + 3) * (n + 2) * (n + 1) * n) / 24;
  expect(hypervolume(directions(4, n), [1, 1, 1, 1])).toBeCloseTo(1 - left / n ** 4, 12);
});
