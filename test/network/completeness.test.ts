import { median } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { completeness } from '../../workers/network/completeness.ts';
import { seeded } from './samples.ts';

const clinic = Float32Array.of(4, 9, 16, 5);
const school = Float32Array.of(12, 2, 3, Number.NaN);

describe('completeness', () => {
  test('is the share of residents within each limit, each kind alone and all together', () => {
    const result = completeness([clinic, school], Float64Array.of(10, 20, 30, 40));
    expect(result.unit).toBe('people');
    expect(result.limitsMinutes).toEqual([5, 10, 15]);
    expect(result.total).toBe(100);
    expect(result.kinds[0].share).toEqual([0.5, 0.7, 0.7]);
    expect(result.kinds[1].share).toEqual([0.5, 0.5, 0.6]);
    expect(result.all).toEqual([0, 0.2, 0.3]);
  });

  test('an origin without a path is within no limit, left out of the mean and counted', () => {
    const [, kind] = completeness([clinic, school], Float64Array.of(10, 20, 30, 40)).kinds;
    expect(kind.meanMinutes).toBeCloseTo((120 + 40 + 90) / 60, 12);
    expect(kind.unreachedOrigins).toBe(1);
    expect(kind.unreached).toBe(40);
  });

  test('a parcel whose people are missing is left out and counted', () => {
    const result = completeness([clinic], Float64Array.of(10, Number.NaN, 30, 0));
    expect(result.withoutPeople).toBe(1);
    expect(result.total).toBe(40);
    expect(result.kinds[0].share).toEqual([0.25, 0.25, 0.25]);
    expect(result.kinds[0].medianMinutes).toBe(16);
  });

  test.each([null, new Float64Array(4).fill(Number.NaN)])(
    'where nobody is known it counts parcels and says so',
    (people) => {
      const result = completeness([clinic, school], people);
      expect(result.unit).toBe('parcels');
      expect(result.withoutPeople).toBe(0);
      expect(result.total).toBe(4);
      expect(result.all).toEqual([0, 0.25, 0.5]);
    },
  );

  test('where residents are known to be none, there is no share', () => {
    const result = completeness([clinic], new Float64Array(4));
    expect([result.unit, result.total]).toEqual(['people', 0]);
    expect(result.all).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(result.kinds[0].meanMinutes).toBeNaN();
    expect(result.kinds[0].medianMinutes).toBeNaN();
  });

  test('without kinds there is nothing to be complete', () => {
    expect(completeness([], Float64Array.of(1, 2)).all).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  test('its mean and median are those of the list with each resident written out', () => {
    const random = seeded(6);
    for (const count of [1, 2, 7, 40]) {
      const minutes = Float32Array.from({ length: count }, () => Math.round(40 * random()) / 2);
      const people = Float64Array.from({ length: count }, () => Math.floor(5 * random()) + 1);
      const everyone = Array.from(people).flatMap((n, o) => Array.from({ length: n }, () => minutes[o]));
      const [kind] = completeness([minutes], people).kinds;
      expect(kind.medianMinutes).toBe(median(everyone));
      expect(kind.meanMinutes).toBeCloseTo(everyone.reduce((sum, m) => sum + m, 0) / everyone.length, 10);
    }
  });
});
