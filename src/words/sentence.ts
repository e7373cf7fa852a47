import i18next from 'i18next';
import { ReweaveError } from '../../workers/model/errors.ts';
import type { Note } from '../../workers/model/notes.ts';
import { ERROR_WORDS, fill, NOTE_WORDS, type WordParams } from '../../workers/model/words.ts';

/** The engine's sentences in the language of the screen. */
const tongue = () => (i18next.language === 'en' ? 'en' : 'zh');

function formatted(params: WordParams): WordParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && Math.abs(value) >= 10_000 ? value.toLocaleString(i18next.language) : value,
    ]),
  );
}

export function sentenceOfError(error: unknown): string {
  if (error instanceof ReweaveError) return fill(ERROR_WORDS[error.code][tongue()], formatted(error.params));
  return i18next.t('fault', { got: error instanceof Error ? error.message : String(error) });
}

export function sentenceOfNote(note: Note): string {
  return fill(NOTE_WORDS[note.code][tongue()], formatted({ count: note.count, ...note.params }));
}
