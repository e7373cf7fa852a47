import { kernelDensity } from '../../workers/density/kernel-density.ts';
import type { DensityInput } from '../../workers/model/density.ts';
import type { Bounds } from '../../workers/model/geometry.ts';
import { quietContext } from '../../workers/model/job.ts';
import { randomFrom } from '../density/reference.ts';
import { type Case, count, furthest, small } from './case.ts';
import { CITY, cityDistrict } from './city.ts';

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

function densityCase(name: string, inputFor: () => Promise<DensityInput>, growing?: number[]): Case {
  return {
    operation: `density, ${name}`,
    async prepare() {
      const input = await inputFor();
      const ours = () => kernelDensity(input, quietContext());
      const [minX, minY, maxX, maxY] = input.bounds;
      const cells = `${cellsAlong(minX, maxX)}×${cellsAlong(minY, maxY)} cells, radius ${RADIUS_CELLS} cells`;
      return {
        size: () => `${count(input.xy.length / 2)} points, ${cells}`,
        ours,
        plain: () => plain(input),
        async difference() {
          const { grid, max } = await ours();
          return `${small(furthest(grid.values, plain(input)) / max)} of the highest value`;
        },
        growth:
          growing &&
          (() => ({
            sizes: `${growing.map(count).join(', ')} points`,
            runs: growing.map(seeded).map((scaled) => () => kernelDensity(scaled, quietContext())),
          })),
      };
    },
  };
}

export const densityCases: Case[] = [
  densityCase('seeded points', async () => seeded(5000)),
  densityCase('seeded points', async () => seeded(200_000), [12_500, 50_000, 200_000]),
  densityCase(`${CITY.name} facilities`, async () => {
    const { facilities, boundsXy } = await cityDistrict();
    return inputOf(facilities!.xy, boundsXy);
  }),
];
