import type { EngineList } from '../../../workers/engine.worker.ts';
import { ReweaveError } from '../../../workers/model/errors.ts';
import { spawnWorker } from './browser.ts';
import { finishJob, noteProgress, noteStart, showJob } from './jobs.ts';
import { createPool, type Ticket, type Where } from './pool.ts';

type Input<K extends keyof EngineList> = Parameters<EngineList[K]>[0];
type Output<K extends keyof EngineList> = Awaited<ReturnType<EngineList[K]>>;

const size = Math.max(2, Math.min(4, (navigator.hardwareConcurrency || 2) - 1));
const pool = createPool(spawnWorker, size);

/**
 * Runs a function of the engine in a worker and shows it in the job list while it runs. `key` names what the job is for:
 * a newer job for the same thing replaces the older, whose promise rejects with 'cancelled'.
 */
export function runJob<K extends keyof EngineList & string>(
  key: string,
  name: K,
  input: Input<K>,
  where: Where = {},
): Promise<Output<K>> {
  let ticket: Ticket<Output<K>> | undefined;
  const shown = showJob(key, name, () => ticket?.cancel());
  ticket = pool.submit<Output<K>>({
    ...where,
    key,
    name,
    input,
    onStart: () => noteStart(shown),
    progress: (stage, done, total) => noteProgress(shown, stage, done, total),
  });
  return ticket.result.finally(() => finishJob(shown));
}

export function isCancelled(error: unknown): boolean {
  return error instanceof ReweaveError && error.code === 'cancelled';
}
