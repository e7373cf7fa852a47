import { contourDensity } from 'd3-contour';
import { density2d } from 'fast-kde';
import { chooseBandwidth } from '../../workers/density/choose-bandwidth.ts';
import { kernelDensity } from '../../workers/density/kernel-density.ts';
import type { DensityInput } from '../../workers/model/density.ts';
import type { Bounds } from '../../workers/model/geometry.ts';
import { quietContext } from '../../workers/model/job.ts';
import { randomFrom } from '../density/reference.ts';
import { type Case, count, furthest, type Prepared, small } from './case.ts';
import { CITY, cityDistrict } from './city.ts';
import { halves } from './halves.ts';
import { plainScores } from './plain-scores.ts';

const WIDTH = 1060;
const HEIGHT = 1066;
const CELL_M = 10;
const RADIUS_CELLS = 40;

const inputOf = (xy: Float64Array, bounds: Bounds): DensityInput => ({
  xy,
  bounds,
  kernel: 'quartic',
  bandwidthM: RADIUS_CELLS * CELL_M,
  cellM: CELL_M,
});

function seeded(points: number): DensityInput {
  const random = randomFrom(points);
  const xy = new Float64Array(2 * points);
  for (let i = 0; i < points; i++) {
    xy[2 * i] = random() * WIDTH * CELL_M;
    xy[2 * i + 1] = random() * HEIGHT * CELL_M;
  }
  return inputOf(xy, [0, 0, WIDTH * CELL_M, HEIGHT * CELL_M]);
}

/** For each point, each cell in reach. */
function plain({ xy, bounds, bandwidthM: h, cellM }: DensityInput): Float64Array {
  const width = cellsAlong(bounds[0], bounds[2]);
  const height = cellsAlong(bounds[1], bounds[3]);
  const values = new Float64Array(width * height);
  const peak = (1e6 * 3) / (Math.PI * h * h);
  for (let i = 0; i < xy.length; i += 2) {
    const x = xy[i] - bounds[0];
    const y = xy[i + 1] - bounds[1];
    const lastRow = Math.min(height - 1, Math.floor((y + h) / cellM));
    const lastColumn = Math.min(width - 1, Math.floor((x + h) / cellM));
    for (let row = Math.max(0, Math.floor((y - h) / cellM)); row <= lastRow; row++) {
      const dy = (row + 0.5) * cellM - y;
      for (let column = Math.max(0, Math.floor((x - h) / cellM)); column <= lastColumn; column++) {
        const dx = (column + 0.5) * cellM - x;
        const rest = 1 - (dx * dx + dy * dy) / (h * h);
        if (rest > 0) values[row * width + column] += peak * rest * rest;
      }
    }
  }
  return values;
}

const cellsAlong = (from: number, to: number) => Math.ceil((to - from) / CELL_M);

const cellsOf = ({ bounds: [minX, minY, maxX, maxY] }: DensityInput) =>
  `${cellsAlong(minX, maxX)}×${cellsAlong(minY, maxY)} cells, radius ${RADIUS_CELLS} cells`;
const sizeOf = (input: DensityInput) => `${count(input.xy.length / 2)} points, ${cellsOf(input)}`;

/** What the types of d3-contour do not tell of yet: the blurred grid, whose contours are drawn when asked for. */
interface Blurring {
  contours(points: [number, number][]): unknown;
}

/** Both blur binned points, by a Gaussian only, with the same deviation as the quartic kernel. */
function peers({ xy, bounds, bandwidthM, cellM, kernel }: DensityInput): Prepared['npm'] {
  const points = Array.from({ length: xy.length / 2 }, (_, i): [number, number] => [
    xy[2 * i],
    xy[2 * i + 1],
  ]);
  const sigmaM = kernel === 'gaussian' ? bandwidthM : bandwidthM / Math.sqrt(8);
  const [minX, minY, maxX, maxY] = bounds;
  const bins: [number, number] = [cellsAlong(minX, maxX), cellsAlong(minY, maxY)];
  const estimate = contourDensity<[number, number]>()
    .x(([x]) => (x - minX) / cellM)
    .y(([, y]) => (y - minY) / cellM)
    .size(bins)
    .cellSize(1)
    .bandwidth(sigmaM / cellM);
  const extent: [[number, number], [number, number]] = [
    [minX, maxX],
    [minY, maxY],
  ];
  return [
    {
      name: 'fast-kde (Gaussian, recursive filter)',
      run: () => density2d(points, { bandwidth: sigmaM, extent, bins }).grid(),
    },
    {
      name: 'd3-contour (Gaussian, three box blurs)',
      run: () => (estimate as unknown as Blurring).contours(points),
    },
  ];
}

function densityCase(name: string, inputFor: () => Promise<DensityInput>, growing?: number[]): Case {
  return {
    operation: `density, ${name}`,
    async prepare() {
      const input = await inputFor();
      const ours = () => kernelDensity(input, quietContext());
      return {
        size: sizeOf(input),
        ours,
        plain: input.kernel === 'quartic' ? { run: () => plain(input) } : undefined,
        npm: peers(input),
        async difference() {
          const { grid, max, mode, errorBound } = await ours();
          const bound = input.mode === 'fast' ? `, ${mode}, bound ${small(errorBound.shareOfPeak)}` : '';
          const exact =
            input.kernel === 'quartic'
              ? plain(input)
              : (await kernelDensity({ ...input, mode: 'exact' }, quietContext())).grid.values;
          return `${small(furthest(grid.values, exact) / max)} of the highest value${bound}`;
        },
        growth:
          growing &&
          (() => ({
            sizes: `${growing.map(count).join(', ')} points`,
            runs: growing
              .map(seeded)
              .map((scaled) => () => kernelDensity({ ...scaled, mode: input.mode }, quietContext())),
          })),
      };
    },
  };
}

/** In five clusters, so that a bandwidth fits better than others. */
function clustered(points: number): Float64Array {
  const random = randomFrom(points);
  const near = () => (random() + random() + random() - 1.5) * 600;
  return Float64Array.from(
    { length: 2 * points },
    (_, i) => 2000 + 1500 * ((i >> 1) % 5) * (i % 2 ? 0.4 : 1) + near(),
  );
}

const bandsCase: Case = {
  operation: 'density, exact, rows in two halves on two workers',
  async prepare() {
    const input = seeded(200_000);
    const { run, end } = halves();
    const ours = () => run('density', input);
    return {
      size: sizeOf(input),
      ours,
      plain: { run: () => plain(input) },
      async difference() {
        const whole = await kernelDensity(input, quietContext());
        const joined = (await ours()) as typeof whole;
        return `${small(furthest(joined.grid.values, whole.grid.values))} from one worker`;
      },
      end,
    };
  },
};

function bandwidthCase(points: number, growing: number[]): Case {
  const inputOfPoints = (n: number) => ({
    xy: clustered(n),
    kernel: 'quartic' as const,
    rule: 'lscv' as const,
  });
  return {
    operation: `bandwidth by cross-validation, ${points > 1500 ? 'binned' : 'all pairs'}`,
    async prepare() {
      const input = inputOfPoints(points);
      const ours = () => chooseBandwidth(input, quietContext());
      // All pairs at each of the bandwidths tried: beyond a few thousand points nobody waits for that.
      const isSmall = points <= 1500;
      return {
        size: `${count(points)} points, 65 bandwidths`,
        ours,
        plain: isSmall ? { run: () => plainScores(input.xy) } : undefined,
        async difference() {
          if (!isSmall) return '';
          const { bandwidthM } = await ours();
          const best = plainScores(input.xy);
          return `${small(Math.abs(bandwidthM / best - 1))} of the bandwidth`;
        },
        growth: () => ({
          sizes: `${growing.map(count).join(', ')} points`,
          runs: growing.map(inputOfPoints).map((scaled) => () => chooseBandwidth(scaled, quietContext())),
        }),
      };
    },
  };
}

export const densityCases: Case[] = [
  densityCase('exact, 5,000 points', async () => seeded(5000)),
  densityCase('exact', async () => seeded(200_000), [12_500, 50_000, 200_000]),
  bandsCase,
  densityCase('fast', async () => ({ ...seeded(200_000), mode: 'fast' }), [12_500, 50_000, 200_000]),
  densityCase('fast, a million points', async () => ({ ...seeded(1_000_000), mode: 'fast' })),
  densityCase('fast, Gaussian', async () => ({
    ...seeded(200_000),
    kernel: 'gaussian',
    bandwidthM: 150,
    mode: 'fast',
  })),
  densityCase(`exact, ${CITY.name} facilities`, async () => {
    const { facilities, boundsXy } = await cityDistrict();
    return inputOf(facilities!.xy, boundsXy);
  }),
  bandwidthCase(1200, [300, 1200]),
  bandwidthCase(200_000, [12_500, 50_000, 200_000]),
];
