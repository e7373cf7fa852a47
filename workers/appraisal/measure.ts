import { bandwidthByRule, checkBandwidth } from '../density/bandwidth.ts';
import { kernelDensity } from '../density/kernel-density.ts';
import { coverOf } from '../density/scanlines.ts';
import type { MeasuredIndicator, MeasuredSurface, MeasureInput, MissingReason } from '../model/appraisal.ts';
import type { Bounds } from '../model/geometry.ts';
import type { Indicator } from '../model/indicators.ts';
import type { JobContext } from '../model/job.ts';
import { discShare } from './disc-share.ts';
import { gradeBreaks, gradedScore, gradeOf, gradeShares, scoreOfGrade } from './grades.ts';
import { integration } from './integration.ts';
import { type StudyArea, studyAreaOf } from './study-area.ts';

/** A surface before it is masked and graded, or why there is none. */
type Surface =
  | { missing: MissingReason }
  | ({ missing: null; values: Float32Array } & Pick<
      MeasuredSurface,
      'unit' | 'bandwidthM' | 'points' | 'segments' | 'reachM' | 'notes'
    >);

/**
 * Measures every indicator of a model over the study area, in the model's order, and grades it (model.md §4, Liu et al. 2024).
 *
 * density: facilities of its kinds per km² (kernelDensity); facilities outside the study area count as far as they reach.
 * greenRatio: green area over area within radiusM of the cell's centre, both only inside the study area.
 * integration: NAIN of the streets, or of the banks of water, near the cell (integration.ts); no value out of their reach.
 * Grades are cut over the cells whose centre is inside, those without a value left out. A parcel takes the value of the cell under its point.
 * @throws cell-not-positive, grid-too-large, bandwidth-not-positive, bandwidth-too-large, study-empty, cancelled
 */
export async function measureIndicators(input: MeasureInput, ctx: JobContext): Promise<MeasuredIndicator[]> {
  if (input.bandwidthM !== 'auto') checkBandwidth(input.bandwidthM, input.bounds);
  const area = studyAreaOf(input);
  const inner: JobContext = { signal: ctx.signal, progress() {}, pause: () => ctx.pause() };
  const indicators = input.model.criteria.flatMap((criterion) => criterion.indicators);
  const measured: MeasuredIndicator[] = [];
  for (const indicator of indicators) {
    ctx.progress('indicators', measured.length, indicators.length);
    const surface = await surfaceOf(indicator, input, area, inner);
    measured.push(graded(indicator, surface, input, area));
    await ctx.pause();
  }
  ctx.progress('indicators', indicators.length, indicators.length);
  return measured;
}

function surfaceOf(
  indicator: Indicator,
  input: MeasureInput,
  area: StudyArea,
  ctx: JobContext,
): Promise<Surface> {
  const { measure, id } = indicator;
  switch (measure.type) {
    case 'density':
      return density(input.kindsFor[id] ?? measure.facilities, input, ctx);
    case 'greenRatio':
      return greenRatio(measure.radiusM, input, area, ctx);
    case 'integration':
      return integrationAlong(measure.along, input, area, ctx);
  }
}

async function density(kinds: string[], input: MeasureInput, ctx: JobContext): Promise<Surface> {
  const xy = facilitiesOf(kinds, input);
  const points = xy.length / 2;
  if (points === 0) return { missing: { code: 'no-facilities', kinds } };
  const { kernel, cellM, bounds } = input;
  const bandwidthM = input.bandwidthM === 'auto' ? bandwidthByRule(within(xy, bounds)) : input.bandwidthM;
  if (bandwidthM === 0) return { missing: { code: 'one-place', facilities: points } };
  const { grid } = await kernelDensity({ xy, kernel, bandwidthM, cellM, bounds }, ctx);
  return { missing: null, values: grid.values, unit: 'perKm2', bandwidthM, points };
}

async function greenRatio(
  radiusM: number,
  input: MeasureInput,
  area: StudyArea,
  ctx: JobContext,
): Promise<Surface> {
  if (!input.green) return { missing: { code: 'no-green' } };
  const { grid, inside } = area;
  const green = coverOf(input.green, grid);
  for (let k = 0; k < green.length; k++) if (inside[k] === 0) green[k] = 0;
  const values = await discShare(green, inside, grid.width, grid.height, radiusM / grid.cellM, ctx);
  return { missing: null, values, unit: 'share' };
}

async function integrationAlong(
  along: 'streets' | 'water',
  input: MeasureInput,
  area: StudyArea,
  ctx: JobContext,
): Promise<Surface> {
  const found = await integration(along, input, area, ctx);
  return 'missing' in found ? found : { missing: null, unit: 'nain', ...found };
}

function graded(
  indicator: Indicator,
  surface: Surface,
  input: MeasureInput,
  area: StudyArea,
): MeasuredIndicator {
  const { id } = indicator;
  if (surface.missing) return { id, missing: surface.missing, grid: null };
  const { values, unit, bandwidthM, points, segments, reachM, notes } = surface;
  const parcelValues = Float32Array.from(area.parcelCells, (cell) => (cell < 0 ? Number.NaN : values[cell]));
  for (let k = 0; k < values.length; k++) if (area.inside[k] === 0) values[k] = Number.NaN;
  const breaks = gradeBreaks(values, input.breaks, indicator.better);
  if (!breaks) {
    return {
      id,
      missing: { code: 'no-variation', value: values.find((value) => !Number.isNaN(value))! },
      grid: null,
    };
  }
  const areaShare = gradeShares(values, breaks);
  return {
    id,
    missing: null,
    grid: { ...area.grid, values },
    unit,
    breaks,
    areaShare,
    score: gradedScore(areaShare),
    parcelValues,
    parcelScores: parcelValues.map((value) => scoreOfGrade(gradeOf(value, breaks))),
    bandwidthM,
    points,
    segments,
    reachM,
    outOfReach: reachM === undefined ? undefined : withoutValue(values, area.inside),
    notes,
  };
}

function withoutValue(values: Float32Array, inside: Uint8Array): number {
  let cells = 0;
  let without = 0;
  for (let k = 0; k < values.length; k++) {
    cells += inside[k];
    if (inside[k] === 1 && Number.isNaN(values[k])) without++;
  }
  return without / cells;
}

function facilitiesOf(kinds: string[], { facilities }: MeasureInput): Float64Array {
  if (!facilities) return new Float64Array(0);
  const wanted = new Set(kinds);
  return pointsWhere(facilities.xy, (i) => wanted.has(facilities.kinds[facilities.kind[i]]));
}

function within(xy: Float64Array, [minX, minY, maxX, maxY]: Bounds): Float64Array {
  return pointsWhere(xy, (i) => {
    const x = xy[2 * i];
    const y = xy[2 * i + 1];
    return x >= minX && x <= maxX && y >= minY && y <= maxY;
  });
}

function pointsWhere(xy: Float64Array, keep: (i: number) => boolean): Float64Array {
  return xy.filter((_, k) => keep(k >> 1));
}
