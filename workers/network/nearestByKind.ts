import type { AccessInput } from '../model/access.ts';
import type { JobContext } from '../model/job.ts';
import { type Nearest, nearestOfKinds } from './nearest.ts';
import type { StreetPlaces } from './prepareAccess.ts';
import type { breather } from './steps.ts';
import { straightLineSteps } from './straightLine.ts';

/** The nearest facility of each kind from each origin, along the streets or (null) as the crow flies. Stage: 'walking' (kinds). */
export async function nearestByKind(
  input: AccessInput,
  streets: StreetPlaces | null,
  ctx: JobContext,
  breath: ReturnType<typeof breather>,
): Promise<Nearest[]> {
  const { xy, kind, kinds } = input.facilities;
  const found: Nearest[] = [];
  const give = (k: number, nearest: Nearest) => {
    found[k] = nearest;
    ctx.progress('walking', k + 1, kinds.length);
  };
  if (streets) {
    await breath.run(nearestOfKinds(streets, kind, kinds.length, give), () => {});
    return found;
  }
  for (let k = 0; k < kinds.length; k++) {
    const members = Uint32Array.from(kind.keys()).filter((f) => kind[f] === k);
    const steps = straightLineSteps(input.origins, xy, members, input.speedKmh);
    give(k, bestPoint(await breath.run(steps, () => {}), input.originStarts));
  }
  return found;
}

/** Of each origin's points the one that is nearest; of equally near facilities the lower row. */
function bestPoint(points: Nearest, starts?: Uint32Array): Nearest {
  if (!starts) return points;
  const origins = starts.length - 1;
  const best: Nearest = {
    minutes: new Float32Array(origins).fill(Number.NaN),
    facility: new Int32Array(origins).fill(-1),
  };
  for (let o = 0; o < origins; o++) {
    for (let p = starts[o]; p < starts[o + 1]; p++) {
      const minutes = points.minutes[p];
      const isTie = minutes === best.minutes[o] && points.facility[p] < best.facility[o];
      if (!(minutes < best.minutes[o] || isTie || (best.facility[o] < 0 && minutes >= 0))) continue;
      best.minutes[o] = minutes;
      best.facility[o] = points.facility[p];
    }
  }
  return best;
}
