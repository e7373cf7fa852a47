import { describe, expect, test } from 'vitest';
import { SCALE, saatyText } from '../../src/diagnose/saaty.ts';

describe('Saaty’s scale', () => {
  test('has 17 values from 9 to 1/9, the reciprocal of each at its mirror place', () => {
    expect(SCALE).toHaveLength(17);
    SCALE.forEach((value, i) => {
      expect(value * SCALE[16 - i]).toBeCloseTo(1, 12);
      if (i > 0) expect(value).toBeLessThan(SCALE[i - 1]);
    });
  });

  test('is written as whole numbers and fractions that read back as the value', () => {
    expect(SCALE.map(saatyText)).toEqual('9 8 7 6 5 4 3 2 1 1/2 1/3 1/4 1/5 1/6 1/7 1/8 1/9'.split(' '));
  });

  test('a ratio of published weights, not on the scale, has two decimals', () => {
    expect(saatyText(0.4338 / 0.2711)).toBe('1.60');
    expect(saatyText(0.2711 / 0.4338)).toBe('0.62');
    expect(saatyText(1 / 3 + 1e-12)).toBe('1/3');
    expect(saatyText(1 / 12)).toBe('0.08');
  });
});
