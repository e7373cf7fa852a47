import { describe, expect, it } from 'vitest';
import { edgeMass, massAt } from '../../workers/density/edge-mass.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import { type DensityInput, KERNELS, type Kernel, type PlanePolygons } from '../../workers/model/density.ts';
import { quietContext } from '../../workers/model/job.ts';
import { KERNEL_OF, scattered } from './reference.ts';

const rings = (...list: [number, number][][]): PlanePolygons => ({
  xy: Float64Array.from(list.flat(2)),
  ringStarts: Uint32Array.from([0, ...list.map((_, k) => list.slice(0, k + 1).flat().length)]),
  polygonStarts: Uint32Array.of(0, list.length),
});

const box = (x0: number, y0: number, x1: number, y1: number): [number, number][] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
  [x0, y0],
];

/** The kernel's mass on one side of a line at distance t (in bandwidths) from its centre, by the midpoint rule. */
function beside(kernel: Kernel, t: number): number {
  const reach = kernel === 'gaussian' ? 6 : 1;
  const step = kernel === 'gaussian' ? 1 / 60 : 1 / 500;
  let mass = 0;
  for (let x = -t + step / 2; x < reach; x += step) {
    for (let y = -reach + step / 2; y < reach; y += step) mass += KERNEL_OF[kernel](x * x + y * y);
  }
  return mass * step * step;
}

function given(part: Partial<DensityInput>): DensityInput {
  return {
    xy: Float64Array.of(500, 500),
    kernel: 'quartic',
    bandwidthM: 100,
    cellM: 5,
    bounds: [0, 0, 1000, 1000],
    ...part,
  };
}

describe('edge correction', () => {
  it.each(KERNELS)(
    '%s: the mass inside is 1 within, ½ at an edge, ¼ at a corner, and as integrated between',
    async (kernel) => {
      const mass = await edgeMass(given({ kernel, bandwidthM: 60 }), quietContext());
      expect(massAt(mass, 500, 500)).toBeCloseTo(1, 6);
      expect(Math.abs(massAt(mass, 1000, 500) - 0.5)).toBeLessThan(1e-3);
      expect(Math.abs(massAt(mass, 0, 0) - 0.25)).toBeLessThan(1e-3);
      for (const t of [0.1, 0.4, 0.8]) {
        expect(Math.abs(massAt(mass, 60 * t, 500) - beside(kernel, t))).toBeLessThan(1e-3);
      }
    },
  );

  it('holes count as outside: in the middle of a hole wider than the kernel nothing is inside', async () => {
    const mask = rings(box(0, 0, 1000, 1000), box(300, 300, 700, 700));
    const mass = await edgeMass(given({ mask }), quietContext());
    expect(massAt(mass, 500, 500)).toBe(0);
    expect(Math.abs(massAt(mass, 300, 500) - 0.5)).toBeLessThan(1e-3);
    expect(Math.abs(massAt(mass, 300, 300) - 0.75)).toBeLessThan(1e-3);
  });

  it('points that are even over the area give a level surface up to its edge', async () => {
    const spacing = 4;
    const xy: number[] = [];
    for (let x = 202; x < 800; x += spacing) for (let y = 102; y < 900; y += spacing) xy.push(x, y);
    const mask = rings(box(200, 100, 800, 900));
    const input = given({ xy: Float64Array.from(xy), mask, at: Float64Array.of(200, 100, 500, 100) });
    const level = 1e6 / spacing ** 2;
    const corrected = await kernelDensity({ ...input, edgeCorrection: true }, quietContext());
    const plain = await kernelDensity(input, quietContext());
    for (const value of corrected.grid.values) {
      if (!Number.isNaN(value)) expect(Math.abs(value / level - 1)).toBeLessThan(0.01);
    }
    for (const value of corrected.at) expect(Math.abs(value / level - 1)).toBeLessThan(0.01);
    // Without it the corner has a quarter.
    expect(plain.at[0] / level).toBeCloseTo(0.25, 2);
  });

  it('is undone by multiplying with the mass inside: the mass of the surface is what it was', async () => {
    const input = given({ xy: scattered(300, 3), bandwidthM: 170 });
    const plain = await kernelDensity(input, quietContext());
    const { grid } = await kernelDensity({ ...input, edgeCorrection: true }, quietContext());
    const mass = await edgeMass(input, quietContext());
    let back = 0;
    grid.values.forEach((value, k) => {
      back += value * massAt(mass, ((k % 200) + 0.5) * 5, (Math.floor(k / 200) + 0.5) * 5) * 25e-6;
    });
    expect(back / plain.integral).toBeCloseTo(1, 6);
  });

  it('keeps missing what is outside, and says NaN at points that no area is in reach of', async () => {
    const mask = rings(box(0, 0, 300, 1000));
    const input = given({
      mask,
      xy: scattered(50, 3),
      edgeCorrection: true,
      at: Float64Array.of(900, 500, 350, 500),
    });
    const { grid, at } = await kernelDensity(input, quietContext());
    expect(Number.isNaN(grid.values[100])).toBe(true);
    expect(at[0]).toBeNaN();
    expect(at[1]).toBeGreaterThan(0);
  });
});
