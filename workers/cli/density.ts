import { kernelDensity } from '../density/kernel-density.ts';
import { type DensityInput, KERNELS } from '../model/density.ts';
import type { Grid } from '../model/grid.ts';
import type { Command } from './command.ts';
import { COINCIDING, densityQuestion, MODES, PER, RULES } from './density-input.ts';
import { numbers } from './output.ts';
import { crsName } from './places.ts';
import { GRID_ENDINGS, writeGrid } from './write-grid.ts';

export const densityCommand: Command = {
  name: 'density',
  summary: 'Kernel density of points on a grid, and at given points.',
  options: {
    points: { value: 'F', what: 'points; one drawn as several stands in their middle', required: true },
    where: { value: 'field=value', what: 'only points with this value in a field', repeated: true },
    weight: { value: 'field', what: 'how much each point counts; 1 unless given' },
    bandwidth: {
      value: ['M', ...RULES].join('|'),
      what: 'metres; or by the rule of the common desktop GIS (auto), of Silverman, or by cross-validation',
      required: true,
    },
    kernel: { value: KERNELS.join('|'), what: 'quartic unless given' },
    cell: {
      value: 'M|auto',
      what: 'cell size in metres; unless given a round one for at most 200,000 cells',
    },
    boundary: { value: 'F', what: 'study area: the grid covers it, cells outside have no value' },
    parcels: { value: 'F', what: 'parcels: extent and study area are then those of the app' },
    mode: {
      value: MODES.join('|'),
      what: 'fast tells how far off it can be, at most 0.5 % of the peak; exact unless given',
    },
    per: {
      value: PER.join('|'),
      what: 'events (or weight) per km², or probability per m²; area unless given',
    },
    coinciding: {
      value: COINCIDING.join('|'),
      what: 'points at one place add up their weights, or the largest counts alone; weight unless given',
    },
    out: {
      value: GRID_ENDINGS.join('|'),
      what: 'write the surface: GeoTIFF, ASCII grid (with a .prj beside it), or lines of equal value',
    },
    'edge-correction': { what: 'divide by the share of the kernel that is inside the study area' },
    at: { value: 'F', what: 'points, or polygons for a point inside each: where to tell the exact density' },
  },
  tells: `JSON: points (that count), distinct (places), skipped (features without a place or a weight), outside (of the extent), kernel,
bandwidthM, bandwidthRule, bandwidthAtLimit (of its search: points that repeat one another, or no structure), mode (as it was
made), errorBound, cellM, width, height, bounds (metres of crs), crs, unit, min, max, integral (what the grid holds of the events
or their weight; of a probability at most 1), elapsedMs (the surface alone), and with --at values, one per feature.
Without --boundary and --parcels the grid reaches as far beyond the points as the kernel.`,
  async run(args, session) {
    const { input, projection, leftOut, bandwidth } = await densityQuestion(args, session);
    const out = await session.outputPath('out', GRID_ENDINGS);
    const { value: result, elapsedMs } = await session.timed(() => kernelDensity(input, session.ctx));
    const { grid, points, withoutWeight } = result;
    const unit = unitOf(input);
    if (out !== undefined) {
      const description = `Kernel density, ${input.kernel}, bandwidth ${input.bandwidthM} m, ${unit}`;
      await writeGrid(session, 'density', out, { grid, projection, max: result.max, unit, description });
    }
    return {
      points: points - withoutWeight,
      distinct: result.distinct,
      skipped: leftOut + withoutWeight,
      outside: result.outside,
      kernel: input.kernel,
      bandwidthM: input.bandwidthM,
      bandwidthRule: bandwidth.rule,
      bandwidthAtLimit: bandwidth.atLimit,
      mode: result.mode,
      errorBound: result.errorBound,
      cellM: grid.cellM,
      width: grid.width,
      height: grid.height,
      bounds: extentOf(grid),
      crs: crsName(projection),
      unit,
      ...rangeOf(grid),
      integral: result.integral,
      elapsedMs,
      ...(input.at && { values: numbers(result.at) }),
    };
  },
};

function unitOf({ per, weights }: DensityInput): string {
  if (per === 'probability') return 'probability per m²';
  return `${weights ? 'weight' : 'events'} per km²`;
}

function extentOf({ originX, originY, cellM, width, height }: Grid): number[] {
  return [originX, originY, originX + width * cellM, originY + height * cellM];
}

/** Of cells that have a value. */
function rangeOf({ values }: Grid): { min: number | null; max: number | null } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const [lowest, highest] = numbers(Float32Array.of(min, max));
  return { min: lowest, max: highest };
}
