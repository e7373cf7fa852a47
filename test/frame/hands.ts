import type { Hand } from '../../src/project/engine/pool.ts';
import type { Outcome } from '../../workers/serve.ts';

/** A job as a worker was given it; it runs until the test lets it end. */
export interface GivenJob {
  name: string;
  input: unknown;
  id: number;
  progress(stage: string, done: number, total: number): void;
  end(outcome: Outcome<unknown>): void;
  /** The message itself could not be passed on. */
  break(error: Error): void;
}

/** A worker whose answers the test releases by hand. */
export interface FakeHand {
  jobs: GivenJob[];
  cancelled: number[];
  ended: boolean;
  die(reason: string): void;
}

export function fakeHands(): { hands: FakeHand[]; spawn(): Hand } {
  const hands: FakeHand[] = [];
  const spawn = (): Hand => {
    let told = (_reason: string) => {};
    const fake: FakeHand = { jobs: [], cancelled: [], ended: false, die: (reason) => told(reason) };
    hands.push(fake);
    return {
      engine: {
        run: (name, input, id, progress) =>
          new Promise((resolve, reject) => {
            fake.jobs.push({ name, input, id, progress, end: resolve, break: reject });
          }),
        cancel: (id) => void fake.cancelled.push(id),
      },
      end() {
        fake.ended = true;
      },
      onDeath(listener) {
        told = listener;
      },
    };
  };
  return { hands, spawn };
}

/** Lets everything that is already settled take effect. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
