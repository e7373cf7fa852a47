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

/** How many jobs can run side by side. */
export const workers = size;

/**
 * Runs a function of the engine on each of the inputs, side by side as far as there are workers, and shows it as one job. When
 * one part fails or the job is cancelled, so are the others.
 */
export function runParts<K extends keyof EngineList & string>(
  key: string,
  name: K,
  inputs: Input<K>[],
): Promise<Output<K>[]> {
  const tickets: Ticket<Output<K>>[] = [];
  const cancelAll = () => {
    for (const ticket of tickets) ticket.cancel();
  };
  const shown = showJob(key, name, cancelAll);
  const done = inputs.map(() => 0);
  const totals = inputs.map(() => 0);
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
  const partOf = {};
  inputs.forEach((input, part) => {
    const ticket = pool.submit<Output<K>>({
      partOf,
      key,
      name,
      input,
      onStart: () => noteStart(shown),
      progress(stage, partDone, partTotal) {
        done[part] = partDone;
        totals[part] = partTotal;
        noteProgress(shown, stage, sum(done), sum(totals));
      },
    });
    tickets.push(ticket);
  });
  const all = Promise.all(tickets.map(({ result }) => result));
  all.catch(cancelAll);
  return all.finally(() => finishJob(shown));
}

export function isCancelled(error: unknown): boolean {
  return error instanceof ReweaveError && error.code === 'cancelled';
}
