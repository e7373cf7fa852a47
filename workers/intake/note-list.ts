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
