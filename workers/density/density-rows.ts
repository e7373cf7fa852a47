import type { DensityInput } from '../model/density.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { checkBandwidth } from './bandwidth.ts';
import { gridShape } from './grid.ts';
import { type Places, placesOf } from './places.ts';
import { rowSumOf } from './rows.ts';
import { scaleOf } from './scale.ts';

/** Rows from … to (not included) of a surface, south first, without mask and edge correction. */
export interface DensityRows {
  from: number;
  to: number;
  values: Float32Array;
}

/**
 * Some rows of the surface that kernelDensity makes of the same input in exact mode, the same to the last bit: several
 * workers may each make a band, and joinDensityRows puts them together.
 * @throws as kernelDensity
 */
export async function densityRows(
  { input, from, to }: { input: DensityInput; from: number; to: number },
  ctx: JobContext,
): Promise<DensityRows> {
  return { from, to, values: await exactRows(input, checkedPlaces(input), from, to, ctx) };
}

/** The input's points, after all of it has been checked. */
export function checkedPlaces(input: DensityInput): Places {
  checkDensityInput(input);
  return placesOf(input.xy, input.weights, input.bounds[0], input.bounds[1], input.coinciding);
}

/** All that can be said without looking at each point. */
export function checkDensityInput({ xy, bandwidthM, bounds, cellM }: DensityInput): void {
  if (xy.length === 0) throw new ReweaveError('no-points');
  checkBandwidth(bandwidthM, bounds);
  gridShape(bounds, cellM);
}

export async function exactRows(
  input: DensityInput,
  places: Places,
  from: number,
  to: number,
  ctx: JobContext,
): Promise<Float32Array> {
  const shape = gridShape(input.bounds, input.cellM);
  const rowSum = rowSumOf(input.kernel, places, shape, input.bandwidthM);
  const scale = scaleOf(input, places.total);
  const row = new Float64Array(shape.width);
  const values = new Float32Array(shape.width * (to - from));
  for (let r = from; r < to; r++) {
    row.fill(0);
    rowSum((r + 0.5) * shape.cellM, row);
    writeScaled(row, scale, values, (r - from) * shape.width);
    ctx.progress('density', r + 1 - from, to - from);
    await ctx.pause();
  }
  return values;
}

/** Of its own, since loops within an asynchronous function run at half the speed. */
function writeScaled(row: Float64Array, scale: number, into: Float32Array, at: number): void {
  for (let c = 0; c < row.length; c++) into[at + c] = row[c] * scale;
}
