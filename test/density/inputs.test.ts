import { describe, expect, it } from 'vitest';
import { densityInput, densityPoints, streetDensityInput } from '../../workers/appraisal/inputs.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import { streetDensity } from '../../workers/density/street-density.ts';
import type { District } from '../../workers/model/district.ts';
import { emptyDocument } from '../../workers/model/document.ts';
import { quietContext } from '../../workers/model/job.ts';
import { smallDistrict } from '../frame/district.ts';

const choice = { ...emptyDocument('own').density, bandwidthM: 200 };

/** As the small district, with these capacities of its two clinics and its school. */
async function districtWith(capacity: number[]): Promise<District> {
  const district = await smallDistrict();
  return { ...district, facilities: { ...district.facilities!, capacity: Float64Array.from(capacity) } };
}

describe('what is asked of a density over a district', () => {
  it('is with nothing further chosen what it was before there was anything to choose, to the last bit', async () => {
    const district = await smallDistrict();
    const { kinds, kernel, bandwidthM } = choice;
    const before = await kernelDensity(densityInput(district, { kinds, kernel, bandwidthM }), quietContext());
    const now = await kernelDensity(densityInput(district, choice), quietContext());
    expect(now).toEqual(before);
  });

  it('weighs the chosen facilities by their own capacities; one without is left out and counted', async () => {
    const district = await districtWith([20, Number.NaN, 30]);
    const { kind, kinds, xy } = district.facilities!;
    const clinics = [0, 1, 2].filter((row) => kinds[kind[row]] === 'clinic');
    const points = densityPoints(district, { kinds: ['clinic'], byCapacity: true });
    expect([...points.weights!]).toEqual(clinics.map((row) => [20, Number.NaN, 30][row]));
    expect([...points.xy]).toEqual(clinics.flatMap((row) => [xy[2 * row], xy[2 * row + 1]]));
    const result = await kernelDensity(
      densityInput(district, { ...choice, byCapacity: true }),
      quietContext(),
    );
    expect(result).toMatchObject({ points: 3, withoutWeight: 1, total: 50 });
  });

  it('is refused where nothing is chosen, or nothing chosen can be weighed', async () => {
    const district = await districtWith([Number.NaN, Number.NaN, Number.NaN]);
    expect(() => densityInput(district, { ...choice, kinds: [] })).toThrow(/^Got no points/);
    expect(() => densityInput(district, { ...choice, byCapacity: true })).toThrow(
      /^Got 3 facilities, none with a capacity/,
    );
    expect(() => streetDensityInput({ ...district, streets: null }, choice)).toThrow(/^Got 0 street lines/);
  });

  it('takes the cell size that was chosen, or a round one', async () => {
    const district = await smallDistrict();
    expect(densityInput(district, { ...choice, cellM: 7 }).cellM).toBe(7);
    expect(densityInput(district, choice).cellM).toBe(1);
  });
});

describe('a density along the streets of a district', () => {
  it('holds every facility, in pieces that know their street', async () => {
    const district = await smallDistrict();
    const density = await streetDensity(streetDensityInput(district, choice), quietContext());
    expect(density.total).toBeCloseTo(3, 12);
    expect(density.unjoined).toBe(0);
    expect(Math.max(...density.toM.map((to, k) => to - density.fromM[k]))).toBeLessThanOrEqual(20 + 1e-9);
    expect(new Set(density.line)).toEqual(new Set([0]));
    expect(density.line).toHaveLength(density.value.length);
  });

  it('weighs by capacity too, and counts what has none', async () => {
    const district = await districtWith([20, Number.NaN, 30]);
    const input = streetDensityInput(district, { ...choice, byCapacity: true });
    const density = await streetDensity(input, quietContext());
    expect(density.total).toBeCloseTo(50, 9);
    expect(density.withoutWeight).toBe(1);
  });
});
