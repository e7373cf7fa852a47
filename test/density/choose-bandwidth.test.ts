import { describe, expect, it } from 'vitest';
import { automaticBandwidth } from '../../workers/density/bandwidth.ts';
import { chooseBandwidth } from '../../workers/density/choose-bandwidth.ts';
import {
  binnedPairs,
  crossValidationScore,
  pairsOf,
  type Sample,
} from '../../workers/density/cross-validation.ts';
import { kernelTables, readTable } from '../../workers/density/overlap.ts';
import { type BandwidthRule, KERNELS, type Kernel } from '../../workers/model/density.ts';
import { quietContext } from '../../workers/model/job.ts';
import { KERNEL_OF, randomFrom, scattered } from './reference.ts';

const choose = (xy: Float64Array, rule: BandwidthRule, kernel: Kernel = 'quartic', weights?: Float64Array) =>
  chooseBandwidth({ xy, weights, kernel, rule }, quietContext());

/** Normally spread with a standard deviation of 100 m (Box and Muller). */
function normal(n: number, seed: number): Float64Array {
  const random = randomFrom(seed);
  return Float64Array.from(
    Array.from({ length: n }, () => {
      const r = 100 * Math.sqrt(-2 * Math.log(1 - random()));
      const angle = 2 * Math.PI * random();
      return [r * Math.cos(angle), r * Math.sin(angle)];
    }).flat(),
  );
}

function sample(xy: Float64Array, weights?: Float64Array): Sample {
  const weight = weights ?? new Float64Array(xy.length / 2).fill(1);
  return { xy, weight, total: weight.reduce((a, b) => a + b, 0) };
}

/** The score as it is defined: the square of the estimate summed over a fine grid, and the points left out one by one. */
function plainScore({ xy, weight, total }: Sample, kernel: Kernel, h: number): number {
  const at = (x: number, y: number, without: number) => {
    let sum = 0;
    for (let j = 0; j < weight.length; j++) {
      if (j === without) continue;
      sum += weight[j] * KERNEL_OF[kernel](((x - xy[2 * j]) ** 2 + (y - xy[2 * j + 1]) ** 2) / h ** 2);
    }
    return sum / (h * h);
  };
  const reach = (kernel === 'gaussian' ? 5 : 1) * h;
  const step = h / 40;
  const range = (axis: number) => {
    const values = xy.filter((_, k) => k % 2 === axis);
    return [Math.min(...values) - reach, Math.max(...values) + reach];
  };
  const [[west, east], [south, north]] = [range(0), range(1)];
  let square = 0;
  for (let x = west; x < east; x += step) {
    for (let y = south; y < north; y += step) square += (at(x, y, -1) / total) ** 2;
  }
  let held = 0;
  for (let i = 0; i < weight.length; i++) {
    held += ((weight[i] / total) * at(xy[2 * i], xy[2 * i + 1], i)) / (total - weight[i]);
  }
  return square * step * step - 2 * held;
}

describe('bandwidth by rules', () => {
  it('gis is the rule of the common desktop GIS, whatever the kernel', async () => {
    const xy = scattered(50, 1);
    expect((await choose(xy, 'gis')).bandwidthM).toBe(automaticBandwidth(xy));
  });

  it.each([
    ['gaussian', 1],
    ['epanechnikov', 2.4],
    ['quartic', 2.78],
    ['triweight', 3.12],
  ] as const)('silverman, %s: A(K) is the %f of Silverman 1986, table 4.1', async (kernel, published) => {
    // Four corners: each marginal variance is 100².
    const xy = Float64Array.of(-100, -100, 100, -100, -100, 100, 100, 100);
    const { bandwidthM } = await choose(xy, 'silverman', kernel);
    expect(Math.abs(bandwidthM / (100 * 4 ** (-1 / 6)) - published)).toBeLessThan(0.006);
  });

  it('silverman and lscv: a whole weight counts as so many points', async () => {
    const xy = scattered(30, 4);
    const weights = Float64Array.from({ length: 30 }, (_, i) => 1 + (i % 3));
    const repeated = Float64Array.from(
      Array.from(weights).flatMap((w, i) =>
        Array.from({ length: w }, () => [xy[2 * i], xy[2 * i + 1]]).flat(),
      ),
    );
    const weighted = await choose(xy, 'silverman', 'quartic', weights);
    expect(weighted.bandwidthM).toBeCloseTo((await choose(repeated, 'silverman')).bandwidthM, 8);
  });

  it.each(KERNELS)('lscv, %s: the score is that of its definition', async (kernel) => {
    const random = randomFrom(3);
    for (const weights of [undefined, Float64Array.from({ length: 12 }, () => 0.2 + random())]) {
      const given = sample(scattered(12, 6, 300), weights);
      const pairs = await pairsOf(given, quietContext());
      for (const h of [60, 180]) {
        const score = crossValidationScore(pairs, given, kernelTables(kernel), h);
        const expected = plainScore(given, kernel, h);
        // The grid sums a jump or a kink only so well.
        const within = { uniform: 0.02, triangular: 1e-3 }[kernel as string] ?? 3e-4;
        expect(Math.abs(score - expected)).toBeLessThan(within * Math.abs(expected));
      }
    }
  });

  it('lscv takes the bandwidth of the least score of all', async () => {
    const given = sample(normal(200, 8));
    const { bandwidthM, atLimit } = await choose(given.xy, 'lscv');
    expect(atLimit).toBe(false);
    const pairs = await pairsOf(given, quietContext());
    const tables = kernelTables('quartic');
    const least = crossValidationScore(pairs, given, tables, bandwidthM);
    for (let h = 20; h < 230; h += 0.5) {
      expect(crossValidationScore(pairs, given, tables, h)).toBeGreaterThanOrEqual(
        least - 1e-6 * Math.abs(least),
      );
    }
  });

  it('lscv: binned scores are those of all pairs within 1 %, and choose within a step of 3 %', async () => {
    const given = sample(normal(1200, 2));
    const pairs = await pairsOf(given, quietContext());
    const { pairs: binned } = await binnedPairs(given, quietContext());
    const tables = kernelTables('quartic');
    const bestOf = (from: typeof pairs) => {
      let [best, least] = [0, Infinity];
      for (let h = 30; h < 250; h *= 1.03) {
        const score = crossValidationScore(from, given, tables, h);
        if (score < least) [best, least] = [h, score];
      }
      return best;
    };
    for (const h of [30, 60, 120, 240]) {
      const [a, b] = [pairs, binned].map((from) => crossValidationScore(from, given, tables, h));
      expect(Math.abs(a / b - 1)).toBeLessThan(0.01);
    }
    expect(Math.abs(bestOf(binned) / bestOf(pairs) - 1)).toBeLessThan(0.04);
  });

  it('lscv, binned: pairs keep their weight', async () => {
    const random = randomFrom(5);
    const weights = Float64Array.from({ length: 300 }, () => random());
    const given = sample(scattered(300, 5), weights);
    const exact = await pairsOf(given, quietContext());
    const { pairs } = await binnedPairs(given, quietContext());
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    expect(sum(pairs.shared) / sum(exact.shared)).toBeCloseTo(1, 9);
    expect(sum(pairs.left) / sum(exact.left)).toBeCloseTo(1, 9);
  });

  it('lscv on a large normal sample is near what is best for a normal density', async () => {
    const xy = normal(5000, 12);
    const { bandwidthM, binned } = await choose(xy, 'lscv');
    expect(binned).toBe(true);
    // Cross-validation scatters widely: relative error near n^(−1/6)·const (Hall and Marron 1987).
    expect(bandwidthM / (await choose(xy, 'silverman')).bandwidthM).toBeGreaterThan(0.7);
    expect(bandwidthM / (await choose(xy, 'silverman')).bandwidthM).toBeLessThan(1.3);
  });

  it('lscv says so where the score falls to the end of its range, as with points that repeat one another', async () => {
    const xy = scattered(60, 3).map((v) => Math.round(v / 250) * 250);
    expect(await choose(xy, 'lscv')).toMatchObject({ atLimit: true });
  });

  it.each(['gis', 'silverman', 'lscv'] as const)(
    '%s refuses no points, one place and negative weights',
    async (rule) => {
      await expect(choose(new Float64Array(0), rule)).rejects.toMatchObject({ code: 'no-points' });
      await expect(choose(new Float64Array(10).fill(7), rule)).rejects.toMatchObject({
        code: 'all-one-place',
      });
      await expect(choose(scattered(2, 1), rule, 'quartic', Float64Array.of(1, -1))).rejects.toMatchObject({
        code: 'weight-negative',
      });
    },
  );

  it.each([1200, 4000])('lscv of %i points stops when cancelled', async (n) => {
    const controller = new AbortController();
    const ctx = quietContext(controller.signal);
    ctx.progress = (_, done) => {
      if (done === 3) controller.abort();
    };
    await expect(
      chooseBandwidth({ xy: normal(n, 1), kernel: 'quartic', rule: 'lscv' }, ctx),
    ).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('a kernel convolved with itself', () => {
  it('uniform: the lens of two discs', () => {
    const { overlap, perBandwidth } = kernelTables('uniform');
    for (let u = 0; u < 2; u += 0.013) {
      const lens = 2 * Math.acos(u / 2) - (u / 2) * Math.sqrt(4 - u * u);
      expect(readTable(overlap, u * perBandwidth)).toBeCloseTo(lens / Math.PI ** 2, 6);
    }
  });

  it.each(KERNELS)('%s: has mass 1 and meets the kernel’s square at distance 0', (kernel) => {
    const { overlap, perBandwidth } = kernelTables(kernel);
    let mass = 0;
    overlap.forEach((value, k) => {
      mass += (value * 2 * Math.PI * k) / perBandwidth ** 2;
    });
    expect(mass).toBeCloseTo(1, 5);
    let square = 0;
    for (let r = 5e-5; r < 6; r += 1e-4) square += KERNEL_OF[kernel](r * r) ** 2 * 2 * Math.PI * r * 1e-4;
    expect(overlap[0] / square).toBeCloseTo(1, 4);
  });
});
