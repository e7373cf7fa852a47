import { describe, expect, test } from 'vitest';
import { type TravelChoice, travelStreets, WALKING } from '../../workers/appraisal/travel.ts';
import type { LineTravel } from '../../workers/model/access.ts';
import type { Streets } from '../../workers/model/district.ts';

const streetsWith = (travel: LineTravel): Streets => ({
  geometry: {
    kind: 'line',
    xy: Float64Array.of(0, 0, 9, 0, 0, 5, 9, 5),
    lonLat: new Float64Array(8),
    lineStarts: Uint32Array.of(0, 2, 4),
    featureStarts: Uint32Array.of(0, 1, 2),
  },
  names: ['', ''],
  classes: ['', ''],
  travel,
  bridged: null,
});

const all = streetsWith({
  speedKmh: Float64Array.of(50, 3),
  slope: Float64Array.of(0.1, 0),
  oneWay: Int8Array.of(1, 0),
});
const cycling: TravelChoice = { by: 'cycling', straight: false, oneWay: 'cycling' };

describe('streets as people go along them', () => {
  test('a speed limit slows whoever would be faster, and hurries nobody', () => {
    expect(travelStreets(all, 4.8, WALKING)?.speedKmh).toEqual(Float64Array.of(4.8, 3));
    expect(travelStreets(all, 12, cycling)?.speedKmh).toEqual(Float64Array.of(12, 3));
  });

  test('limits that slow nobody, and missing ones, leave the streets as they were', () => {
    const fast = streetsWith({ speedKmh: Float64Array.of(50, Number.NaN) });
    expect(travelStreets(fast, 4.8, WALKING)).toEqual({
      xy: fast.geometry.xy,
      lineStarts: fast.geometry.lineStarts,
    });
  });

  test('slopes are for walkers only', () => {
    expect(travelStreets(all, 4.8, WALKING)?.slope).toBe(all.travel.slope);
    expect(travelStreets(all, 12, cycling)).not.toHaveProperty('slope');
  });

  test('one-way streets hold for whom they are said to hold', () => {
    expect(travelStreets(all, 4.8, WALKING)).not.toHaveProperty('oneWay');
    expect(travelStreets(all, 12, cycling)?.oneWay).toBe(all.travel.oneWay);
    expect(travelStreets(all, 4.8, { ...WALKING, oneWay: 'all' })?.oneWay).toBe(all.travel.oneWay);
    expect(travelStreets(all, 12, { ...cycling, oneWay: 'none' })).not.toHaveProperty('oneWay');
  });

  test('as the crow flies there are none', () => {
    expect(travelStreets(all, 4.8, { ...WALKING, straight: true })).toBeNull();
    expect(travelStreets(null, 4.8, WALKING)).toBeNull();
  });
});
