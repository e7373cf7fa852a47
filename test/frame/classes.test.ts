import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Classes,
  classesAboveNone,
  classOf,
  equalClasses,
  fixedClasses,
  quantileClasses,
} from '../../src/map/classes.ts';
import { RAMPS } from '../../src/map/palette.ts';

/** Values of a size that a parcel can have, with ties, zeros and negative ones. */
const value = fc.oneof(
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
  fc.double({ min: -1e5, max: -1e-6, noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
);
const values = fc.array(value, { minLength: 1, maxLength: 60 });

function expectHeld({ edges }: Classes, value: number): void {
  const c = classOf(edges, value);
  const isLast = c === edges.length - 2;
  expect(edges[c]).toBeLessThanOrEqual(value);
  if (isLast) expect(value).toBeLessThanOrEqual(edges[c + 1]);
  else expect(value).toBeLessThan(edges[c + 1]);
}

describe('classes by quantiles', () => {
  test('hold every value between the edges of its class, and no class is empty', () => {
    fc.assert(
      fc.property(values, (all) => {
        const classes = quantileClasses(all, 'amount');
        expect(classes.colours).toHaveLength(classes.edges.length - 1);
        const used = new Set<number>();
        for (const one of all) {
          expectHeld(classes, one);
          used.add(classOf(classes.edges, one));
        }
        expect(used).toHaveLength(classes.colours.length);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  test('have edges of three figures', () => {
    const three = (edge: number) => Number(edge.toPrecision(3)) === edge;
    fc.assert(
      fc.property(values, (all) => {
        expect(quantileClasses(all, 'amount').edges.every(three)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  test('have about equally many members where values differ: a thousand in six classes of 160 to 174', () => {
    const thousand = Array.from({ length: 1000 }, (_, i) => 100 + ((i * 7) % 1000) * 0.8);
    const { edges } = quantileClasses(thousand, 'amount');
    const members = new Array<number>(edges.length - 1).fill(0);
    for (const one of thousand) members[classOf(edges, one)]++;
    expect(members).toHaveLength(6);
    for (const count of members) {
      expect(count).toBeGreaterThanOrEqual(160);
      expect(count).toBeLessThanOrEqual(174);
    }
  });

  test('tell two values apart even where half of all are the highest', () => {
    const { edges } = quantileClasses([0, 0, 0, 5, 5, 5], 'amount');
    expect(classOf(edges, 0)).not.toBe(classOf(edges, 5));
  });

  test('of equal values are one class that is written as that value', () => {
    for (const one of [0, 1, 42, 0.00125, 1e6]) {
      expect(quantileClasses([one, one, one], 'amount').edges).toEqual([one, one]);
    }
  });

  test('of nothing, or of nothing known, are one class', () => {
    for (const none of [[], [Number.NaN, Number.NaN], [Number.POSITIVE_INFINITY]]) {
      expect(quantileClasses(none, 'amount')).toMatchObject({ edges: [0, 1], colours: [expect.anything()] });
    }
  });
});

describe('classes of equal width', () => {
  test('run from 0 in round steps to at least the largest value, with 4 to 6 classes for 6', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (max) => {
        const { edges, colours } = equalClasses(max, 'amount', 6);
        expect(edges[0]).toBe(0);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-6));
        expect(edges.at(-2)).toBeLessThan(max);
        expect(colours.length).toBeLessThanOrEqual(6);
        expect(colours.length).toBeGreaterThanOrEqual(3);
        expect(['1', '2', '25', '5']).toContain(edges[1].toExponential().replace(/e.*|\./g, ''));
      }),
      { seed: 4 },
    );
  });
});

describe('fixed classes', () => {
  const minutes = fixedClasses([0, 5, 10, Number.POSITIVE_INFINITY], 'minutes');

  test('take their lower edge in and leave their upper edge to the next', () => {
    expect([0, 4.99, 5, 9.99, 10, 1e6].map((v) => classOf(minutes.edges, v))).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('spread their colours over the whole ramp', () => {
    expect(minutes.colours[0]).toEqual(RAMPS.minutes[0]);
    expect(minutes.colours.at(-1)).toEqual(RAMPS.minutes.at(-1));
  });
});

describe('classes of what may be none', () => {
  test('keep the many zeros in a class of their own, so that they do not take the others’ room', () => {
    const values = [...new Array(90).fill(0), ...Array.from({ length: 10 }, (_, i) => i + 1), Number.NaN];
    const { edges, colours } = classesAboveNone(values, 'amount');
    expect(edges).toEqual([0, 1, 3, 5, 6, 8, 10]);
    expect(colours).toHaveLength(6);
    expect(values.filter((value) => classOf(edges, value) === 0 && value > 0)).toEqual([]);
    expect(classesAboveNone([0, 0], 'amount').edges).toEqual([0, 1]);
  });
});
