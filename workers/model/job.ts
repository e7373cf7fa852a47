import { ReweaveError } from './errors.ts';

/** What a long kernel is given besides its input: how to report, how to let others breathe, when to stop. */
export interface JobContext {
  signal: AbortSignal;
  /** Done of total, in units of the stage's own words (`job.<stage>` in the app's dictionaries). */
  progress(stage: string, done: number, total: number): void;
  /** Awaited between slices of work of about 10 ms so that a cancel can arrive; throws 'cancelled' when it has. */
  pause(): Promise<void>;
}

/** For callers that neither watch nor cancel (tests, scripts). */
export function quietContext(signal: AbortSignal = new AbortController().signal): JobContext {
  return {
    signal,
    progress() {},
    async pause() {
      throwIfCancelled(signal);
    },
  };
}

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new ReweaveError('cancelled');
}
