import type { NoteCode } from './words.ts';

/**
 * Something a function skipped, repaired or guessed. The words of each code are in words.ts;
 * `count` is how many features it concerns, `params` fill the sentence.
 */
export interface Note {
  code: NoteCode;
  severity: 'info' | 'repaired' | 'left-out' | 'problem';
  count: number;
  /** The file or layer that it is about, where it is about one. */
  source?: string;
  params?: Record<string, string | number>;
}
