import type { IsochroneInput, ReachedPieces } from '../model/access.ts';
import { ReweaveError } from '../model/errors.ts';
import type { JobContext } from '../model/job.ts';
import { type Area, areaBelow, type Field } from './contourRings.ts';
import { minutesPerMetre } from './edgeCosts.ts';
import { type EdgeIndex, joinSteps } from './join.ts';
import { costAt, type ReachedStreets } from './reachedPieces.ts';
import type { breather } from './steps.ts';

/** Two million cells are a few seconds and 16 MB per limit. */
const MOST_CELLS = 2_000_000;

/**
 * The area of each limit as the places where both the minutes to get there are at most the limit and the nearest street is at most
 * `bufferM` away. What is contoured is the larger of the two excesses, both in metres of walking.
 *
 * @param limits ascending, in units of cost
 * @throws 'grid-too-large'
 */
export async function isochroneAreas(
  { speedKmh, bufferM, cellM }: IsochroneInput,
  streets: ReachedStreets,
  index: EdgeIndex,
  pieces: ReachedPieces,
  limits: number[],
  minutesPerUnit: number,
  ctx: JobContext,
  breath: ReturnType<typeof breather>,
): Promise<Area[]> {
  const unitsPerMetre = minutesPerMetre(speedKmh) / minutesPerUnit;
  // Beyond the buffer the distance must still be known at the next grid points, so that the border can be placed between.
  const marginM = bufferM + 2 * cellM;
  const frame = frameAround(pieces.xy, marginM, cellM);
  const cells = frame.width * frame.height;
  const xy = new Float64Array(2 * cells);
  for (let p = 0; p < cells; p++) {
    xy[2 * p] = frame.minX + (p % frame.width) * cellM;
    xy[2 * p + 1] = frame.minY + Math.floor(p / frame.width) * cellM;
  }
  const join = await breath.run(joinSteps(streets.graph, index, xy, { maxJoinM: marginM }), (done) =>
    ctx.progress('area', done, cells),
  );
  ctx.progress('area', cells, cells);
  const cost = new Float64Array(cells).fill(Infinity);
  for (let p = 0; p < cells; p++) {
    if (join.edge[p] >= 0)
      cost[p] = costAt(streets, join.edge[p], join.alongM[p]) + join.movedM[p] * unitsPerMetre;
  }
  const areas: Area[] = [];
  for (const limit of limits) {
    const values = new Float64Array(cells);
    for (let p = 0; p < cells; p++) {
      const excessM = Math.max((cost[p] - limit) / unitsPerMetre, join.movedM[p] - bufferM);
      values[p] = join.edge[p] < 0 ? 2 * cellM : Math.min(excessM, 2 * cellM);
    }
    areas.push(areaBelow({ ...frame, values }));
    await breath.pause();
  }
  return areas;
}

/** Grid points on whole multiples of the cell, so that neighbouring isochrones share them. */
function frameAround(xy: Float64Array, marginM: number, stepM: number): Omit<Field, 'values'> {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    minX = Math.min(minX, xy[i]);
    maxX = Math.max(maxX, xy[i]);
    minY = Math.min(minY, xy[i + 1]);
    maxY = Math.max(maxY, xy[i + 1]);
  }
  if (xy.length === 0) return { width: 0, height: 0, minX: 0, minY: 0, stepM };
  const first = (least: number) => Math.floor((least - marginM) / stepM) - 1;
  const count = (least: number, most: number) => Math.ceil((most + marginM) / stepM) + 2 - first(least);
  const [width, height] = [count(minX, maxX), count(minY, maxY)];
  if (width * height > MOST_CELLS) {
    const coarser = Math.ceil(stepM * Math.sqrt((width * height) / MOST_CELLS));
    throw new ReweaveError('grid-too-large', { got: width * height, limit: MOST_CELLS, coarser });
  }
  return { width, height, minX: first(minX) * stepM, minY: first(minY) * stepM, stepM };
}
