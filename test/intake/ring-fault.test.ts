import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RingFault, ringFault } from '../../workers/intake/ring-fault.ts';

type Pair = [number, number];

const turn = (a: Pair, b: Pair, c: Pair) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const within = (a: Pair, b: Pair, p: Pair) =>
  turn(a, b, p) === 0 && (p[0] - a[0]) * (p[0] - b[0]) + (p[1] - a[1]) * (p[1] - b[1]) <= 0;

/** Every pair of segments, in whole numbers, so without rounding. */
function exactly(ring: Pair[]): RingFault {
  const segments = ring.length - 1;
  let touches = false;
  for (let i = 0; i < segments; i++) {
    for (let j = i + 1; j < segments; j++) {
      const [a, b, c, d] = [ring[i], ring[i + 1], ring[j], ring[j + 1]];
      if (j === i + 1) touches ||= within(b, a, d) || within(b, d, a);
      else if (i === 0 && j === segments - 1) touches ||= within(a, b, c) || within(a, c, b);
      else if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) return 'crosses';
      else touches ||= within(a, b, c) || within(a, b, d) || within(c, d, a) || within(c, d, b);
    }
  }
  return touches ? 'touches' : null;
}

const closed = (pairs: Pair[]): Pair[] => {
  const distinct = pairs.filter((p, i) => i === 0 || p[0] !== pairs[i - 1][0] || p[1] !== pairs[i - 1][1]);
  const last = distinct.at(-1)!;
  return last[0] === distinct[0][0] && last[1] === distinct[0][1] ? distinct : [...distinct, distinct[0]];
};

/** As a file has it: decimal degrees with seven places, which binary numbers cannot hold exactly. */
const asDegrees = (ring: Pair[]) =>
  Float64Array.from(
    ring.flatMap(([x, y]) => [Number(`121.${4_000_000 + x}`), Number(`31.${2_000_000 + y}`)]),
  );

test('rings in decimal degrees are judged as exact arithmetic judges them', () => {
  const coordinate = fc.integer({ min: 0, max: 6 });
  const ring = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 9 }).map(closed);
  fc.assert(
    fc.property(
      ring.filter((pairs) => pairs.length >= 4),
      (pairs) => {
        expect(ringFault(asDegrees(pairs))).toBe(exactly(pairs));
      },
    ),
    { seed: 3, numRuns: 3000 },
  );
});

/** A ring around a point, one vertex per direction, so without faults. */
const star = (radii: number[]): Pair[] =>
  closed(
    radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [50_000 + Math.round(radius * Math.cos(angle)), 50_000 + Math.round(radius * Math.sin(angle))];
    }),
  );

test('rings of hundreds of vertices are judged as every pair of their segments is', () => {
  const radii = fc.array(fc.integer({ min: 10_000, max: 40_000 }), { minLength: 70, maxLength: 200 });
  fc.assert(
    fc.property(radii, fc.nat(), fc.nat(), fc.boolean(), (chosen, from, to, isFaulty) => {
      const ring = star(chosen);
      if (isFaulty) ring[1 + (from % (ring.length - 2))] = ring[1 + (to % (ring.length - 2))];
      const pairs = closed(ring);
      expect(ringFault(asDegrees(pairs))).toBe(exactly(pairs));
      if (!isFaulty) expect(ringFault(asDegrees(pairs))).toBeNull();
    }),
    { seed: 4, numRuns: 150 },
  );
});
