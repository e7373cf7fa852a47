import type { AccessInput, AccessResult } from '../model/access.ts';
import type { JobContext } from '../model/job.ts';
import type { Note } from '../model/notes.ts';
import { nearestByKind } from './nearestByKind.ts';
import { prepareAccess } from './prepareAccess.ts';
import { breather } from './steps.ts';

/**
 * Minutes from each origin to the nearest facility of each kind, along the streets or (streets null) as the crow flies.
 * Stages told to `ctx.progress`: 'graph' (passes), 'joining' (points), 'walking' (kinds).
 *
 * @throws 'no-facilities', 'no-streets', 'bad-speed', 'bad-tolerance'; 'cancelled' through ctx.pause
 */
export async function access(input: AccessInput, ctx: JobContext): Promise<AccessResult> {
  const breath = breather(ctx);
  const { streets, report } = await prepareAccess(input, ctx, breath);
  const nearest = await nearestByKind(input, streets, ctx, breath);
  const minutes = nearest.map((one) => one.minutes);
  return {
    kinds: input.facilities.kinds,
    minutes,
    nearestFacility: nearest.map((one) => one.facility),
    ...report,
    notes: [...report.notes, ...noPath(minutes, report.originJoinM)],
  };
}

/** Joined origins from which at least one kind cannot be reached. */
export function noPath(minutes: ArrayLike<number>[], originJoinM: Float32Array): Note[] {
  let count = 0;
  for (let o = 0; o < originJoinM.length; o++) {
    if (!Number.isNaN(originJoinM[o]) && minutes.some((kind) => Number.isNaN(kind[o]))) count++;
  }
  return count > 0 ? [{ code: 'no-path', severity: 'problem', count }] : [];
}
