import { ReweaveError } from '../../../workers/model/errors.ts';
import type { Outcome, ServedEngine } from '../../../workers/serve.ts';

type Progress = (stage: string, done: number, total: number) => void;

/** One worker as the pool sees it; `onDeath` is called once if it dies by itself. */
export interface Hand {
  engine: Pick<ServedEngine, 'run' | 'cancel'>;
  end(): void;
  onDeath(listener: (reason: string) => void): void;
}

interface Job {
  id: number;
  key: string;
  name: string;
  input: unknown;
  progress: Progress;
  onStart: () => void;
  settle: { resolve(value: unknown): void; reject(reason: Error): void };
}

export interface Ticket<T> {
  result: Promise<T>;
  cancel(): void;
}

export interface Pool {
  /** Queues a job. A newer job with the same key cancels the older, waiting or running. */
  submit<T>(job: {
    key: string;
    name: string;
    input: unknown;
    progress: Progress;
    onStart(): void;
  }): Ticket<T>;
}

/**
 * A pool of workers behind one queue. A cancelled job rejects at once with 'cancelled'; its worker is asked to stop
 * and takes the next job when it has. A worker that dies fails its job with 'worker-died' and is replaced.
 */
export function createPool(spawn: () => Hand, size: number): Pool {
  const queue: Job[] = [];
  const idle: Hand[] = [];
  const busy = new Map<Hand, Job>();
  let started = 0;
  let lastId = 0;

  function hire(): Hand {
    const hand = spawn();
    started++;
    hand.onDeath((reason) => {
      const job = busy.get(hand);
      busy.delete(hand);
      const at = idle.indexOf(hand);
      if (at >= 0) idle.splice(at, 1);
      started--;
      hand.end();
      job?.settle.reject(new ReweaveError('worker-died', { got: reason }));
      next();
    });
    return hand;
  }

  function next(): void {
    while (queue.length > 0) {
      const hand = idle.pop() ?? (started < size ? hire() : undefined);
      if (!hand) return;
      void work(hand, queue.shift()!);
    }
  }

  async function work(hand: Hand, job: Job): Promise<void> {
    busy.set(hand, job);
    job.onStart();
    try {
      const outcome = (await hand.engine.run(job.name, job.input, job.id, job.progress)) as Outcome<unknown>;
      if (outcome.ok) job.settle.resolve(outcome.value);
      else if ('code' in outcome) job.settle.reject(new ReweaveError(outcome.code, outcome.params));
      else job.settle.reject(new Error(outcome.fault));
    } catch (error) {
      job.settle.reject(error as Error);
    }
    if (busy.get(hand) !== job) return;
    busy.delete(hand);
    idle.push(hand);
    next();
  }

  function cancel(job: Job): void {
    const at = queue.indexOf(job);
    if (at >= 0) queue.splice(at, 1);
    for (const [hand, running] of busy) if (running === job) hand.engine.cancel(job.id);
    job.settle.reject(new ReweaveError('cancelled'));
  }

  return {
    submit<T>({ key, ...rest }: Parameters<Pool['submit']>[0]): Ticket<T> {
      for (const older of [...queue, ...busy.values()]) if (older.key === key) cancel(older);
      let job!: Job;
      const result = new Promise<T>((resolve, reject) => {
        job = {
          id: ++lastId,
          key,
          ...rest,
          settle: { resolve: resolve as (value: unknown) => void, reject },
        };
      });
      queue.push(job);
      next();
      return { result, cancel: () => cancel(job) };
    },
  };
}
