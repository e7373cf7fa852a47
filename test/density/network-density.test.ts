import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tailMassOf } from '../../workers/density/line-kernels.ts';
import { lixelLines } from '../../workers/density/lixels.ts';
import { networkDensity } from '../../workers/density/network-density.ts';
import { streetDensity } from '../../workers/density/street-density.ts';
import { KERNELS, type Kernel, type NetworkDensityOptions } from '../../workers/model/density.ts';
import { type JobContext, quietContext } from '../../workers/model/job.ts';
import { type Join, joinToStreets } from '../../workers/network/join.ts';
import { buildStreetGraph, type StreetGraph } from '../../workers/network/streetGraph.ts';
import { randomFrom } from './reference.ts';

type Line = [number, number][];

const streets = (...lines: Line[]): StreetGraph =>
  buildStreetGraph({
    xy: Float64Array.from(lines.flat(2)),
    lineStarts: Uint32Array.from([0, ...lines.map((_, k) => lines.slice(0, k + 1).flat().length)]),
  });

const options = (part: Partial<NetworkDensityOptions> = {}): NetworkDensityOptions => ({
  kernel: 'quartic',
  bandwidthM: 100,
  lixelM: 5,
  ...part,
});

const run = (graph: StreetGraph, points: number[], part: Partial<NetworkDensityOptions> = {}) =>
  networkDensity(
    { graph, join: joinToStreets(graph, Float64Array.from(points)), options: options(part) },
    quietContext(),
  );

/** Kernels of the line, as they are defined. */
const LINE_KERNEL: Record<Kernel, (u: number) => number> = {
  quartic: (u) => (15 / 16) * Math.max(0, 1 - u * u) ** 2,
  epanechnikov: (u) => 0.75 * Math.max(0, 1 - u * u),
  triweight: (u) => (35 / 32) * Math.max(0, 1 - u * u) ** 3,
  triangular: (u) => Math.max(0, 1 - Math.abs(u)),
  uniform: (u) => (Math.abs(u) < 1 ? 0.5 : 0),
  gaussian: (u) => Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI),
};

/** Mean of the kernel between two distances in bandwidths, by the midpoint rule. */
function meanBetween(kernel: Kernel, from: number, to: number): number {
  let sum = 0;
  for (let k = 0; k < 400; k++) sum += LINE_KERNEL[kernel](from + ((k + 0.5) / 400) * (to - from));
  return sum / 400;
}

/** Blocks of streets with junctions moved at random, some streets left out: cycles of every length, and dead ends. */
function randomStreets(seed: number, side = 4, blockM = 45): StreetGraph {
  const random = randomFrom(seed);
  const at = Array.from({ length: side * side }, (_, k): [number, number] => [
    (k % side) * blockM + random() * 25,
    Math.floor(k / side) * blockM + random() * 25,
  ]);
  const lines: Line[] = [];
  for (let k = 0; k < at.length; k++) {
    if (k % side < side - 1 && random() < 0.8) lines.push([at[k], at[k + 1]]);
    if (k + side < at.length && random() < 0.8) lines.push([at[k], at[k + side]]);
  }
  lines.push([at[0], [-30, -30]]);
  return streets(...lines);
}

/** Every path followed by itself, as the method is defined: shared among the other ends at a junction, back at a dead end. */
function plainly(
  graph: StreetGraph,
  join: Join,
  { kernel, bandwidthM, weights }: NetworkDensityOptions,
  edge: Uint32Array,
  fromM: Float64Array,
  toM: Float64Array,
): Float64Array {
  const tail = tailMassOf(kernel);
  const reach = (kernel === 'gaussian' ? 5 : 1) * bandwidthM;
  const mass = new Float64Array(edge.length);
  const go = (e: number, forward: boolean, amount: number, distance: number): void => {
    const length = graph.edgeLengthM[e];
    edge.forEach((of, k) => {
      if (of !== e) return;
      const a = forward ? fromM[k] : length - toM[k];
      const b = forward ? toM[k] : length - fromM[k];
      mass[k] += amount * (tail((distance + a) / bandwidthM) - tail((distance + b) / bandwidthM));
    });
    const next = distance + length;
    if (next >= reach) return;
    const junction = forward ? graph.edgeTo[e] : graph.edgeFrom[e];
    const ends: [number, boolean][] = [];
    graph.edgeFrom.forEach((from, other) => {
      if (from === junction) ends.push([other, true]);
      if (graph.edgeTo[other] === junction) ends.push([other, false]);
    });
    const others = ends.filter(([other, way]) => !(other === e && way !== forward));
    if (others.length === 0) go(e, !forward, amount, next);
    for (const [other, way] of others) go(other, way, amount / others.length, next);
  };
  join.edge.forEach((e, i) => {
    if (e < 0) return;
    const weight = weights?.[i] ?? 1;
    go(e, true, weight, -join.alongM[i]);
    go(e, false, weight, join.alongM[i] - graph.edgeLengthM[e]);
  });
  return mass.map((m, k) => (1000 * m) / (toM[k] - fromM[k]));
}

describe('density along streets', () => {
  it.each(KERNELS)('%s: on one long street it is the kernel of the line', async (kernel) => {
    const graph = streets([
      [0, 0],
      [400, 0],
      [2000, 0],
    ]);
    const { value, fromM, toM, total } = await run(graph, [1003, 4], { kernel });
    expect(total).toBeCloseTo(1, 12);
    value.forEach((v, k) => {
      const expected = 10 * meanBetween(kernel, (fromM[k] - 1003) / 100, (toM[k] - 1003) / 100);
      // The midpoint rule of the test errs where the kernel has a kink or a jump.
      expect(Math.abs(v - expected)).toBeLessThan(kernel === 'uniform' ? 0.02 : 2e-5);
    });
  });

  it.each([3, 4, 5, 7])(
    'a star of %i streets: what arrives at the middle is shared among the others',
    async (arms) => {
      const ends = Array.from({ length: arms }, (_, k): [number, number] => [
        200 * Math.cos((2 * Math.PI * k) / arms),
        200 * Math.sin((2 * Math.PI * k) / arms),
      ]);
      const graph = streets(...ends.map((end): Line => [[0, 0], end]));
      const { edge, value, fromM, toM, total } = await run(graph, [30, 0]);
      expect(total).toBeCloseTo(1, 12);
      const own = graph.edgeLine.indexOf(0);
      value.forEach((v, k) => {
        const isOwn = edge[k] === own;
        const expected = isOwn
          ? meanBetween('quartic', (fromM[k] - 30) / 100, (toM[k] - 30) / 100)
          : meanBetween('quartic', (fromM[k] + 30) / 100, (toM[k] + 30) / 100) / (arms - 1);
        expect(Math.abs(v - 10 * expected)).toBeLessThan(2e-5);
      });
    },
  );

  it('a point on a junction sends the same into each of its streets', async () => {
    const arms: Line[] = [
      [
        [0, 0],
        [150, 0],
      ],
      [
        [0, 0],
        [0, 150],
      ],
      [
        [0, 0],
        [-150, 0],
      ],
    ];
    const graph = streets(...arms);
    const { edge, value, fromM, toM, total } = await run(graph, [0, 0]);
    expect(total).toBeCloseTo(1, 12);
    value.forEach((v, k) => {
      expect(Math.abs(v - (10 * 2 * meanBetween('quartic', fromM[k] / 100, toM[k] / 100)) / 3)).toBeLessThan(
        2e-5,
      );
    });
    expect(new Set(edge).size).toBe(3);
  });

  it('at a dead end it runs back: folded over, nothing lost', async () => {
    const { value, fromM, toM, total } = await run(
      streets([
        [0, 0],
        [500, 0],
      ]),
      [30, 0],
    );
    expect(total).toBeCloseTo(1, 12);
    value.forEach((v, k) => {
      const straight = meanBetween('quartic', (fromM[k] - 30) / 100, (toM[k] - 30) / 100);
      const folded = meanBetween('quartic', (fromM[k] + 30) / 100, (toM[k] + 30) / 100);
      expect(Math.abs(v - 10 * (straight + folded))).toBeLessThan(2e-5);
    });
  });

  it('on a closed ring it goes round and over itself', async () => {
    const ring: Line = [
      [0, 0],
      [20, 0],
      [20, 20],
      [0, 20],
      [0, 0],
    ];
    const faraway: Line = [
      [500, 0],
      [600, 0],
    ];
    const { edge, value, fromM, total } = await run(streets(ring, faraway), [0, 10], { lixelM: 1 });
    expect(total).toBeCloseTo(1, 12);
    // The point is 70 m along the 80 m ring; a kernel of 200 m covers it two and a half times.
    value.forEach((v, k) => {
      if (edge[k] !== 0) return;
      let expected = 0;
      for (let turn = -3; turn <= 3; turn++) {
        expected += meanBetween(
          'quartic',
          (fromM[k] - 70 + 80 * turn) / 100,
          (fromM[k] - 69 + 80 * turn) / 100,
        );
      }
      expect(Math.abs(v - 10 * expected)).toBeLessThan(2e-4);
    });
  });

  it('conserves the mass to 10⁻⁹ on streets with cycles, for every kernel and weighting', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom(...KERNELS),
        fc.double({ min: 5, max: 120, noNaN: true }),
        fc.double({ min: 1, max: 200, noNaN: true }),
        async (seed, kernel, bandwidthM, lixelM) => {
          const random = randomFrom(seed);
          const graph = randomStreets(seed, 6);
          const points = Array.from({ length: 60 }, () => random() * 270);
          const weights = Float64Array.from({ length: 30 }, () => random() * 5);
          const { total, joined } = await run(graph, points, { kernel, bandwidthM, lixelM, weights });
          expect(joined).toBe(30);
          expect(Math.abs(total / weights.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 60, seed: 3 },
    );
  });

  it('is what following every path by itself gives, to 10⁻⁴ of the peak', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.constantFrom<Kernel>('quartic', 'triangular', 'triweight'),
        async (seed, kernel) => {
          const random = randomFrom(seed);
          const graph = randomStreets(seed);
          const points = Array.from({ length: 8 }, () => random() * 150);
          const join = joinToStreets(graph, Float64Array.from(points));
          const given = options({ kernel, bandwidthM: 130 });
          const { edge, fromM, toM, value, max } = await networkDensity(
            { graph, join, options: given },
            quietContext(),
          );
          const expected = plainly(graph, join, given, edge, fromM, toM);
          value.forEach((v, k) => {
            expect(Math.abs(v - expected[k])).toBeLessThan(1e-4 * max);
          });
        },
      ),
      { numRuns: 25, seed: 9 },
    );
  });

  it('the same points in another order give the same bytes', async () => {
    const graph = randomStreets(4, 6);
    const random = randomFrom(1);
    const points = Array.from({ length: 40 }, () => [random() * 270, random() * 270]);
    const one = await run(graph, points.flat());
    const other = await run(graph, points.toReversed().flat());
    expect(other).toEqual(one);
  });

  it('does not reach an unconnected street nearby', async () => {
    const graph = streets(
      [
        [0, 0],
        [300, 0],
      ],
      [
        [0, 10],
        [300, 10],
      ],
    );
    const { edge, value } = await run(graph, [150, 1]);
    const far = graph.edgeLine.indexOf(1);
    value.forEach((v, k) => {
      if (edge[k] === far) expect(v).toBe(0);
    });
  });

  it('counts points without a street or a weight, and pieces cover every street once', async () => {
    const graph = streets([
      [0, 0],
      [103, 0],
      [103, 50],
    ]);
    const result = await run(graph, [10, 0, 5000, 5000, 20, 0], {
      weights: Float64Array.of(1, 1, Number.NaN),
      lixelM: 10,
    });
    expect(result).toMatchObject({ joined: 2, unjoined: 1, withoutWeight: 1 });
    expect(result.total).toBeCloseTo(1, 12);
    expect(result.edge.length).toBe(16);
    const { xy, lineStarts } = lixelLines(graph, result);
    let length = 0;
    for (let k = 0; k < result.edge.length; k++) {
      let piece = 0;
      for (let v = lineStarts[k]; v + 1 < lineStarts[k + 1]; v++) {
        piece += Math.hypot(xy[2 * v + 2] - xy[2 * v], xy[2 * v + 3] - xy[2 * v + 1]);
      }
      expect(piece).toBeCloseTo(result.toM[k] - result.fromM[k], 9);
      length += piece;
    }
    expect(length).toBeCloseTo(153, 9);
  });

  it('from streets and points as they are: the same, with lines to draw', async () => {
    const line = Float64Array.of(0, 0, 60, 0, 60, 80);
    const graph = buildStreetGraph({ xy: line, lineStarts: Uint32Array.of(0, 3) });
    const expected = await run(graph, [10, 5, 58, 40], { bandwidthM: 50 });
    const made = await streetDensity(
      {
        ...options({ bandwidthM: 50 }),
        streets: { xy: line, lineStarts: Uint32Array.of(0, 3) },
        xy: Float64Array.of(10, 5, 58, 40),
        snapM: 0.5,
        maxJoinM: 500,
      },
      quietContext(),
    );
    expect(made).toMatchObject({ ...expected, notes: [] });
    expect(made.lineStarts.length - 1).toBe(expected.edge.length);
  });

  it.each([
    ['none-on-streets', [5000, 5000], {}],
    ['weight-negative', [10, 0], { weights: Float64Array.of(-1) }],
    ['bandwidth-not-positive', [10, 0], { bandwidthM: 0 }],
    ['bandwidth-not-positive', [10, 0], { bandwidthM: Number.NaN }],
    ['bandwidth-too-large', [10, 0], { bandwidthM: 9000 }],
    ['piece-not-positive', [10, 0], { lixelM: 0 }],
    ['pieces-too-many', [10, 0], { lixelM: 1e-5 }],
  ] as const)('refuses with %s', async (code, points, part) => {
    await expect(
      run(
        streets([
          [0, 0],
          [300, 0],
        ]),
        [...points],
        part,
      ),
    ).rejects.toMatchObject({ code });
  });

  it('stops at a pause once cancelled', async () => {
    const graph = randomStreets(4, 8);
    const random = randomFrom(2);
    const join = joinToStreets(
      graph,
      Float64Array.from({ length: 400 }, () => random() * 360),
    );
    const controller = new AbortController();
    const quiet = quietContext(controller.signal);
    let pauses = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const ctx: JobContext = {
      ...quiet,
      async pause() {
        if (++pauses === 2) await held;
        await quiet.pause();
      },
    };
    const job = networkDensity({ graph, join, options: options({ bandwidthM: 200 }) }, ctx);
    controller.abort();
    release();
    await expect(job).rejects.toMatchObject({ code: 'cancelled' });
    expect(pauses).toBeLessThanOrEqual(2);
  });
});

describe('kernels of the line', () => {
  it.each(KERNELS)('%s: the mass up to a distance is the integral of the kernel', (kernel) => {
    const tail = tailMassOf(kernel);
    // The Gaussian is cut at 5 bandwidths and made whole.
    const within = kernel === 'gaussian' ? 4e-7 : 1e-6;
    for (let u = 0.01; u < 6; u += 0.037) {
      let mass = 0;
      for (let k = 0; k < 2000; k++) mass += (LINE_KERNEL[kernel](((k + 0.5) / 2000) * u) * u) / 2000;
      if (kernel === 'uniform' && u > 1) mass = 0.5;
      expect(Math.abs(0.5 - tail(u) - mass)).toBeLessThan(within);
    }
  });
});
