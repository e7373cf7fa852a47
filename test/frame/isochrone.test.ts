import { beforeAll, describe, expect, test } from 'vitest';
import { isochroneInput, pointsOf, summaryOf } from '../../src/project/isochrone.ts';
import { accessInput } from '../../workers/appraisal/inputs.ts';
import { WALKING } from '../../workers/appraisal/travel.ts';
import { ACCESS_DEFAULTS, type Fronts } from '../../workers/model/access.ts';
import type { District } from '../../workers/model/district.ts';
import { emptyDocument } from '../../workers/model/document.ts';
import { quietContext } from '../../workers/model/job.ts';
import { access } from '../../workers/network/access.ts';
import { parcelFronts } from '../../workers/network/fronts.ts';
import { isochrone } from '../../workers/network/isochrone.ts';
import { smallDistrict } from './district.ts';

const walking = emptyDocument('own').access;
const LIMITS = [1, 2, 4];

describe('what lies within reach of a place', () => {
  let district: District;
  let fronts: Fronts;
  beforeAll(async () => {
    district = await smallDistrict();
    district.parcels.people = Float64Array.of(10, Number.NaN, 30, 5);
    const { parcels, streets } = district;
    fronts = await parcelFronts(
      {
        lines: streets!.geometry,
        snapM: ACCESS_DEFAULTS.snapM,
        parcels: parcels.geometry,
        centreXy: parcels.centreXy,
        frontM: ACCESS_DEFAULTS.frontM,
        fronts: ACCESS_DEFAULTS.fronts,
      },
      quietContext(),
    );
  });

  test.each([['one point'], ['several points']])(
    'is what has at most as many minutes to it, where parcels leave at %s',
    async (leaving) => {
      const sides = leaving === 'one point' ? null : fronts;
      const question = { place: { type: 'kind' as const, kind: 'clinic' }, direction: 'to' as const };
      const input = isochroneInput(district, sides, walking, { ...question, limitsMinutes: LIMITS })!;
      const summary = summaryOf(district, sides, await isochrone(input, quietContext()));
      const { kinds, minutes } = await access(
        accessInput(district, walking.speedKmh, WALKING, sides),
        quietContext(),
      );
      const toClinic = minutes[kinds.indexOf('clinic')];
      const within = (limit: number) => [...toClinic.keys()].filter((o) => toClinic[o] <= limit);
      expect(summary.parcels).toEqual(LIMITS.map((limit) => within(limit).length));
      const known = (o: number) => district.parcels.people[o] || 0;
      expect(summary.people).toEqual(
        LIMITS.map((limit) => within(limit).reduce((sum, o) => sum + known(o), 0)),
      );
      expect(summary.withoutPeople).toBe(within(4).includes(1) ? 1 : 0);
      expect(summary.facilities[kinds.indexOf('clinic')]).toEqual([2, 2, 2]);
    },
  );

  test('residents are not told where nobody’s number is known', async () => {
    const people = new Float64Array(4).fill(Number.NaN);
    const unknown = { ...district, parcels: { ...district.parcels, people } };
    const question = { place: { type: 'parcel' as const, id: 'p1' }, direction: 'from' as const };
    const input = isochroneInput(unknown, null, walking, { ...question, limitsMinutes: LIMITS })!;
    const summary = summaryOf(unknown, null, await isochrone(input, quietContext()));
    expect(summary.people).toBeNull();
    expect(summary.parcels.at(-1)).toBeGreaterThan(0);
  });

  test('starts on every side of a parcel that leaves on several, at all facilities of a kind, at a place in degrees', () => {
    const at = (place: Parameters<typeof pointsOf>[2], sides: Fronts | null = null) =>
      pointsOf(district, sides, place);
    expect(at({ type: 'parcel', id: 'p3' })).toEqual(district.parcels.centreXy.slice(4, 6));
    expect(at({ type: 'parcel', id: 'p3' }, fronts)).toEqual(
      fronts.origins.slice(2 * fronts.originStarts[2], 2 * fronts.originStarts[3]),
    );
    expect(at({ type: 'kind', kind: 'clinic' })).toHaveLength(4);
    const { lonLat, xy } = district.facilities!;
    const [x, y] = at({ type: 'point', lonLat: [lonLat[0], lonLat[1]] });
    expect(Math.hypot(x - xy[0], y - xy[1])).toBeLessThan(1e-3);
  });

  test('nothing is asked where the place is gone, there are no streets, or distances are straight', () => {
    const question = { direction: 'from' as const, limitsMinutes: LIMITS };
    const here = { type: 'parcel' as const, id: 'p1' };
    const gone = { type: 'parcel' as const, id: 'gone' };
    expect(isochroneInput(district, null, walking, { ...question, place: gone })).toBeNull();
    expect(isochroneInput(district, null, walking, { ...question, place: null })).toBeNull();
    const bare = { ...district, streets: null };
    expect(isochroneInput(bare, null, walking, { ...question, place: here })).toBeNull();
    const straight = { ...walking, straight: true };
    expect(isochroneInput(district, null, straight, { ...question, place: here })).toBeNull();
  });
});
