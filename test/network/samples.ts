import fc from 'fast-check';
import { expect } from 'vitest';
import type { StreetLines } from '../../workers/network/cleanLines.ts';

/** Lines from lists of [x, y]. */
export function linesOf(...lines: number[][][]): StreetLines {
  const lineStarts = new Uint32Array(lines.length + 1);
  lines.forEach((line, i) => {
    lineStarts[i + 1] = lineStarts[i] + line.length;
  });
  return { xy: Float64Array.from(lines.flat(2)), lineStarts };
}

/** columns × rows junctions, one street per block side. */
export function blocks(columns: number, rows: number, sideM: number): StreetLines {
  const lines: number[][][] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const here = [c * sideM, r * sideM];
      if (c + 1 < columns) lines.push([here, [(c + 1) * sideM, r * sideM]]);
      if (r + 1 < rows) lines.push([here, [c * sideM, (r + 1) * sideM]]);
    }
  }
  return linesOf(...lines);
}

/** Places that no line between two others runs through. */
const PLACES = (() => {
  const random = seeded(3);
  return Array.from({ length: 36 }, (_, i) => [
    100 * (i % 6) + 60 * random(),
    100 * Math.floor(i / 6) + 60 * random(),
  ]);
})();

/** Lines through a few places: many shared vertices, overlaps, loops, lines of no length and loose parts. */
export const someLines: fc.Arbitrary<number[][][]> = fc.array(
  fc.array(fc.constantFrom(...PLACES), { minLength: 2, maxLength: 5 }),
  { minLength: 1, maxLength: 14 },
);

/** Decimetres all over the place, and doubles, which are mostly next to nothing apart. */
const coordinate = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -500, max: 6500 }).map((v) => v / 10) },
  { weight: 1, arbitrary: fc.double({ min: -50, max: 650, noNaN: true }) },
);

export const somePoints = (maxLength: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength })
    .map((points) => Float64Array.from(points.flat()));

/** Numbers 0 … 1 that are the same in every run (Lehmer). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** What 32 bits keep of a number near one. */
const FLOAT32 = 1e-6;

/** Equal to within `tolerance`, relative above 1; NaN where NaN is expected. */
export function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, tolerance = FLOAT32): void {
  expect(got.length).toBe(expected.length);
  for (let i = 0; i < got.length; i++) {
    if (Number.isNaN(expected[i])) expect(got[i]).toBeNaN();
    else expect(Math.abs(got[i] - expected[i])).toBeLessThanOrEqual(tolerance * (1 + Math.abs(expected[i])));
  }
}
