import type { Note } from '../model/notes.ts';
import type { NoteCode } from '../model/words.ts';

/** Collects notes of one layer; a count of zero is no note. */
export class NoteList {
  readonly notes: Note[] = [];
  private readonly source: string | undefined;

  constructor(source?: string) {
    this.source = source;
  }

  add(code: NoteCode, severity: Note['severity'], count: number, params?: Note['params']): void {
    if (count === 0) return;
    this.notes.push({
      code,
      severity,
      count,
      ...(this.source && { source: this.source }),
      ...(params && { params }),
    });
  }
}

const MOST = 8;

/** The first eight of the things that a note is about, as a list. */
export function someOf(things: Iterable<string>): string {
  const all = [...things];
  return all.slice(0, MOST).join(', ') + (all.length > MOST ? ' …' : '');
}
