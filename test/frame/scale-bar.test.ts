import { expect, test } from 'vitest';
import { roundLength } from '../../src/map/scaleBar.ts';

test('a scale bar is 1, 2 or 5 times a power of ten long, and the longest that fits', () => {
  expect([1, 1.9, 2, 4.99, 5, 9.9, 10, 734, 0.6].map(roundLength)).toEqual([1, 1, 2, 2, 5, 5, 10, 500, 0.5]);
});
