import fc from 'fast-check';
import { density2d } from 'fast-kde';
import { describe, expect, it } from 'vitest';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import { type DensityInput, KERNELS, type Kernel } from '../../workers/model/density.ts';
import { type JobContext, quietContext } from '../../workers/model/job.ts';
import { randomFrom, scattered } from './reference.ts';

const both = async (input: DensityInput) => ({
  exact: await kernelDensity(input, quietContext()),
  fast: await kernelDensity({ ...input, mode: 'fast' }, quietContext()),
});

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let most = 0;
  for (let k = 0; k < a.length; k++) most = Math.max(most, Math.abs(a[k] - b[k]));
  return most;
}

/** Points in clumps of different size and density, which is where a fast form errs most. */
function clumped(n: number, seed: number): Float64Array {
  const random = randomFrom(seed);
  const clumps = Array.from({ length: 1 + Math.floor(random() * 6) }, () => [
    random() * 1000,
    random() * 1000,
    random() ** 3 * 400,
  ]);
  return Float64Array.from(
    Array.from({ length: n }, () => {
      const [x, y, spread] = clumps[Math.floor(random() * clumps.length)];
      const angle = random() * 2 * Math.PI;
      const r = spread * random();
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    }).flat(),
  );
}

/** Points on a circle as wide as the kernel reaches, which puts the rims of all kernels on one place. */
function circled(n: number, seed: number, radius: number): Float64Array {
  const random = randomFrom(seed);
  return Float64Array.from({ length: n }, () => 2 * Math.PI * random()).reduce(
    (xy, angle, i) => {
      xy[2 * i] = 480 + radius * Math.cos(angle);
      xy[2 * i + 1] = 450 + radius * Math.sin(angle);
      return xy;
    },
    new Float64Array(2 * n),
  );
}

describe('fast density', () => {
  it('never errs by more than it says, and says at most 0.5 % of the peak', async () => {
    const seen = { fast: 0, exact: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Kernel>(...KERNELS),
        fc.nat(),
        fc.double({ min: 60, max: 400, noNaN: true }),
        fc.integer({ min: 3000, max: 8000 }),
        fc.boolean(),
        async (kernel, seed, bandwidthM, n, weighted) => {
          const random = randomFrom(seed);
          const xy = seed % 4 === 0 ? circled(n, seed, bandwidthM) : clumped(n, seed);
          const weights = weighted ? Float64Array.from({ length: n }, () => random() ** 4) : undefined;
          const at = scattered(40, seed);
          const { exact, fast } = await both({
            xy,
            weights,
            kernel,
            bandwidthM,
            cellM: 11,
            bounds: [0, 0, 1000, 900],
            at,
          });
          seen[fast.mode]++;
          expect(fast.errorBound.shareOfPeak).toBeLessThanOrEqual(0.005);
          const allowed = fast.errorBound.absolute + exact.errorBound.absolute;
          expect(furthest(fast.grid.values, exact.grid.values)).toBeLessThanOrEqual(allowed);
          expect(furthest(fast.at, exact.at)).toBeLessThanOrEqual(allowed);
          expect(fast.coincident).toBe(exact.coincident);
        },
      ),
      { numRuns: 60, seed: 11 },
    );
    expect(seen.fast).toBeGreaterThan(10);
    expect(seen.exact).toBeGreaterThan(5);
  });

  it('quartic on many even points: far within the bound, the integral to 10⁻⁴', async () => {
    const { exact, fast } = await both({
      xy: scattered(20_000, 4),
      kernel: 'quartic',
      bandwidthM: 100,
      cellM: 4,
      bounds: [0, 0, 1000, 1000],
    });
    expect(fast.mode).toBe('fast');
    expect(furthest(fast.grid.values, exact.grid.values) / exact.max).toBeLessThan(0.0005);
    expect(fast.integral / exact.integral).toBeCloseTo(1, 4);
  });

  it('Gaussian: agrees with fast-kde’s recursive filter within 0.5 % of the peak', async () => {
    const n = 20_000;
    const xy = scattered(n, 6);
    const points = Array.from({ length: n }, (_, i) => [xy[2 * i], xy[2 * i + 1]]);
    const bins = 257;
    const cellM = 2000 / (bins - 1);
    const extent: [number, number] = [-500, 1500];
    const theirs = density2d(points, { bandwidth: 80, extent: [extent, extent], bins: [bins, bins] }).grid();
    const low = -500 - cellM / 2;
    const high = 1500 + cellM / 2;
    const { grid, max, mode } = await kernelDensity(
      { xy, kernel: 'gaussian', bandwidthM: 80, cellM, bounds: [low, low, high, high], mode: 'fast' },
      quietContext(),
    );
    expect(mode).toBe('fast');
    const scaled = Float64Array.from(theirs, (value) => (value * n * 1e6) / cellM ** 2);
    expect(furthest(grid.values, scaled) / max).toBeLessThan(0.005);
  });

  it.each([
    ['the uniform kernel, which jumps', { kernel: 'uniform' as const }],
    ['few points, which are summed sooner', { xy: scattered(3, 1) }],
    ['a bandwidth of a single cell', { bandwidthM: 10 }],
    [
      'one crowded place under a kinked kernel',
      { kernel: 'triangular' as const, xy: new Float64Array(2e4).fill(500) },
    ],
  ])('is exact, and says so, for %s', async (_, part) => {
    const { exact, fast } = await both({
      xy: scattered(2000, 2),
      kernel: 'quartic',
      bandwidthM: 200,
      cellM: 10,
      bounds: [0, 0, 1000, 1000],
      ...part,
    });
    expect(fast).toEqual(exact);
    expect(fast.mode).toBe('exact');
  });

  it('counts, merges, masks and scales as the exact mode does', async () => {
    const xy = scattered(9000, 8).map((v) => Math.round(v / 8) * 8);
    const weights = Float64Array.from({ length: 9000 }, (_, i) => (i % 50 === 0 ? Number.NaN : i % 7));
    xy[5] = Number.NaN;
    const square = Float64Array.of(0, 0, 500, 0, 500, 900, 0, 900, 0, 0);
    const mask = { xy: square, ringStarts: Uint32Array.of(0, 5), polygonStarts: Uint32Array.of(0, 1) };
    for (const coinciding of ['weight', 'merge'] as const) {
      const { exact, fast } = await both({
        xy,
        weights,
        kernel: 'quartic',
        bandwidthM: 150,
        cellM: 5,
        bounds: [0, 0, 900, 900],
        mask,
        coinciding,
        per: 'probability',
        at: Float64Array.of(450, 450, -100, 2000),
      });
      expect(fast.mode).toBe('fast');
      const { points, distinct, coincident, outside, withoutWeight, unit } = exact;
      expect(fast).toMatchObject({ points, distinct, coincident, outside, withoutWeight, unit });
      expect(furthest(fast.at, exact.at)).toBeLessThanOrEqual(fast.errorBound.absolute);
      exact.grid.values.forEach((value, cell) => {
        expect(Number.isNaN(fast.grid.values[cell])).toBe(Number.isNaN(value));
      });
    }
  });

  it('refuses a negative weight by its row, and points without coordinates', async () => {
    const given: DensityInput = {
      xy: scattered(5000, 3),
      kernel: 'quartic',
      bandwidthM: 150,
      cellM: 5,
      bounds: [0, 0, 1000, 1000],
      mode: 'fast',
    };
    const weights = new Float64Array(5000).fill(1);
    weights[41] = -2;
    await expect(kernelDensity({ ...given, weights }, quietContext())).rejects.toMatchObject({
      code: 'weight-negative',
      params: { got: -2, row: 42 },
    });
    const nowhere = new Float64Array(10_000).fill(Number.NaN);
    await expect(kernelDensity({ ...given, xy: nowhere }, quietContext())).rejects.toMatchObject({
      code: 'no-points',
    });
  });

  it('stops at whichever pause the cancel arrives', async () => {
    const given: DensityInput = {
      xy: scattered(40_000, 3),
      kernel: 'quartic',
      bandwidthM: 150,
      cellM: 10,
      bounds: [0, 0, 1000, 1000],
      mode: 'fast',
      edgeCorrection: true,
      at: scattered(100, 4),
    };
    const pauses = async (limit: number): Promise<number> => {
      const controller = new AbortController();
      let count = 0;
      const quiet = quietContext(controller.signal);
      const ctx: JobContext = {
        ...quiet,
        async pause() {
          if (++count === limit) controller.abort();
          await quiet.pause();
        },
      };
      await kernelDensity(given, ctx);
      return count;
    };
    const all = await pauses(Infinity);
    expect(all).toBeGreaterThan(100);
    for (let limit = 1; limit <= all; limit += 23) {
      await expect(pauses(limit)).rejects.toMatchObject({ code: 'cancelled' });
    }
  });
});
