/** The same task done by the engine and in the plain way. */
export interface Task {
  ours(): unknown;
  plain(): unknown;
}

export interface Timing {
  /** Medians. */
  oursMs: number;
  plainMs: number;
  /** Timed runs of each. */
  runs: number;
}

const MOST_RUNS = 15;
const LEAST_RUNS = 3;
const ENOUGH_MS = 8_000;
const WARM_MS = 300;

/** Both in turn, so that whatever else the machine does falls on both alike. */
export async function compare({ ours, plain }: Task): Promise<Timing> {
  globalThis.gc?.();
  await warmUp(ours);
  await warmUp(plain);
  const oursMs: number[] = [];
  const plainMs: number[] = [];
  const begun = performance.now();
  while (oursMs.length < LEAST_RUNS || (oursMs.length < MOST_RUNS && performance.now() - begun < ENOUGH_MS)) {
    oursMs.push(await once(ours));
    plainMs.push(await once(plain));
  }
  return { oursMs: median(oursMs), plainMs: median(plainMs), runs: oursMs.length };
}

/** Median of five runs after warming up. */
export async function time(run: () => unknown): Promise<number> {
  await warmUp(run);
  const times: number[] = [];
  for (let i = 0; i < 5; i++) times.push(await once(run));
  return median(times);
}

/** At least once, and long enough for the compiler to have done what it will. */
async function warmUp(run: () => unknown): Promise<void> {
  for (let spent = 0; spent < WARM_MS; ) spent += await once(run);
}

async function once(run: () => unknown): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
