import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComplexMatrix, complexMatrix, fft2d, fftSize } from '../../workers/density/fft.ts';
import { randomFrom } from './reference.ts';

/** The sum as it is defined. */
function plainly({ rows, columns, re, im }: ComplexMatrix): ComplexMatrix {
  const out = complexMatrix(rows, columns);
  for (let j = 0; j < rows; j++) {
    for (let k = 0; k < columns; k++) {
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) {
          const angle = -2 * Math.PI * ((j * r) / rows + (k * c) / columns);
          const x = re[r * columns + c];
          const y = im[r * columns + c];
          out.re[j * columns + k] += x * Math.cos(angle) - y * Math.sin(angle);
          out.im[j * columns + k] += x * Math.sin(angle) + y * Math.cos(angle);
        }
      }
    }
  }
  return out;
}

const SIZES = [2, 4, 6, 8, 12, 16, 18, 24, 36];

describe('the discrete Fourier transform', () => {
  it('is the sum of its definition, for every size that it takes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIZES),
        fc.constantFrom(...SIZES),
        fc.nat(),
        fc.boolean(),
        (rows, columns, seed, half) => {
          const random = randomFrom(seed);
          const matrix = complexMatrix(rows, columns);
          const filled = half ? rows / 2 : rows;
          for (let k = 0; k < filled * columns; k++) {
            matrix.re[k] = random() - 0.5;
            matrix.im[k] = random() - 0.5;
          }
          const expected = plainly(matrix);
          for (const _ of fft2d(matrix, [[0, filled]]));
          for (let k = 0; k < rows * columns; k++) {
            expect(Math.abs(matrix.re[k] - expected.re[k])).toBeLessThan(1e-11);
            expect(Math.abs(matrix.im[k] - expected.im[k])).toBeLessThan(1e-11);
          }
        },
      ),
      { numRuns: 40, seed: 1 },
    );
  });

  it('gives back what it was given when its parts are exchanged, at a large size too', () => {
    const random = randomFrom(3);
    const matrix = complexMatrix(162, 384);
    for (let k = 0; k < matrix.re.length; k++) matrix.re[k] = random();
    const before = matrix.re.slice();
    for (const _ of fft2d(matrix));
    for (const _ of fft2d({ ...matrix, re: matrix.im, im: matrix.re }));
    before.forEach((value, k) => {
      expect(Math.abs(matrix.re[k] / before.length - value)).toBeLessThan(1e-13);
    });
  });

  it('takes the next size of twos and threes', () => {
    expect([1, 5, 25, 65, 257, 366, 1146].map(fftSize)).toEqual([2, 6, 27 + 5, 72, 288, 384, 1152]);
  });
});
