import i18next, { type TFunction } from 'i18next';
import type { Note } from '../../../workers/model/notes.ts';
import type { LeafMissing } from '../../../workers/model/own-models.ts';
import { compareWordsIn } from '../../compare/compareWords.ts';
import { missingReasonIn } from '../../diagnose/missing.ts';
import { figureWordsIn } from '../../plan/figureWords.ts';
import type { Language } from '../../words/index.ts';
import { kindNameIn } from '../../words/kinds.ts';
import { type Numbers, numbersIn } from '../../words/numbers.ts';
import { sentenceOfError, sentenceOfNote } from '../../words/sentence.ts';
import { tongueOf } from '../../words/tongue.ts';

/** Everything that a report says and writes, in the report's language, which need not be the screen's. */
export interface ReportWords {
  language: Language;
  tongue: 'en' | 'zh';
  t: TFunction;
  numbers: Numbers;
  kindName(kind: string): string;
  figures: ReturnType<typeof figureWordsIn>;
  compared: ReturnType<typeof compareWordsIn>;
  note(note: Note): string;
  error(error: unknown): string;
  reason(reason: LeafMissing): string;
}

export function reportWords(language: Language): ReportWords {
  const t = i18next.getFixedT(language);
  const numbers = numbersIn(language);
  const kindName = kindNameIn(i18next, t, language);
  const figures = figureWordsIn(t, numbers, kindName);
  return {
    language,
    tongue: tongueOf(language),
    t,
    numbers,
    kindName,
    figures,
    compared: compareWordsIn(t, figures, numbers),
    note: (note) => sentenceOfNote(note, language),
    error: (error) => sentenceOfError(error, language),
    reason: missingReasonIn(t, kindName),
  };
}
