import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairness } from '../../workers/network/fairness.ts';
import { gini, ordered, palma } from '../../workers/network/inequality.ts';

const giniOf = (values: number[], weights = values.map(() => 1)) => gini(ordered(values, weights));
const palmaOf = (values: number[], weights = values.map(() => 1)) => palma(ordered(values, weights));

describe('Gini', () => {
  test('of ten incomes is 0.4620911, as the R packages acid and ineq print it', () => {
    const incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];
    expect(giniOf(incomes)).toBeCloseTo(0.4620911, 7);
    expect(giniOf(incomes.toReversed())).toBeCloseTo(0.4620911, 7);
  });

  test('of two weighted values is that of the list written out (the example of the R package DescTools)', () => {
    expect(giniOf([10, 0], [2, 3])).toBeCloseTo(0.6, 14);
    expect(giniOf([10, 10, 0, 0, 0])).toBeCloseTo(0.6, 14);
  });

  test('is 0 where all have the same, (n − 1)/n where one has all, (n − 1)/3n for 1 … n after division by (n + 1)/2', () => {
    expect(giniOf([7, 7, 7])).toBeCloseTo(0, 14);
    expect(giniOf([0, 0, 0, 0, 9])).toBeCloseTo(4 / 5, 14);
    const n = 50;
    expect(giniOf(Array.from({ length: n }, (_, i) => i + 1))).toBeCloseTo((n - 1) / (3 * n), 12);
  });

  const hundredths = fc.integer({ min: 0, max: 9000 }).map((v) => v / 100);
  const some = fc.array(fc.tuple(hundredths, hundredths), { minLength: 1, maxLength: 30 });

  test('is the mean difference between any two people over twice the mean', () => {
    fc.assert(
      fc.property(some, (people) => {
        const weight = people.reduce((sum, [, w]) => sum + w, 0);
        const total = people.reduce((sum, [v, w]) => sum + v * w, 0);
        fc.pre(weight > 1e-3 && total > 1e-3);
        let apart = 0;
        for (const [v, w] of people) for (const [u, x] of people) apart += w * x * Math.abs(v - u);
        expect(
          giniOf(
            people.map(([v]) => v),
            people.map(([, w]) => w),
          ),
        ).toBeCloseTo(apart / (2 * weight * total), 9);
      }),
      { seed: 61 },
    );
  });
});

describe('Palma', () => {
  test('of 1 … 10 is 10 / (1 + 2 + 3 + 4) = 1, the example of the R package wINEQ', () => {
    expect(palmaOf([...Array(10).keys()].map((i) => i + 1))).toBeCloseTo(1, 14);
  });

  test('divides who stands on a border: of equal values it is ¼, however many people there are', () => {
    for (const n of [1, 3, 7, 20]) expect(palmaOf(Array(n).fill(5))).toBeCloseTo(1 / 4, 12);
    // The upper half has 3 each: a tenth of all has 0.3, four tenths from below have 0.4.
    expect(palmaOf([1, 3])).toBeCloseTo(0.3 / 0.4, 14);
    expect(palmaOf([1, 3], [30, 30])).toBeCloseTo(0.3 / 0.4, 14);
  });

  test('is infinite where the four tenths with the least have nothing', () => {
    expect(palmaOf([0, 0, 0, 0, 1, 1, 1, 1, 1, 1])).toBe(Infinity);
  });
});

describe('fairness', () => {
  const group = { of: Int32Array.of(0, 0, 1, 1, -1), names: ['tenants', 'owners', 'nobody'] };
  const people = Float64Array.of(10, 30, 20, Number.NaN, 40);
  const values = Float32Array.of(1, 2, 4, 5, Number.NaN);

  test('counts people, over all and by group, and tells who was left out', () => {
    const result = fairness({ values, people, better: 'more', floor: 2, group });
    expect([result.unit, result.people, result.withoutValue, result.withoutPeople]).toEqual([
      'people',
      60,
      40,
      1,
    ]);
    expect(result.mean).toBeCloseTo((10 + 60 + 80) / 60, 12);
    expect(result.underFloor).toBeCloseTo(10 / 60, 12);
    expect(result.groups.map((one) => one.people)).toEqual([40, 20, 0]);
    expect(result.groups[0].mean).toBeCloseTo(1.75, 12);
    expect(result.groups.map((one) => one.underFloor)).toEqual([0.25, 0, Number.NaN]);
    expect(result.groups[1].gini).toBeCloseTo(0, 12);
    expect(result.groups[2].mean).toBeNaN();
  });

  test('where less is better the floor is the most that it should take', () => {
    expect(fairness({ values, people, better: 'less', floor: 2 }).underFloor).toBeCloseTo(20 / 60, 12);
    expect(fairness({ values, people, better: 'less' }).underFloor).toBeNaN();
  });

  test('where nobody is known it counts parcels', () => {
    const result = fairness({ values, people: null, better: 'more' });
    expect([result.unit, result.people, result.withoutValue]).toEqual(['parcels', 4, 1]);
    expect(result.mean).toBeCloseTo(3, 12);
  });
});
