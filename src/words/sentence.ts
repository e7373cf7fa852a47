import i18next from 'i18next';
import { ReweaveError } from '../../workers/model/errors.ts';
import type { Note } from '../../workers/model/notes.ts';
import { ERROR_WORDS, fill, NOTE_WORDS, type WordParams } from '../../workers/model/words.ts';
import { tongueOf } from './tongue.ts';

function formatted(params: WordParams, language: string): WordParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && Math.abs(value) >= 10_000 ? value.toLocaleString(language) : value,
    ]),
  );
}

/** The engine's sentence, in the language of the screen where no other is asked for. */
export function sentenceOfError(error: unknown, language = i18next.language): string {
  if (error instanceof ReweaveError)
    return fill(ERROR_WORDS[error.code][tongueOf(language)], formatted(error.params, language));
  return i18next.t('fault', { lng: language, got: error instanceof Error ? error.message : String(error) });
}

/** The same of a note. */
export function sentenceOfNote(note: Note, language = i18next.language): string {
  const params = { count: note.count, ...note.params };
  return fill(NOTE_WORDS[note.code][tongueOf(language)], formatted(params, language));
}
