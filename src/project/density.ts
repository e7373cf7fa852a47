import { densityInput, densityPoints, streetDensityInput } from '../../workers/appraisal/inputs.ts';
import { exactWork } from '../../workers/density/fast-density.ts';
import { gridShape } from '../../workers/density/grid.ts';
import type {
  BandwidthChoice,
  BandwidthRule,
  DensityInput,
  DensityResult,
} from '../../workers/model/density.ts';
import type { District } from '../../workers/model/district.ts';
import type { DensityChoice } from '../../workers/model/document.ts';
import { ReweaveError } from '../../workers/model/errors.ts';
import { runJob, runParts } from './engine/engine.ts';
import { cancelJobs } from './engine/jobs.ts';
import type { DensityView, StreetDensityView } from './results.ts';

/** Nanoseconds of work from which two workers finish sooner than one, for all that has to be copied to them. */
const WORTH_TWO_WORKERS = 150e6;
const BANDS = 'density:rows';

/** What an automatic bandwidth depends on. */
type BandwidthAsk = Pick<DensityChoice, 'kinds' | 'kernel' | 'byCapacity'>;

const found = new WeakMap<District, Map<string, Promise<BandwidthChoice>>>();

/** The automatic bandwidth by a rule, computed once. @throws as densityPoints and chooseBandwidth */
export function bandwidthBy(
  district: District,
  { kinds, kernel, byCapacity }: BandwidthAsk,
  rule: BandwidthRule,
): Promise<BandwidthChoice> {
  const known = found.get(district) ?? new Map<string, Promise<BandwidthChoice>>();
  found.set(district, known);
  const key = JSON.stringify([kinds, kernel, byCapacity, rule]);
  const asked = known.get(key);
  if (asked) return asked;
  const points = densityPoints(district, { kinds, byCapacity });
  const job = runJob(`bandwidth:${rule}`, 'chooseBandwidth', { ...points, kernel, rule });
  known.set(key, job);
  // One that was cancelled, or whose worker died, may be asked for again.
  job.catch(() => known.delete(key));
  return job;
}

/** Typed, or by the chosen rule. */
async function bandwidthOf(
  district: District,
  choice: DensityChoice,
): Promise<{ bandwidthM: number; found: BandwidthChoice | null }> {
  if (choice.bandwidthM !== 'auto') return { bandwidthM: choice.bandwidthM, found: null };
  const byRule = await bandwidthBy(district, choice, choice.rule);
  return { bandwidthM: byRule.bandwidthM, found: byRule };
}

let newest = 0;
let drawing: Promise<unknown> = Promise.resolve();

/**
 * The surface, the newest request winning. While a slider moves (`show` given): fast, each drawn before the next is begun and handed
 * to `show` even where the slider has moved on, so that the map follows the hand. At rest: exact.
 */
export async function densityView(
  district: District,
  choice: DensityChoice,
  show: ((view: DensityView) => void) | null,
): Promise<DensityView> {
  const mine = ++newest;
  cancelJobs((key) => key === BANDS);
  const bandwidth = await bandwidthOf(district, choice);
  const input = densityInput(district, { ...choice, bandwidthM: bandwidth.bandwidthM });
  const viewOf = (result: DensityResult): DensityView => ({ ...bandwidth, result, choice });
  if (!show) {
    throwIfOld(mine);
    return viewOf(await exactDensity(input));
  }
  await drawing.catch(() => {});
  throwIfOld(mine);
  const fast = runJob('density', 'kernelDensity', { ...input, mode: 'fast' }).then(viewOf);
  drawing = fast;
  const view = await fast;
  show(view);
  return view;
}

function throwIfOld(request: number): void {
  if (request !== newest) throw new ReweaveError('cancelled');
}

/** In one worker, or where there is much to do in two halves of the rows. */
async function exactDensity(input: DensityInput): Promise<DensityResult> {
  const { kernel, xy, bandwidthM, bounds, cellM } = input;
  const { width, height } = gridShape(bounds, cellM);
  const work = exactWork(kernel, xy.length / 2, width * height, bandwidthM / cellM);
  if (height < 2 || !(work > WORTH_TWO_WORKERS)) {
    return runJob('density', 'kernelDensity', { ...input, mode: 'exact' });
  }
  cancelJobs((key) => key === 'density');
  const middle = Math.floor(height / 2);
  const bands = await runParts(BANDS, 'densityRows', [
    { input, from: 0, to: middle },
    { input, from: middle, to: height },
  ]);
  return runJob('density', 'joinDensityRows', { input, bands });
}

/** The density along streets, with the same facilities, kernel and bandwidth as the surface. */
export async function streetDensityView(
  district: District,
  choice: DensityChoice,
): Promise<StreetDensityView> {
  const { bandwidthM } = await bandwidthOf(district, choice);
  const input = streetDensityInput(district, { ...choice, bandwidthM });
  return { result: await runJob('streetDensity', 'streetDensity', input), bandwidthM, choice };
}
