import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paint } from '../../src/map/painting.ts';
import { LAND_USE_COLOURS, MISSING } from '../../src/map/palette.ts';
import type { Lens } from '../../src/project/lenses.ts';
import { LAND_USES } from '../../workers/model/layers.ts';

const lensOf = (scale: Lens['scale'], values: number[]): Lens => ({
  id: 'attribute:sample',
  group: 'attribute',
  label: { key: 'lens.sample' },
  unit: null,
  scale,
  values: Float64Array.from(values),
});

const colourAt = (colours: Uint8Array, row: number) => [...colours.subarray(4 * row, 4 * row + 3)];

describe('a painting', () => {
  test('counts what is missing and colours it as such, never as zero', () => {
    for (const scale of ['score', 'minutes', 'amount', 'year'] as const) {
      const { colours, missing, legend } = paint(lensOf(scale, [0, Number.NaN, 50, Number.NaN]));
      expect(missing).toBe(2);
      expect(colourAt(colours, 1)).toEqual(MISSING);
      expect(colourAt(colours, 3)).toEqual(MISSING);
      expect(colourAt(colours, 0)).not.toEqual(MISSING);
      if (legend.type !== 'classes') throw new Error('expected classes');
      expect(legend.counts.reduce((sum, count) => sum + count, 0)).toBe(2);
      expect(legend.classes.colours).not.toContainEqual(MISSING);
    }
  });

  test('of nothing but missing values counts them all and has no parcel in a class', () => {
    const { missing, legend } = paint(lensOf('amount', [Number.NaN, Number.NaN]));
    expect(missing).toBe(2);
    expect(legend).toMatchObject({ counts: [0] });
  });

  test('gives each parcel the colour of its class in the legend; parcels in classes and missing ones are all there are', () => {
    const value = fc.oneof(
      fc.constant(Number.NaN),
      fc.constant(0),
      fc.double({ min: 0, max: 100, noNaN: true }),
    );
    const scale = fc.constantFrom('score', 'minutes', 'amount', 'year' as const);
    fc.assert(
      fc.property(scale, fc.array(value, { minLength: 1, maxLength: 40 }), (scale, values) => {
        const { colours, missing, legend } = paint(lensOf(scale, values));
        if (legend.type !== 'classes') throw new Error('expected classes');
        const { edges, colours: classColours } = legend.classes;
        const members = classColours.map(
          (colour, c) =>
            values.filter((v, row) => {
              const isLast = c === classColours.length - 1;
              const isIn = v >= edges[c] && (v < edges[c + 1] || (isLast && v === edges[c + 1]));
              if (isIn) expect(colourAt(colours, row)).toEqual(colour);
              return isIn;
            }).length,
        );
        expect(legend.counts).toEqual(members);
        expect(legend.counts.reduce((sum, count) => sum + count, missing)).toBe(values.length);
      }),
      { seed: 5 },
    );
  });

  test('of scores and of minutes has the same classes whatever the values, so that two maps compare', () => {
    for (const scale of ['score', 'minutes'] as const) {
      const classes = (values: number[]) => {
        const { legend } = paint(lensOf(scale, values));
        return legend.type === 'classes' && legend.classes;
      };
      expect(classes([1, 2, 3])).toEqual(classes([55, 90]));
    }
  });

  test('of land use lists the uses that there are, in their own colours', () => {
    const [residential, green] = [LAND_USES.indexOf('residential'), LAND_USES.indexOf('green')];
    const { colours, missing, legend } = paint(lensOf('landUse', [green, residential, Number.NaN, green]));
    expect(missing).toBe(1);
    expect(legend).toEqual({
      type: 'categories',
      rows: [
        { word: 'landUse.residential', colour: LAND_USE_COLOURS.residential, count: 1 },
        { word: 'landUse.green', colour: LAND_USE_COLOURS.green, count: 2 },
      ],
    });
    expect(colourAt(colours, 0)).toEqual(LAND_USE_COLOURS.green);
    expect(colourAt(colours, 2)).toEqual(MISSING);
  });
});
