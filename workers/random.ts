/**
 * The state of a random generator as plain data, so that it can be kept and sent on: xoshiro128** (Blackman and Vigna 2018)
 * filled by splitmix32. Another stream of the same seed is independent of the first.
 */
export function startRandom(seed: number, stream = 0): Uint32Array<ArrayBuffer> {
  let mix = (seed + Math.imul(stream, 0x632be5ab)) | 0;
  const state = new Uint32Array(4);
  for (let i = 0; i < 4; i++) {
    mix = (mix + 0x9e3779b9) | 0;
    let t = mix ^ (mix >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    state[i] = t ^ (t >>> 15);
  }
  return state;
}

/** The next number in [0, 1); moves the state on. */
export function nextRandom(state: Uint32Array): number {
  const b = state[1];
  const five = Math.imul(b, 5);
  const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
  state[2] ^= state[0];
  state[3] ^= b;
  state[1] = b ^ state[2];
  state[0] ^= state[3];
  state[2] ^= b << 9;
  const d = state[3];
  state[3] = (d << 11) | (d >>> 21);
  return result / 4294967296;
}

/** A whole number from 0 to below − 1. */
export function nextBelow(state: Uint32Array, below: number): number {
  return Math.floor(nextRandom(state) * below);
}

/** Numbers in [0, 1), the same for the same seed. */
export function seededRandom(seed: number): () => number {
  const state = startRandom(seed);
  return () => nextRandom(state);
}
