import { create } from 'zustand';

/** A job as people see it: what it is for, how far it is, how to stop it. */
export interface ShownJob {
  id: number;
  key: string;
  /** The engine function, worded in the dictionaries as `job.<name>`. */
  name: string;
  state: 'waiting' | 'running';
  stage: string | null;
  done: number;
  total: number;
  cancel(): void;
}

export const useJobs = create<{ jobs: ShownJob[] }>(() => ({ jobs: [] }));

let lastId = 0;

export function showJob(key: string, name: string, cancel: () => void): number {
  const id = ++lastId;
  const job: ShownJob = { id, key, name, state: 'waiting', stage: null, done: 0, total: 0, cancel };
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  return id;
}

export function noteStart(id: number): void {
  change(id, { state: 'running' });
}

export function noteProgress(id: number, stage: string, done: number, total: number): void {
  change(id, { stage, done, total });
}

export function finishJob(id: number): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}

/** Cancels the jobs that are for what `isFor` says yes to. */
export function cancelJobs(isFor: (key: string) => boolean): void {
  for (const job of useJobs.getState().jobs) if (isFor(job.key)) job.cancel();
}

function change(id: number, part: Partial<ShownJob>): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...part } : job)) }));
}
