import type { Results } from './results.ts';

/** A stage between files and scores that runs in a worker. */
export interface Step {
  /** What the step depends on now; it runs again when one of these is another than last time. */
  needs(): unknown[];
  run(): Promise<Partial<Results>>;
}
