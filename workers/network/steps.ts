import type { JobContext } from '../model/job.ts';

/** Work cut into slices of a few milliseconds: yields how many units are done so far, returns the result. */
export type Steps<T> = Generator<number, T, void>;

/** Runs to the end in one go, for callers that neither watch nor cancel. */
export function runAll<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const SLICE_MS = 10;

/** Awaits `ctx.pause()` whenever 10 ms have gone by since the last pause. One per job, so that stages share the clock. */
export function breather(ctx: JobContext) {
  let last = performance.now();
  async function pause(): Promise<void> {
    await ctx.pause();
    last = performance.now();
  }
  return {
    pause,
    /** Runs steps to the end, telling `report` how far they are. Rejects when a pause does. */
    async run<T>(steps: Steps<T>, report: (done: number) => void): Promise<T> {
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        report(step.value);
        if (performance.now() - last >= SLICE_MS) await pause();
      }
    },
  };
}
