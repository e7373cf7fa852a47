import fc from 'fast-check';
import { quietContext } from '../../../workers/model/job.ts';
import { SYNTAX_DEFAULTS, type SyntaxInput, type SyntaxResult } from '../../../workers/model/syntax.ts';
import { syntax } from '../../../workers/network/syntax/syntax.ts';
import { linesOf, seeded } from '../samples.ts';
import { keyOf } from './bruteForce.ts';

/** The analysis with nothing snapped and nothing simplified, unless asked for. */
export function inputOf(lines: number[][][], options: Partial<SyntaxInput> = {}): SyntaxInput {
  return {
    lines: linesOf(...lines),
    ...SYNTAX_DEFAULTS,
    snapM: 0,
    stubM: 0,
    dualM: 0,
    mergePseudoNodes: false,
    ...options,
  };
}

export function run(lines: number[][][], options: Partial<SyntaxInput> = {}): Promise<SyntaxResult> {
  return syntax(inputOf(lines, options), quietContext());
}

/** The segment that each straight piece, `x,y|x,y`, belongs to. */
export function segmentsByPiece({ pieces }: SyntaxResult): Map<string, number> {
  const found = new Map<string, number>();
  for (let p = 0; p < pieces.segment.length; p++) {
    for (let v = pieces.starts[p]; v + 1 < pieces.starts[p + 1]; v++) {
      const [x1, y1, x2, y2] = pieces.xy.slice(2 * v, 2 * v + 4);
      found.set(
        keyOf([
          [x1, y1],
          [x2, y2],
        ]),
        pieces.segment[p],
      );
    }
  }
  return found;
}

/** Every block side of a lattice of 4 × 3 crossings with diagonals: many paths that turn equally. */
const LATTICE = (() => {
  const sides: number[][][] = [];
  for (let x = 0; x < 4; x++) {
    for (let y = 0; y < 3; y++) {
      const here = [100 * x, 100 * y];
      if (x < 3) sides.push([here, [100 * x + 100, 100 * y]]);
      if (y < 2) sides.push([here, [100 * x, 100 * y + 100]]);
      if (x < 3 && y < 2) sides.push([here, [100 * x + 100, 100 * y + 100]]);
    }
  }
  return sides;
})();

export const latticeStreets: fc.Arbitrary<number[][][]> = fc.subarray(LATTICE, {
  minLength: 1,
  maxLength: 14,
});

/** Places that no two ways between them turn or measure the same. */
const PLACES = (() => {
  const random = seeded(11);
  return Array.from({ length: 12 }, (_, i) => [
    100 * (i % 4) + 70 * random(),
    100 * Math.floor(i / 4) + 70 * random(),
  ]);
})();

/** Bent streets among a few places: loops, dead ends, loose parts, streets that go on as another line. */
export const bentStreets: fc.Arbitrary<number[][][]> = fc.array(
  fc.uniqueArray(fc.constantFrom(...PLACES), { minLength: 2, maxLength: 4 }),
  { minLength: 1, maxLength: 6 },
);
