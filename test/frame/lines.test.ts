import { expect, test } from 'vitest';
import { inLines, twoLines } from '../../src/charts/lines.ts';

test('names of axes are broken at spaces, Chinese ones anywhere, a long word not at all', () => {
  expect(inLines('Carbon against keeping everything', 13)).toBe('Carbon\nagainst\nkeeping\neverything');
  expect(inLines('Way to work', 13)).toBe('Way to work');
  expect(inLines('Investment', 6)).toBe('Investment');
  expect(inLines('可达范围内需求满足率', 13)).toBe('可达范围内需\n求满足率');
  expect(twoLines('Needs met within reach')).toBe('Needs met\nwithin reach');
  expect(twoLines('Investment')).toBe('Investment');
});
