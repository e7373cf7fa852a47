import { describe, expect, test } from 'vitest';
import { DECAY_DEFAULTS, type Decay, E2SFCA_ZONES } from '../../workers/model/access.ts';
import { decayOf, gaussianCatchment, zoned } from '../../workers/network/decay.ts';

const forms = Object.values(DECAY_DEFAULTS) as Decay[];

describe('decay by distance', () => {
  test.each(forms)(
    '$form: 1 at no distance, about half at ten minutes, never rising, never below 0',
    (decay) => {
      const weigh = decayOf(decay);
      expect(weigh(0)).toBeCloseTo(1, 12);
      expect(weigh(10)).toBeGreaterThan(0.49);
      expect(weigh(10)).toBeLessThan(0.52);
      for (let minutes = 0; minutes < 60; minutes += 0.5) {
        expect(weigh(minutes + 0.5)).toBeLessThanOrEqual(weigh(minutes));
        expect(weigh(minutes + 0.5)).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test('each follows its formula', () => {
    expect(decayOf({ form: 'exponential', perMinute: 0.1 })(7)).toBeCloseTo(Math.exp(-0.7), 14);
    expect(decayOf({ form: 'power', exponent: 2, flatMinutes: 3 })(6)).toBeCloseTo(1 / 4, 14);
    expect(decayOf({ form: 'power', exponent: 2, flatMinutes: 3 })(2)).toBe(1);
    expect(decayOf({ form: 'gaussian', sigmaMinutes: 4 })(4)).toBeCloseTo(Math.exp(-0.5), 14);
    expect(decayOf({ form: 'linear', zeroMinutes: 8 })(6)).toBeCloseTo(0.25, 14);
    expect(decayOf({ form: 'linear', zeroMinutes: 8 })(9)).toBe(0);
    expect(decayOf({ form: 'logistic', halfMinutes: 10, perMinute: 2 })(10)).toBeCloseTo(0.5, 8);
  });

  test.each([0, -1, Number.NaN, Infinity])('a parameter of %s is an input error', (perMinute) => {
    expect(() => decayOf({ form: 'exponential', perMinute })).toThrow(
      expect.objectContaining({
        code: 'bad-decay',
        params: { got: perMinute, form: 'exponential', name: 'perMinute' },
      }),
    );
  });
});

describe('weights within a catchment', () => {
  test('the Gaussian falls from 1 to 0 at the cutoff', () => {
    const weigh = gaussianCatchment(15);
    expect([weigh(0), weigh(15), weigh(15.1)]).toEqual([1, 0, 0]);
    expect(weigh(7.5)).toBeCloseTo((Math.exp(-0.125) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)), 14);
  });

  test('zones of 30 minutes are those of Luo & Qi, ends included', () => {
    const weigh = zoned(E2SFCA_ZONES, 30);
    expect([0, 10, 10.1, 20, 20.1, 30].map(weigh)).toEqual([1, 1, 0.68, 0.68, 0.22, 0.22]);
  });

  test.each([
    [[]],
    [[{ upTo: 0.5, weight: 1 }]],
    [
      [
        { upTo: 0.5, weight: 1 },
        { upTo: 0.5, weight: 0.5 },
        { upTo: 1, weight: 0.2 },
      ],
    ],
    [[{ upTo: 1, weight: 1.2 }]],
    [[{ upTo: 1, weight: Number.NaN }]],
  ])('zones that do not rise to 1, or weigh more than 1, are an input error: %j', (zones) => {
    expect(() => zoned(zones, 30)).toThrow(expect.objectContaining({ code: 'bad-zones' }));
  });
});
