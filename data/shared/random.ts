/** A seeded source of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain). */
export type Random = () => number;

export function mulberry32(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor((high - low + 1) * random());
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)];
}

/** Whole numbers in proportion to `weights` that sum to `total` exactly (largest remainder), each at least `least`. */
export function apportion(weights: readonly number[], total: number, least = 0): number[] {
  const spare = total - least * weights.length;
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((w) => (w / sum) * spare);
  const counts = exact.map((e) => Math.floor(e));
  const left = spare - counts.reduce((a, b) => a + b, 0);
  const order = exact.map((e, i) => [e - counts[i], i]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (let k = 0; k < left; k++) counts[order[k][1]]++;
  return counts.map((c) => c + least);
}
