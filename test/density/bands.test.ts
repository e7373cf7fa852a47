import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityRows } from '../../workers/density/density-rows.ts';
import { joinDensityRows, kernelDensity } from '../../workers/density/kernel-density.ts';
import { type DensityInput, KERNELS } from '../../workers/model/density.ts';
import { quietContext } from '../../workers/model/job.ts';
import { randomFrom, scattered } from './reference.ts';

describe('a surface made in bands of rows', () => {
  it('has the same bytes as in one go, wherever it is cut, for every kernel', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...KERNELS),
        fc.nat(),
        fc.double({ min: 4, max: 400, noNaN: true }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        async (kernel, seed, bandwidthM, cut, weighted) => {
          const random = randomFrom(seed);
          const input: DensityInput = {
            xy: scattered(150, seed),
            weights: weighted ? Float64Array.from({ length: 150 }, () => random() * 9) : undefined,
            kernel,
            bandwidthM,
            cellM: 10,
            bounds: [-20, -30, 990, 980],
            at: scattered(5, seed + 1),
          };
          const whole = await kernelDensity(input, quietContext());
          const bands = await Promise.all(
            [
              { input, from: 0, to: cut },
              { input, from: cut, to: 101 },
            ].map((band) => densityRows(band, quietContext())),
          );
          expect(await joinDensityRows({ input, bands }, quietContext())).toEqual(whole);
        },
      ),
      { numRuns: 40, seed: 5 },
    );
  });
});
