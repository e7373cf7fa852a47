import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/words/numbers.ts';

describe('numbers on the screen', () => {
  test('two shares that differ are written so that they do', () => {
    const { toldApart } = numbersIn('en');
    expect(toldApart(0.091, 0.083)).toEqual(['9.1%', '8.3%']);
    expect(toldApart(0.0908, 0.0912)).toEqual(['9.08%', '9.12%']);
    expect(toldApart(0.0908, 0.09079)).toEqual(['9.080%', '9.079%']);
    expect(toldApart(0.0908, 0.0908000001)).toEqual(['9.0800%', '9.0800%']);
  });
});
