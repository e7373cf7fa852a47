import { expose, transfer } from 'comlink';
import { ReweaveError } from './model/errors.ts';
import { type JobContext, throwIfCancelled } from './model/job.ts';
import { transferables } from './model/transfer.ts';
import type { ErrorCode, WordParams } from './model/words.ts';

/** A function that a worker can run: plain input, context, plain output. */
// biome-ignore lint/suspicious/noExplicitAny: the input type of each function is recovered from the list by `Engine`.
type EngineFunction = (input: any, context: JobContext) => unknown;

/** How a job ended, as data: an Error would lose its code on the way between threads. */
export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; code: ErrorCode; params: WordParams }
  | { ok: false; fault: string };

export interface ServedEngine {
  run(
    name: string,
    input: unknown,
    jobId: number,
    progress: (stage: string, done: number, total: number) => void,
  ): Promise<Outcome<unknown>>;
  cancel(jobId: number): void;
}

const SLICE_MS = 10;
const PROGRESS_MS = 50;

/** Exposes a list of functions to the other side: runs them one job at a time, passes progress on, lets cancels in. */
export function serve(functions: Record<string, EngineFunction>): void {
  const running = new Map<number, AbortController>();
  const served: ServedEngine = {
    async run(name, input, jobId, progress) {
      const controller = new AbortController();
      running.set(jobId, controller);
      try {
        const value = await functions[name](input, contextFor(controller.signal, progress));
        throwIfCancelled(controller.signal);
        return transfer({ ok: true, value }, transferables(value));
      } catch (error) {
        if (error instanceof ReweaveError) return { ok: false, code: error.code, params: error.params };
        return {
          ok: false,
          fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        };
      } finally {
        running.delete(jobId);
      }
    },
    cancel(jobId) {
      running.get(jobId)?.abort();
    },
  };
  expose(served);
}

function contextFor(signal: AbortSignal, report: Parameters<ServedEngine['run']>[3]): JobContext {
  let sliceEnds = performance.now() + SLICE_MS;
  let reported = 0;
  let stageNow = '';
  return {
    signal,
    progress(stage, done, total) {
      const now = performance.now();
      if (stage === stageNow && done < total && now - reported < PROGRESS_MS) return;
      reported = now;
      stageNow = stage;
      report(stage, done, total);
    },
    async pause() {
      if (performance.now() >= sliceEnds) {
        await macrotask();
        sliceEnds = performance.now() + SLICE_MS;
      }
      throwIfCancelled(signal);
    },
  };
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** A turn of the event loop, so that messages (a cancel) are taken in; not throttled as timers are. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}
