import type { Way } from './case.ts';

export interface Effort {
  mostRuns: number;
  /** No further run after so long. */
  enoughMs: number;
  warmMs: number;
}

export const FULL: Effort = { mostRuns: 15, enoughMs: 8_000, warmMs: 300 };
export const QUICK: Effort = { mostRuns: 3, enoughMs: 1_500, warmMs: 50 };

/** A way that takes longer than this at its first run is timed by that run alone. */
const ONCE_MS = 4_000;

/** Medians, and how many runs of the first. All in turn, so that whatever else the machine does falls on all alike. */
export async function compare(ways: Way[], effort: Effort): Promise<{ ms: number[]; runs: number }> {
  globalThis.gc?.();
  const times: number[][] = [];
  for (const way of ways) times.push(await warmUp(way, effort));
  const begun = performance.now();
  const isSlow = times.map(([first]) => first > ONCE_MS);
  while (times[0].length < effort.mostRuns && performance.now() - begun < effort.enoughMs) {
    for (const [k, way] of ways.entries()) if (!isSlow[k]) times[k].push(await once(way));
    if (isSlow[0]) break;
  }
  // What ran while the compiler was still at work counts only where there is nothing else.
  const counted = times.map((own) => (own.length > 1 ? own.slice(1) : own));
  return { ms: counted.map((own, k) => median(own) * (ways[k].times ?? 1)), runs: counted[0].length };
}

/** Median of a few runs after warming up. */
export async function time(run: () => unknown, effort: Effort): Promise<number> {
  const { ms } = await compare([{ run }], { ...effort, mostRuns: Math.min(6, effort.mostRuns + 1) });
  return ms[0];
}

/** At least once, and long enough for the compiler to have done what it will. @returns the last of these times */
async function warmUp(way: Way, { warmMs }: Effort): Promise<number[]> {
  let last = 0;
  for (let spent = 0; spent < warmMs; spent += last) last = await once(way);
  return [last];
}

async function once({ run }: Way): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
