import { decimal } from '../export/columns.ts';
import type { Note } from '../model/notes.ts';
import { fill, NOTE_WORDS } from '../model/words.ts';

/** Numbers as JSON has them: missing is null, single precision without the digits that it does not have. */
export function numbers(values: Float32Array | Float64Array): (number | null)[] {
  const isSingle = values instanceof Float32Array;
  return Array.from(values, (value) =>
    Number.isFinite(value) ? (isSingle ? Number(decimal(value, true)) : value) : null,
  );
}

/** A note with its sentence. */
export function noteRecord(note: Note) {
  const { code, severity, count, source, params } = note;
  return { code, severity, count, source, params, sentence: sentenceOf(note) };
}

export function noteLine(note: Note): string {
  return `${note.source ? `${note.source}: ` : ''}${sentenceOf(note)}\n`;
}

function sentenceOf({ code, count, params }: Note): string {
  return fill(NOTE_WORDS[code].en, { count, ...params });
}

/** One JSON object on one line; what is not a number is null. */
export function jsonLine(value: Record<string, unknown>): string {
  return `${JSON.stringify(value)}\n`;
}
