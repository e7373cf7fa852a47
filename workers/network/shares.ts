import type { Completeness } from '../model/access.ts';
import { completeness } from './completeness.ts';

export interface SharesInput {
  /** Kinds that count, and the minutes to each, one value per origin. */
  of: string[];
  minutes: Float32Array[];
  people: Float64Array;
}

/** `completeness` with the kinds that it is about. */
export function shares({ of, minutes, people }: SharesInput): Completeness & { of: string[] } {
  return { ...completeness(minutes, people), of };
}
