import { type JobContext, throwIfCancelled } from '../../workers/model/job.ts';

/** A job whose every pause waits until the test lets it go on. */
export function heldContext() {
  const controller = new AbortController();
  const waiting: (() => void)[] = [];
  const told: [string, number, number][] = [];
  const ctx: JobContext = {
    signal: controller.signal,
    progress: (stage, done, total) => {
      told.push([stage, done, total]);
    },
    async pause() {
      await new Promise<void>((resolve) => waiting.push(resolve));
      throwIfCancelled(controller.signal);
    },
  };
  return { ctx, waiting, told, cancel: () => controller.abort() };
}

/** Lets what is ready to run do so until something has come about. */
export async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await Promise.resolve();
}
