import { describe, expect, it } from 'vitest';
import { automaticBandwidth } from '../../workers/density/bandwidth.ts';
import { randomFrom } from './reference.ts';

describe('automatic bandwidth', () => {
  it('four corners of a square: 0.9 · half diagonal · 4^(−0.2)', () => {
    const xy = Float64Array.of(0, 0, 200, 0, 0, 200, 200, 200);
    expect(automaticBandwidth(xy)).toBeCloseTo(0.9 * 100 * Math.SQRT2 * 4 ** -0.2, 9);
  });

  it('takes the median distance where an outlier stretches the standard distance', () => {
    // Mean centre (0, 0); distances 10, 10, 10, 10, 500, 500.
    const xy = Float64Array.of(10, 0, -10, 0, 0, 10, 0, -10, 500, 0, -500, 0);
    expect(automaticBandwidth(xy)).toBeCloseTo(0.9 * Math.sqrt(1 / Math.LN2) * 10 * 6 ** -0.2, 9);
  });

  it('a whole weight counts as so many points, a missing or zero weight as none', () => {
    const random = randomFrom(2);
    const xy = Float64Array.from({ length: 22 }, () => random() * 1000);
    const weights = Float64Array.of(1, 3, 2, 5, 1, 1, 4, 2, 1, Number.NaN, 0);
    const repeated: number[] = [];
    weights.forEach((w, i) => {
      for (let k = 0; k < w; k++) repeated.push(xy[2 * i], xy[2 * i + 1]);
    });
    expect(automaticBandwidth(xy, weights)).toBeCloseTo(automaticBandwidth(Float64Array.from(repeated)), 9);
  });

  it('refuses no points and points at one place, in one sentence each', () => {
    expect(() => automaticBandwidth(new Float64Array(0))).toThrow('Got no points');
    expect(() => automaticBandwidth(Float64Array.of(5e5, 4e6, 5e5, 4e6))).toThrow(
      'Got 2 points of which half or more',
    );
  });
});
