import { describe, expect, it } from 'vitest';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import { type DensityInput, KERNELS, type Kernel } from '../../workers/model/density.ts';
import { quietContext } from '../../workers/model/job.ts';
import { KERNEL_OF, plainDensity, randomFrom, scattered } from './reference.ts';

const run = (input: DensityInput) => kernelDensity(input, quietContext());
const given = (part: Partial<DensityInput>): DensityInput => ({
  xy: scattered(60, 5),
  kernel: 'quartic',
  bandwidthM: 150,
  cellM: 10,
  bounds: [-1000, -1000, 2000, 2000],
  ...part,
});

describe('read-outs of density', () => {
  it.each(['exact', 'fast'] as const)(
    '%s: a probability per m² integrates to 1, weighted or not',
    async (mode) => {
      const random = randomFrom(2);
      const xy = scattered(8000, 5);
      for (const weights of [undefined, Float64Array.from({ length: 8000 }, () => random() * 7)]) {
        const {
          integral,
          unit,
          mode: made,
        } = await run(given({ xy, mode, weights, bandwidthM: 300, per: 'probability' }));
        expect(made).toBe(mode);
        expect(unit).toBe('per m²');
        // Cells are midpoints of the integral.
        expect(integral).toBeCloseTo(1, 4);
      }
    },
  );

  it.each(KERNELS)(
    '%s: a probability is the density per km² shared among the points and m²',
    async (kernel: Kernel) => {
      const at = scattered(20, 9);
      const area = await run(given({ kernel, at }));
      const probability = await run(given({ kernel, at, per: 'probability' }));
      expect(area.unit).toBe('per km²');
      expect(probability.max / (area.max / 60e6)).toBeCloseTo(1, 6);
      probability.at.forEach((value, t) => {
        expect(Math.abs(value - area.at[t] / 60e6)).toBeLessThanOrEqual(2e-7 * value);
      });
    },
  );

  it('a probability of one point peaks at K(0)/h²', async () => {
    const { max } = await run(given({ xy: Float64Array.of(505, 505), per: 'probability' }));
    expect(max / (KERNEL_OF.quartic(0) / 150 ** 2)).toBeCloseTo(1, 6);
  });

  it('points at one place add up, or count once when merged: then as the largest weight, in any order', async () => {
    const at = Float64Array.of(120, 90);
    const xy = Float64Array.of(100, 100, 100, 100, 100, 100, 150, 80);
    const added = await run(given({ xy, at }));
    const merged = await run(given({ xy, at, coinciding: 'merge' }));
    const one = (weights?: Float64Array) =>
      plainDensity({ ...given({ xy: Float64Array.of(100, 100, 150, 80) }), weights }, 120, 90);
    expect(added.at[0] / one(Float64Array.of(3, 1))).toBeCloseTo(1, 6);
    expect(merged.at[0] / one()).toBeCloseTo(1, 6);
    expect([added.coincident, merged.coincident]).toEqual([2, 2]);
    const weighted = await run(given({ xy, at, coinciding: 'merge', weights: Float64Array.of(2, 5, 3, 4) }));
    const reordered = await run(given({ xy, at, coinciding: 'merge', weights: Float64Array.of(5, 3, 2, 4) }));
    expect(weighted.at[0] / one(Float64Array.of(5, 4))).toBeCloseTo(1, 6);
    expect(reordered).toEqual(weighted);
  });

  it('a probability of nothing is refused; nothing per area is 0 everywhere', async () => {
    const weights = new Float64Array(60);
    await expect(run(given({ weights, per: 'probability' }))).rejects.toMatchObject({
      code: 'weights-all-zero',
    });
    await expect(run(given({ weights }))).resolves.toMatchObject({
      max: 0,
      integral: 0,
      errorBound: { shareOfPeak: 0 },
    });
  });
});
