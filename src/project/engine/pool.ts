import { ReweaveError } from '../../../workers/model/errors.ts';
import type { Outcome, ServedEngine } from '../../../workers/serve.ts';

type Progress = (stage: string, done: number, total: number) => void;

/** One worker as the pool sees it; `onDeath` is called once if it dies by itself. */
export interface Hand {
  engine: Pick<ServedEngine, 'run' | 'cancel'>;
  end(): void;
  onDeath(listener: (reason: string) => void): void;
}

/** Where a job runs. Without it: on whichever worker of the pool is free. */
export interface Where {
  /** A worker of its own that keeps what it has prepared: jobs of one room run on it one after the other. */
  room?: string;
  /** The job cannot be interrupted from within: to cancel it, its worker is ended (and with it what the room has kept). */
  endOnCancel?: boolean;
  /** Jobs that are given the same object are parts of one: they share a key without replacing one another. */
  partOf?: object;
}

interface Job extends Where {
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
  /** Queues a job. A newer job with the same key cancels the older, waiting or running; see Where.partOf. */
  submit<T>(
    job: Where & {
      key: string;
      name: string;
      input: unknown;
      progress: Progress;
      onStart(): void;
    },
  ): Ticket<T>;
}

/**
 * A pool of workers behind one queue. A cancelled job rejects at once with 'cancelled'; its worker is asked to stop
 * and takes the next job when it has, or ended where it cannot stop. A worker that dies fails its job with 'worker-died' and is replaced.
 */
export function createPool(spawn: () => Hand, size: number): Pool {
  const queue: Job[] = [];
  const idle: Hand[] = [];
  const rooms = new Map<string, Hand>();
  const busy = new Map<Hand, Job>();
  let started = 0;
  let lastId = 0;

  function hire(room?: string): Hand {
    const hand = spawn();
    if (room === undefined) started++;
    else rooms.set(room, hand);
    hand.onDeath((reason) => lose(hand, room, new ReweaveError('worker-died', { got: reason })));
    return hand;
  }

  function lose(hand: Hand, room: string | undefined, reason: ReweaveError): void {
    const job = busy.get(hand);
    busy.delete(hand);
    const at = idle.indexOf(hand);
    if (at >= 0) idle.splice(at, 1);
    if (room === undefined) started--;
    else if (rooms.get(room) === hand) rooms.delete(room);
    hand.end();
    job?.settle.reject(reason);
    next();
  }

  /** A worker that can take the job now; undefined where it has to wait. */
  function handFor({ room }: Job): Hand | undefined {
    if (room === undefined) return idle.pop() ?? (started < size ? hire() : undefined);
    const hand = rooms.get(room) ?? hire(room);
    return busy.has(hand) ? undefined : hand;
  }

  function next(): void {
    for (let at = 0; at < queue.length; ) {
      let hand: Hand | undefined;
      try {
        hand = handFor(queue[at]);
      } catch (error) {
        const got = error instanceof Error ? error.message : String(error);
        queue.splice(at, 1)[0].settle.reject(new ReweaveError('worker-died', { got }));
        continue;
      }
      if (hand) void work(hand, queue.splice(at, 1)[0]);
      else at++;
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
    if (job.room === undefined) idle.push(hand);
    next();
  }

  function cancel(job: Job): void {
    const at = queue.indexOf(job);
    if (at >= 0) queue.splice(at, 1);
    const cancelled = new ReweaveError('cancelled');
    job.settle.reject(cancelled);
    for (const [hand, running] of busy) {
      if (running !== job) continue;
      if (job.endOnCancel) lose(hand, job.room, cancelled);
      else hand.engine.cancel(job.id);
    }
  }

  return {
    submit<T>({ key, ...rest }: Parameters<Pool['submit']>[0]): Ticket<T> {
      for (const older of [...queue, ...busy.values()]) {
        const isSibling = older.partOf !== undefined && older.partOf === rest.partOf;
        if (older.key === key && !isSibling) cancel(older);
      }
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
