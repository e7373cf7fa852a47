import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf, differMost, paintDifference } from '../../src/compare/difference.ts';
import { differenceRows, sharedRows } from '../../src/compare/legendRows.ts';
import { type Side, sideLens } from '../../src/compare/mapResults.ts';
import { mapSides, paintSides, paintSidesDifference } from '../../src/compare/mapSides.ts';
import { classOf, differenceClasses, differenceClassOf } from '../../src/map/classes.ts';
import { paint } from '../../src/map/painting.ts';
import { css, MISSING, RAMPS } from '../../src/map/palette.ts';
import type { Lens } from '../../src/project/lenses.ts';
import { districtOf } from '../renewal/samples.ts';

const NAN = Number.NaN;
const lens = (values: number[], scale: Lens['scale'] = 'amount'): Lens => ({
  ...{ id: 'x', group: 'plan', label: { key: 'x' }, unit: null, scale },
  values: Float64Array.from(values),
});
const middle = RAMPS.difference[3];

describe('classes of differences', () => {
  test('are alike on both sides of 0, by hand', () => {
    const classes = differenceClasses([-6, 1, 2, 3, -4, 5, 0, NAN]);
    expect(classes.sizes).toEqual([2, 4, 6]);
    expect([-6, -4, -3, -2, 0, 2, 3, 4, 5, 6].map((value) => differenceClassOf(classes, value))).toEqual([
      0, 1, 1, 2, 3, 4, 5, 5, 6, 6,
    ]);
    expect(classes.colours).toEqual(RAMPS.difference);
    expect(classes.colours[3]).toEqual(middle);
  });

  test('put a value and its opposite equally far from the middle, and every value within the ends', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const classes = differenceClasses(values);
        const none = classes.sizes.length;
        expect(classes.colours).toHaveLength(2 * none + 1);
        for (const value of values) {
          const at = differenceClassOf(classes, value);
          expect(at + differenceClassOf(classes, -value)).toBe(2 * none);
          expect(Math.abs(value)).toBeLessThanOrEqual(classes.sizes.at(-1) ?? 0);
          if (at !== none) expect(at > none).toBe(value > 0);
        }
      }),
    );
  });

  test('are only the middle where nothing differs', () => {
    expect(differenceClasses([0, 0, NAN])).toEqual({ sizes: [], colours: [middle] });
    expect(differenceClassOf(differenceClasses([0]), 0)).toBe(0);
  });
});

describe('the difference on the map', () => {
  test('is right less left; missing on one side is missing, rounding is none', () => {
    const difference = differenceOf(lens([1, 0.1 + 0.2, NAN, 5, 2]), lens([4, 0.3, 1, NAN, 1]));
    expect([...difference.values]).toEqual([3, 0, NAN, NAN, -1]);
    expect(difference).toMatchObject({ less: 1, same: 1, more: 1, missing: 2 });
    expect(differMost(difference, 5)).toEqual([0, 4]);
    const { colours, counts } = paintDifference(lens([]), difference);
    expect([...colours.subarray(4, 7)]).toEqual(middle);
    expect([...colours.subarray(8, 11)]).toEqual(MISSING);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  test('of actions is whether they are the same', () => {
    const difference = differenceOf(lens([0, 3, 1], 'action'), lens([3, 0, 1], 'action'));
    expect([...difference.values]).toEqual([1, 1, 0]);
    expect(paintDifference(lens([], 'action'), difference).counts).toEqual([0, 1, 2]);
  });
});

describe('the legend', () => {
  test('of a difference runs from less over none to more, and is the same read from both ends', () => {
    const difference = differenceOf(lens([0, 0, 0, 0, NAN]), lens([-6, 2, 4, 0, 1]));
    const rows = differenceRows(paintDifference(lens([]), difference), difference);
    expect(rows.map(({ meaning, counts }) => [meaning, ...counts])).toEqual([
      [{ type: 'range', from: -6, to: -4 }, 1],
      [{ type: 'range', from: -4, to: -2 }, 0],
      [{ type: 'range', from: -2, to: 0 }, 0],
      [{ type: 'word', word: 'compareMaps.same' }, 1],
      [{ type: 'range', from: 0, to: 2 }, 1],
      [{ type: 'range', from: 2, to: 4 }, 1],
      [{ type: 'range', from: 4, to: 6 }, 0],
      [{ type: 'missing' }, 1],
    ]);
  });

  test('of actions tells the same from another, and of two sides the actions that either has', () => {
    const [left, right] = [lens([0, 3, NAN], 'action'), lens([3, 3, 1], 'action')];
    const difference = differenceOf(left, right);
    expect(
      differenceRows(paintDifference(left, difference), difference).map(({ counts }) => counts[0]),
    ).toEqual([1, 1, 1]);
    const rows = sharedRows(paint(left), paint(right));
    expect(rows.map(({ meaning, counts }) => [meaning, counts])).toEqual([
      [{ type: 'word', word: 'action.keep' }, [1, 0]],
      [{ type: 'word', word: 'action.retrofit' }, [0, 1]],
      [{ type: 'word', word: 'action.rebuild' }, [1, 2]],
      [{ type: 'missing' }, [1, 0]],
    ]);
  });
});

describe('two sides', () => {
  test('have the same classes and colours for the same value, whichever has the larger range', () => {
    const [left, right] = [lens([1, 2, 3, 4, NAN]), lens([10, 20, 30, 3, 40])];
    const both = Float64Array.from([...left.values, ...right.values]);
    const [a, b] = [paint(left, both), paint(right, both)];
    if (a.legend.type !== 'classes' || b.legend.type !== 'classes') throw new Error('no classes');
    expect(a.legend.classes).toEqual(b.legend.classes);
    expect(classOf(a.legend.classes.edges, 40)).toBe(a.legend.classes.colours.length - 1);
    const colour = (painting: typeof a, row: number) =>
      css([...painting.colours.subarray(4 * row, 4 * row + 3)] as never);
    expect(colour(a, 2)).toBe(colour(b, 3));
  });

  test('today is as the scenario beside it counts it; nothing is begun there', () => {
    const district = districtOf([{}, {}]);
    const column = {
      id: 'people',
      unit: 'people',
      before: Float64Array.of(1, 2),
      after: Float64Array.of(3, 4),
    };
    const scenario = { plan: { p1: { action: 'retrofit', year: 2 } }, years: 5 };
    const side = { scenario, problem: null, result: { columns: [column] } } as unknown as Side;
    expect([...sideLens(district, 'today', side, 'people')!.values]).toEqual([1, 2]);
    expect([...sideLens(district, side, 'today', 'people')!.values]).toEqual([3, 4]);
    expect(sideLens(district, side, 'today', 'access')).toBeNull();
    expect([...sideLens(district, 'today', side, 'action')!.values]).toEqual([0, 0]);
    expect([...sideLens(district, side, 'today', 'action')!.values]).toEqual([0, 1]);
    expect([...sideLens(district, 'today', side, 'year')!.values]).toEqual([NAN, NAN]);
    expect([...sideLens(district, side, 'today', 'year')!.values]).toEqual([NAN, 2]);
  });

  test('are those asked for, else today and the first that was measured; their classes are shared', () => {
    const district = districtOf([{}, {}, {}]);
    const side = (id: string, after: number[]) => ({
      scenario: { id, name: id, colour: '#0072b2', plan: {}, years: 5 },
      problem: null,
      result: {
        columns: [
          { id: 'people', unit: 'people', before: Float64Array.of(1, 2, 3), after: Float64Array.from(after) },
        ],
        agreement: { parcels: new Uint32Array(0), accepts: {} },
      },
    });
    const failed = { ...side('s0', []), result: null, problem: new Error('no') };
    const compared = [failed, side('s1', [3, 2, 1]), side('s2', [30, 20, 10])] as never;
    const asked = { left: null, right: null, result: 'access' as const, today: 'Today' };
    const offered = mapSides(compared, district, asked)!;
    expect([offered.left.id, offered.right.id, offered.result]).toEqual(['today', 's1', 'people']);
    expect(offered.results).toEqual(['people', 'action', 'year', 'accept']);
    expect(offered.offered.map(({ id }) => id)).toEqual(['today', 's1', 's2']);
    expect(offered.difference).toMatchObject({ more: 1, same: 1, less: 1 });
    const sides = mapSides(compared, district, { ...asked, left: 's2', right: 's1', result: 'people' })!;
    expect([...sides.difference.values]).toEqual([-27, -18, -9]);
    const { left, right } = paintSides(sides);
    if (left.legend.type !== 'classes' || right.legend.type !== 'classes') throw new Error('no classes');
    expect(right.legend.classes).toEqual(left.legend.classes);
    expect(left.legend.classes.colours.length).toBeGreaterThan(1);
    expect(paintSidesDifference(sides).counts.slice(-1)).toEqual([0]);
    expect(mapSides([failed] as never, district, asked)).toBeNull();
    expect(mapSides(compared, districtOf([{}]), asked)).toBeNull();
  });
});
