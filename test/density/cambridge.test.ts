import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseBandwidth } from '../../workers/density/choose-bandwidth.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import { streetDensity } from '../../workers/density/street-density.ts';
import { ACCESS_DEFAULTS } from '../../workers/model/access.ts';
import { BANDWIDTH_RULES, type DensityInput, KERNELS } from '../../workers/model/density.ts';
import { boundsOf } from '../../workers/model/geometry.ts';
import { quietContext } from '../../workers/model/job.ts';
import { project, utmDefinition } from '../../workers/model/projection.ts';

const FOLDER = new URL('../../../shared/data/cambridge-ma/', import.meta.url);
const UTM = utmDefinition(19, false);

interface Feature {
  geometry: { type: string; coordinates: number[][] & number[][][] & number[] };
}

function featuresOf(file: string): Feature[] {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')).features;
}

function facilities(): Float64Array {
  const lonLat = featuresOf('derived/facilities.geojson').flatMap(({ geometry }) => geometry.coordinates);
  return project(UTM, Float64Array.from(lonLat));
}

function centrelines() {
  const lines = featuresOf('raw/TRANS_Centerlines.geojson').flatMap(({ geometry }): number[][][] =>
    geometry.type === 'MultiLineString' ? geometry.coordinates : [geometry.coordinates],
  );
  const lonLat = lines.flat(2);
  const lineStarts = [0];
  for (const line of lines) lineStarts.push(lineStarts[lineStarts.length - 1] + line.length);
  return { xy: project(UTM, Float64Array.from(lonLat)), lineStarts: Uint32Array.from(lineStarts) };
}

describe('density of Cambridge’s facilities', () => {
  beforeEach(({ skip }) => {
    if (!existsSync(FOLDER)) skip('the Cambridge data is not at ../shared/data/cambridge-ma');
  });

  it.each(KERNELS)('%s: fast is exact within its bound, and holds as many facilities', async (kernel) => {
    const xy = facilities();
    const input: DensityInput = { xy, kernel, bandwidthM: 400, cellM: 20, bounds: boundsOf(xy), at: xy };
    const exact = await kernelDensity(input, quietContext());
    const fast = await kernelDensity({ ...input, mode: 'fast' }, quietContext());
    const allowed = fast.errorBound.absolute + exact.errorBound.absolute;
    fast.grid.values.forEach((value, k) => {
      if (!(Math.abs(value - exact.grid.values[k]) <= allowed)) expect.fail(`cell ${k} errs`);
    });
    expect(Math.abs(fast.integral / exact.integral - 1)).toBeLessThan(1e-3);
    // Those near the rim of the bounds have part of their mass beyond it.
    expect(exact.integral).toBeLessThan(xy.length / 2);
    expect(exact.integral).toBeGreaterThan(0.85 * (xy.length / 2));
  });

  it('the three rules choose bandwidths between 50 m and the size of the city', async () => {
    const xy = facilities();
    for (const rule of BANDWIDTH_RULES) {
      const { bandwidthM } = await chooseBandwidth({ xy, kernel: 'quartic', rule }, quietContext());
      expect(bandwidthM).toBeGreaterThan(50);
      expect(bandwidthM).toBeLessThan(3000);
    }
  });

  it('along its streets every facility that joins is there, to 10⁻⁹', async () => {
    const xy = facilities();
    const { snapM, maxJoinM } = ACCESS_DEFAULTS;
    const given = { kernel: 'quartic', bandwidthM: 500, lixelM: 20, snapM, maxJoinM } as const;
    const result = await streetDensity({ ...given, streets: centrelines(), xy }, quietContext());
    expect(result.joined + result.unjoined).toBe(xy.length / 2);
    expect(Math.abs(result.total / result.joined - 1)).toBeLessThan(1e-9);
    let held = 0;
    result.value.forEach((value, k) => {
      held += (value * (result.toM[k] - result.fromM[k])) / 1000;
    });
    expect(Math.abs(held / result.joined - 1)).toBeLessThan(1e-9);
  });
});
