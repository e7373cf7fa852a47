import fc from 'fast-check';
import { density2d } from 'fast-kde';
import { kernelDensityEstimation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import { type DensityInput, KERNELS, type Kernel } from '../../workers/model/density.ts';
import { quietContext } from '../../workers/model/job.ts';
import { centreOf, KERNEL_OF, plainDensity, randomFrom, scattered } from './reference.ts';

const run = (input: DensityInput) => kernelDensity(input, quietContext());

function input(part: Partial<DensityInput>): DensityInput {
  return {
    xy: Float64Array.of(505, 505),
    kernel: 'quartic',
    bandwidthM: 200,
    cellM: 10,
    bounds: [0, 0, 1010, 1010],
    ...part,
  };
}

describe('kernel density', () => {
  it.each(KERNELS)('%s: a single point peaks at K(0)/h²', async (kernel) => {
    const { max, grid } = await run(input({ kernel }));
    // Float32 rounds to 6·10⁻⁸.
    expect(Math.abs(max / ((1e6 * KERNEL_OF[kernel](0)) / 200 ** 2) - 1)).toBeLessThan(1e-7);
    expect(grid.values[50 * grid.width + 50]).toBe(max);
  });

  // Cells are midpoints of a sum that stands for the integral; how good that is depends on how smooth the kernel is.
  const tolerance: Record<Kernel, number> = {
    quartic: 1e-5,
    epanechnikov: 1e-3,
    triweight: 1e-6,
    triangular: 1e-3,
    uniform: 1e-2,
    gaussian: 1e-5,
  };
  it.each(KERNELS)('%s: the surface integrates to the number of points', async (kernel) => {
    const xy = scattered(40, 1);
    const result = await run(
      input({ xy, kernel, bandwidthM: 150, cellM: 5, bounds: [-800, -800, 1800, 1800] }),
    );
    expect(Math.abs(result.integral / 40 - 1)).toBeLessThan(tolerance[kernel]);
  });

  it('equals the formula summed point by point, for every kernel, bandwidth, cell size and weighting', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          kernel: fc.constantFrom(...KERNELS),
          n: fc.integer({ min: 1, max: 60 }),
          seed: fc.nat(),
          bandwidthM: fc.double({ min: 3, max: 900, noNaN: true }),
          cellM: fc.double({ min: 9, max: 130, noNaN: true }),
          weighted: fc.boolean(),
        }),
        async ({ kernel, n, seed, bandwidthM, cellM, weighted }) => {
          const random = randomFrom(seed);
          const xy = scattered(n, seed).map((v) => 600_000 + v);
          const weights = weighted ? Float64Array.from({ length: n }, () => random() * 50) : undefined;
          const bounds: DensityInput['bounds'] = [600_100, 600_050, 600_900, 600_950];
          const given = { xy, weights, kernel, bandwidthM, cellM, bounds };
          const { grid, max } = await run(given);
          grid.values.forEach((value, cell) => {
            const [x, y] = centreOf(grid, cell);
            const expected = plainDensity(given, x, y);
            // Float32 rounds to 6·10⁻⁸. The uniform kernel jumps at its edge, where rounding may fall to either side; the
            // Gaussian is cut where it is below 1.6·10⁻⁸ of a point's peak, in two steps.
            const cut = kernel === 'gaussian' ? 4e-8 * plainPeak(given) : 1e-9 * max;
            if (kernel === 'uniform' && onAnEdge(given, x, y)) return;
            expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-7 * expected + cut);
          });
        },
      ),
      { numRuns: 120, seed: 7 },
    );
  });

  it.each(KERNELS)(
    '%s: beside a line of points it follows the closed form across the line',
    async (kernel) => {
      const h = 100;
      const spacing = 0.5;
      const xy = Float64Array.from({ length: 2 * 4000 }, (_, k) => (k % 2 ? 1000 : (k >> 1) * spacing));
      const { grid } = await run(
        input({ xy, kernel, bandwidthM: h, cellM: 4, bounds: [998, 898, 1002, 1102] }),
      );
      const { PI } = Math;
      const across: Partial<Record<Kernel, (t: number) => number>> = {
        quartic: (t) => (16 / (5 * PI)) * (1 - t * t) ** 2.5,
        epanechnikov: (t) => (8 / (3 * PI)) * (1 - t * t) ** 1.5,
        triweight: (t) => (128 / (35 * PI)) * (1 - t * t) ** 3.5,
        triangular: (t) => {
          const s = Math.sqrt(1 - t * t);
          return (3 / PI) * (s - t * t * Math.asinh(s / Math.max(t, 1e-300)));
        },
        uniform: (t) => (2 / PI) * Math.sqrt(1 - t * t),
        gaussian: (t) => Math.exp((-t * t) / 2) / Math.sqrt(2 * PI),
      };
      for (let row = 0; row < grid.height; row++) {
        const t = Math.abs(900 + row * 4 - 1000) / h;
        if (t >= 1) continue;
        const expected = (1e6 * across[kernel]!(t)) / (spacing * h);
        // Half a spacing of points at either end of the uniform kernel's chord: 1 of 400.
        const within = kernel === 'uniform' ? 0.02 : 5e-5;
        expect(Math.abs(grid.values[row * grid.width] - expected)).toBeLessThan(
          within * ((1e6 * across[kernel]!(0)) / (spacing * h)),
        );
      }
    },
  );

  it('Gaussian: on a cross product of points it is the product of simple-statistics’ one-dimensional estimates', async () => {
    const xs = [120, 340, 410, 800];
    const ys = [90, 130, 500, 640, 905];
    const xy = Float64Array.from(xs.flatMap((x) => ys.flatMap((y) => [x, y])));
    const { grid } = await run(input({ xy, kernel: 'gaussian', bandwidthM: 90 }));
    const alongX = kernelDensityEstimation(xs, 'gaussian', 90);
    const alongY = kernelDensityEstimation(ys, 'gaussian', 90);
    const peak = 1e6 / (2 * Math.PI * 90 ** 2);
    grid.values.forEach((value, cell) => {
      const [x, y] = centreOf(grid, cell);
      // 20 points, each cut at 6 h in two steps.
      expect(Math.abs(value - 1e6 * 20 * alongX(x) * alongY(y))).toBeLessThan(20 * 4e-8 * peak);
    });
  });

  it('Gaussian: agrees with fast-kde’s binned recursive estimate within 0.5 % of the peak', async () => {
    const xy = scattered(300, 5);
    const points = Array.from({ length: 300 }, (_, i) => [xy[2 * i], xy[2 * i + 1]]);
    const bins = 257;
    const cellM = 2000 / (bins - 1);
    const extent: [number, number] = [-500, 1500];
    const theirs = density2d(points, { bandwidth: 80, extent: [extent, extent], bins: [bins, bins] }).grid();
    const low = -500 - cellM / 2;
    const high = 1500 + cellM / 2;
    const { grid, max } = await run(
      input({ xy, kernel: 'gaussian', bandwidthM: 80, cellM, bounds: [low, low, high, high] }),
    );
    expect(grid.values.length).toBe(theirs.length);
    let furthest = 0;
    grid.values.forEach((value, cell) => {
      furthest = Math.max(furthest, Math.abs(value - (theirs[cell] * 300 * 1e6) / cellM ** 2));
    });
    expect(furthest / max).toBeLessThan(0.005);
  });

  it.each(KERNELS)('%s: the same points in another order give the same bytes', async (kernel) => {
    const n = 500;
    const xy = scattered(n, 3).map((v) => Math.round(v / 20) * 20);
    const weights = scattered(n, 4).subarray(0, n);
    const random = randomFrom(9);
    const order = Array.from({ length: n }, (_, i) => ({ i, at: random() })).sort((a, b) => a.at - b.at);
    const shuffled = Float64Array.from(order.flatMap(({ i }) => [xy[2 * i], xy[2 * i + 1]]));
    const shuffledWeights = Float64Array.from(order.map(({ i }) => weights[i]));
    const one = await run(input({ xy, weights, kernel }));
    const other = await run(input({ xy: shuffled, weights: shuffledWeights, kernel }));
    expect(other.grid.values).toEqual(one.grid.values);
    expect(other.coincident).toBe(one.coincident);
    expect(one.coincident).toBeGreaterThan(0);
  });

  it('moves with its points: shifted by a whole number of metres, the surface has the same bytes', async () => {
    const xy = scattered(100, 6).map((v) => Math.round(v * 8) / 8);
    const one = await run(input({ xy }));
    const other = await run(input({ xy: xy.map((v) => v + 4096), bounds: [4096, 4096, 5106, 5106] }));
    expect(other.grid.values).toEqual(one.grid.values);
    expect(other.grid.originX).toBe(4096);
  });

  it('is exactly 0 where no point reaches, next to a crowd too', async () => {
    const xy = Float64Array.from({ length: 2000 }, (_, k) => 300 + (k % 97) / 7);
    const { grid } = await run(input({ xy, bandwidthM: 100 }));
    grid.values.forEach((value, cell) => {
      const [x, y] = centreOf(grid, cell);
      if (Math.hypot(x - 307, y - 307) > 125) expect(value).toBe(0);
      expect(value).toBeGreaterThanOrEqual(0);
    });
  });

  it.each(KERNELS)(
    '%s: at given points it is the formula itself, where a cell centre is one of them the cell',
    async (kernel) => {
      const weights = scattered(80, 21).subarray(0, 80);
      const at = Float64Array.of(...scattered(50, 22), 505, 505);
      const given = input({ xy: scattered(80, 20), weights, kernel, at });
      const result = await run(given);
      const missed = kernel === 'gaussian' ? 1.6e-8 * plainPeak(given) : 0;
      result.at.forEach((value, t) => {
        const expected = plainDensity(given, at[2 * t], at[2 * t + 1]);
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-7 * expected + missed);
      });
      const cell = result.grid.values[50 * result.grid.width + 50];
      expect(Math.abs(result.at[50] - cell)).toBeLessThanOrEqual(1e-7 * cell + 1e-9 * result.max);
    },
  );

  it('counts points that coincide, stand outside, have no coordinates or lack a weight', async () => {
    const xy = Float64Array.of(100, 100, 100, 100, 100, 100, 5000, 100, 500, 500, Number.NaN, 100);
    const weights = Float64Array.of(1, 2, 3, 1, Number.NaN, 1);
    const result = await run(input({ xy, weights }));
    expect(result).toMatchObject({ points: 6, distinct: 2, coincident: 2, outside: 2, withoutWeight: 1 });
    expect(result.grid.values[50 * result.grid.width + 50]).toBe(0);
  });

  it('is missing, not zero, in cells whose centre is outside the study area', async () => {
    const square = Float64Array.of(0, 0, 500, 0, 500, 1010, 0, 1010, 0, 0);
    const mask = { xy: square, ringStarts: Uint32Array.of(0, 5), polygonStarts: Uint32Array.of(0, 1) };
    const { grid, integral } = await run(input({ mask }));
    grid.values.forEach((value, cell) => {
      expect(Number.isNaN(value)).toBe(centreOf(grid, cell)[0] > 500);
    });
    expect(integral).toBeGreaterThan(0.4);
    expect(integral).toBeLessThan(0.5);
  });

  it.each([
    ['no-points', { xy: new Float64Array(0) }],
    ['no-points', { weights: Float64Array.of(Number.NaN) }],
    ['weight-negative', { weights: Float64Array.of(-1) }],
    ['bandwidth-not-positive', { bandwidthM: 0 }],
    ['bandwidth-not-positive', { bandwidthM: -5 }],
    ['bandwidth-not-positive', { bandwidthM: Number.NaN }],
    ['bandwidth-too-large', { bandwidthM: 1500 }],
    ['cell-not-positive', { cellM: 0 }],
    ['grid-too-large', { cellM: 0.01 }],
  ] as const)('refuses bad input: %s %j', async (code, part) => {
    await expect(run(input(part))).rejects.toMatchObject({ code });
  });

  it('stops at the first row after a cancel', async () => {
    const controller = new AbortController();
    const ctx = quietContext(controller.signal);
    const seen: number[] = [];
    ctx.progress = (_, done) => {
      seen.push(done);
      if (done === 3) controller.abort();
    };
    await expect(kernelDensity(input({}), ctx)).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([1, 2, 3]);
  });
});

function plainPeak({ xy, weights, bandwidthM }: DensityInput): number {
  const mass = weights ? weights.reduce((a, b) => a + b, 0) : xy.length / 2;
  return (1e6 * mass) / (2 * Math.PI * bandwidthM ** 2);
}

function onAnEdge({ xy, bandwidthM }: DensityInput, x: number, y: number): boolean {
  for (let i = 0; i < xy.length; i += 2) {
    if (Math.abs(Math.hypot(x - xy[i], y - xy[i + 1]) / bandwidthM - 1) < 1e-9) return true;
  }
  return false;
}
